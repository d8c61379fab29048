import { carryDates, type DatableReport, isDefinite } from '../../../../../src/ingest/extract/intervals/carry-dates';
import { findDates } from '../../../../../src/ingest/extract/intervals/find-dates';

const ANCHOR = '2021-03-10';
const MONDAY = { earliest: '2021-03-08', latest: '2021-03-08' };
const FRIDAY = { earliest: '2021-03-12', latest: '2021-03-12' };

const report = (fields: Partial<DatableReport>): DatableReport => ({
  event: 'e1',
  kind: 'MEETING',
  status: 'HELD',
  sentence: 0,
  own: null,
  definite: true,
  ...fields,
});

/** Carries within an article whose sentences name these dates. */
const carry = (reports: DatableReport[], sentences: string[] = []) =>
  carryDates(
    reports,
    (number) => {
      const text = sentences[number];
      return text === undefined ? null : { text, dates: findDates(text, ANCHOR) };
    },
    ANCHOR,
  );

it('keeps what a sentence says of its own encounter', () => {
  expect(carry([report({ own: MONDAY }), report({ sentence: 1, own: FRIDAY })])).toEqual([MONDAY, FRIDAY]);
});

it('gives a report the date that a sentence near it tells of the same encounter', () => {
  expect(carry([report({}), report({ sentence: 2, own: MONDAY }), report({ sentence: 6 })])).toEqual([
    MONDAY,
    MONDAY,
    MONDAY,
  ]);
});

it('takes the nearest of two', () => {
  const reports = [report({ own: FRIDAY }), report({ sentence: 2 }), report({ sentence: 3, own: MONDAY })];
  expect(carry(reports)[1]).toEqual(MONDAY);
});

it('carries neither far nor between encounters', () => {
  expect(carry([report({ own: MONDAY }), report({ sentence: 9 }), report({ sentence: 1, event: 'e2' })])).toEqual([
    MONDAY,
    null,
    null,
  ]);
});

it.each<Partial<DatableReport>>([{ kind: 'TALKS' }, { kind: 'CALL' }, { status: 'PROPOSED' }])(
  'carries nothing to what recurs or has no date yet: %o',
  (fields) => expect(carry([report({ own: MONDAY }), report({ sentence: 1, ...fields })])[1]).toBeNull(),
);

describe('a day that the sentence before names', () => {
  const told = report({ sentence: 1, definite: false });

  it('dates an encounter told as new', () => {
    expect(carry([told], ['Ana Oro came to Velden on Monday.', 'She met Piet Lind.'])).toEqual([MONDAY]);
  });

  it('does not date one that the text refers back to', () => {
    const sentences = ['Ana Oro came to Velden on Monday.', 'The meeting was short.'];
    expect(carry([{ ...told, definite: true }], sentences)).toEqual([null]);
  });

  it('dates what is planned, unless something was only said then', () => {
    const planned = report({ sentence: 1, definite: false, status: 'PLANNED' });
    expect(carry([planned], ['Ana Oro will fly to Velden on Friday.', 'She will see Piet Lind.'])).toEqual([FRIDAY]);
    expect(carry([planned], ['Ana Oro will go, her office said Friday.', 'She will see Piet Lind.'])).toEqual([null]);
  });

  it.each([
    "Ana Oro spoke of Monday's vote.",
    'Ana Oro left office in 2019.',
    'Ana Oro has ruled since Monday.',
    'Ana Oro was born on May 3, 1970.',
  ])('is neither a span, nor old, nor another noun’s: %s', (sentence) =>
    expect(carry([told], [sentence, 'She met Piet Lind.'])).toEqual([null]),
  );
});

it('knows a reference to an encounter by its determiner', () => {
  const at = (text: string) => isDefinite(text, text.indexOf('meeting'));
  expect(at('Ana Oro left the long-awaited meeting early.')).toBe(true);
  expect(at('Ana Oro held a meeting with Piet Lind.')).toBe(false);
});
