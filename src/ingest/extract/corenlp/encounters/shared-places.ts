import type { Draft, DraftPlace } from './draft';

/** Farthest paragraphs from which a report takes the place of its encounter: told there itself, or taken there from farther back. */
const FROM_TOLD = 2;
const FROM_TAKEN = 1;
/** … and how far ahead the place may be told, for a report of the body and for the title. */
const AHEAD = 1;
const AHEAD_OF_TITLE = 3;

/**
 * Gives the reports of one encounter the places that their neighbours tell. The place goes on from report to report as long as the
 * encounter is spoken of: through the paragraph, into the next, and back into the one before. Farther away, readers no longer take
 * the place for told. Talks between states and what is only proposed have no place unless their own sentence tells it; a visit is
 * its place wherever it is spoken of.
 * @param drafts of one encounter, in the order of the text.
 */
export function sharePlaces(drafts: readonly Draft[]): void {
  const told = new Set(drafts.filter((draft) => draft.place !== null));
  let last: { place: DraftPlace; draft: Draft } | null = null;
  for (const draft of drafts) {
    if (draft.place === null && last !== null && takesPlace(draft)) {
      const away = paragraphOf(draft) - paragraphOf(last.draft);
      if (draft.kind === 'VISIT' || away <= (told.has(last.draft) ? FROM_TOLD : FROM_TAKEN)) draft.place = last.place;
    }
    if (draft.place !== null) last = { place: draft.place, draft };
  }
  for (const draft of [...drafts].reverse()) {
    if (draft.place !== null || !takesPlace(draft)) continue;
    const next = drafts.find((other) => told.has(other) && paragraphOf(other) >= paragraphOf(draft));
    if (next === undefined) continue;
    const away = paragraphOf(next) - paragraphOf(draft);
    if (draft.kind === 'VISIT' || away <= (draft.frame.sentence.isTitle ? AHEAD_OF_TITLE : AHEAD))
      draft.place = next.place;
  }
}

function takesPlace(draft: Draft): boolean {
  return draft.kind !== 'TALKS' && draft.kind !== 'CALL' && draft.status !== 'PROPOSED';
}

function paragraphOf(draft: Draft): number {
  return draft.frame.sentence.paragraph;
}
