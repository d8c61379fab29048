import type { Draft } from '../../../../../../src/ingest/extract/corenlp/encounters/draft';
import { sharePlaces } from '../../../../../../src/ingest/extract/corenlp/encounters/shared-places';

const LISBON = { name: 'Lisbon', start: 0, end: 6 };

interface Told {
  paragraph: number;
  place?: Draft['place'];
  kind?: Draft['kind'];
  isTitle?: boolean;
}

/** Names of the places of an encounter's reports once they are shared. */
function shared(...told: readonly Told[]): (string | null)[] {
  const drafts = told.map(({ paragraph, place = null, kind = 'MEETING', isTitle = false }) => {
    const frame = { sentence: { paragraph, isTitle } };
    return { frame, kind, status: 'HELD', place } as unknown as Draft;
  });
  sharePlaces(drafts);
  return drafts.map((draft) => draft.place?.name ?? null);
}

it('goes on from paragraph to paragraph as long as the encounter is spoken of', () => {
  expect(shared({ paragraph: 1, place: LISBON }, { paragraph: 2 }, { paragraph: 3 })).toEqual([
    'Lisbon',
    'Lisbon',
    'Lisbon',
  ]);
});

it('ends where other matters lie between', () => {
  expect(shared({ paragraph: 1, place: LISBON }, { paragraph: 4 }, { paragraph: 5 })).toEqual(['Lisbon', null, null]);
});

it('reaches back to the paragraph before, and to the title from farther', () => {
  const told = { paragraph: 3, place: LISBON };
  expect(shared({ paragraph: 0, isTitle: true }, { paragraph: 1 }, { paragraph: 2 }, told)).toEqual([
    'Lisbon',
    null,
    'Lisbon',
    'Lisbon',
  ]);
});

it('leaves talks without a place of their own, and a visit always its own', () => {
  expect(shared({ paragraph: 1, place: LISBON }, { paragraph: 1, kind: 'TALKS' })).toEqual(['Lisbon', null]);
  expect(shared({ paragraph: 1, place: LISBON, kind: 'VISIT' }, { paragraph: 9, kind: 'VISIT' })).toEqual([
    'Lisbon',
    'Lisbon',
  ]);
});
