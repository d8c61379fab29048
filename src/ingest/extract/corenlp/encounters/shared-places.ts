import { carryAlong, type Reach } from '../../carry-along';
import type { Draft, DraftPlace } from './draft';

const REACH: Reach = { fromTold: 2, fromTaken: 1, ahead: 1, aheadForTitle: 3 };

/**
 * Gives the reports of one encounter the places that their neighbours tell. Talks between states and what is only proposed have no
 * place unless their own sentence tells it; a visit is its place wherever it is spoken of.
 * @param drafts of one encounter, in the order of the text.
 */
export function sharePlaces(drafts: readonly Draft[]): void {
  const places = carryAlong<DraftPlace>(
    drafts.map(({ place, kind, status, frame }) => ({
      own: place,
      paragraph: frame.sentence.paragraph,
      isTitle: frame.sentence.isTitle,
      accepts: () => kind !== 'TALKS' && kind !== 'CALL' && status !== 'PROPOSED',
      fromAnywhere: () => kind === 'VISIT',
    })),
    REACH,
  );
  for (const [i, draft] of drafts.entries()) draft.place = places[i]!;
}
