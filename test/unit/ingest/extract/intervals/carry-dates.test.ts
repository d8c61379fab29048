import { carryDates, type DatableReport } from '../../../../../src/ingest/extract/intervals/carry-dates';
import { findDates } from '../../../../../src/ingest/extract/intervals/find-dates';

const ANCHOR = '2021-03-10';
const MONDAY = { earliest: '2021-03-08', latest: '2021-03-08' };
const FRIDAY = { earliest: '2021-03-12', latest: '2021-03-12' };

/** A sentence is a paragraph where nothing else is told. */
const report = (fields: Partial<DatableReport>): DatableReport => ({
  event: 'e1',
  kind: 'MEETING',
  status: 'HELD',
  sentence: 0,
  paragraph: fields.sentence ?? 0,
  isTitle: false,
  own: null,
  definite: true,
  nominal: true,
  attributed: false,
  continues: false,
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

it('gives a report the date that a paragraph before or right behind it tells of the same encounter', () => {
  expect(carry([report({}), report({ sentence: 1, own: MONDAY }), report({ sentence: 3 })])).toEqual([
    MONDAY,
    MONDAY,
    MONDAY,
  ]);
});

it('goes on from report to report, and ends where other matters lie between', () => {
  const reports = [report({ own: MONDAY }), report({ sentence: 2 }), report({ sentence: 3 }), report({ sentence: 5 })];
  expect(carry(reports)).toEqual([MONDAY, MONDAY, MONDAY, null]);
});

it('gives one that a verb tells anew its day from anywhere, but no month', () => {
  const anew = { sentence: 9, nominal: false, definite: false };
  const march = { earliest: '2021-03-01', latest: '2021-03-10' };
  expect(carry([report({ own: MONDAY }), report(anew)])[1]).toEqual(MONDAY);
  expect(carry([report({ own: MONDAY }), report({ ...anew, definite: true })])[1]).toBeNull();
  expect(carry([report({ own: march }), report(anew)])[1]).toBeNull();
});

it('keeps what is planned off a day gone by, and what has happened off one ahead', () => {
  expect(carry([report({ own: MONDAY }), report({ sentence: 1, status: 'PLANNED' })])[1]).toBeNull();
  expect(carry([report({ own: FRIDAY, status: 'PLANNED' }), report({ sentence: 1 })])[1]).toBeNull();
});

it('gives a denial no day that lies ahead', () => {
  expect(carry([report({ own: FRIDAY, status: 'PLANNED' }), report({ sentence: 1, status: 'DENIED' })])[1]).toBeNull();
});

it('gives a plan no day that the sentence before tells of an encounter that has been', () => {
  const sentences = ['Ana Oro met Piet Lind on Monday.', 'A second meeting is planned.'];
  const planned = report({ event: 'e2', sentence: 1, status: 'PLANNED', definite: false });
  const met = report({ own: MONDAY, ownStart: sentences[0]!.indexOf('on Monday') });
  expect(carry([met, planned], sentences)[1]).toBeNull();
  expect(carry([planned], sentences)[0]).not.toBeNull();
});

it('carries nothing between encounters', () => {
  expect(carry([report({ own: MONDAY }), report({ sentence: 1, event: 'e2' })])).toEqual([MONDAY, null]);
});

describe('a headline', () => {
  const lead = [
    'Berg visits Velden',
    'By Piet Lind',
    'Ana Oro praised the town of Velden on Monday and the people in it.',
  ];
  const headline = report({ isTitle: true, nominal: false, kind: 'VISIT', definite: false });

  it('is dated by the sentences that open the article, a byline left out', () => {
    expect(carry([headline], lead)).toEqual([MONDAY]);
  });

  it('is not where it only names an encounter, or one ahead', () => {
    expect(carry([{ ...headline, nominal: true, kind: 'MEETING' }], lead)).toEqual([null]);
    expect(carry([{ ...headline, status: 'PLANNED' }], lead)).toEqual([null]);
  });
});

it('dates an encounter told to have followed another by that one', () => {
  const first = report({ own: MONDAY, event: 'e2' });
  expect(carry([first, report({ sentence: 1, continues: true })])[1]).toEqual(MONDAY);
  expect(carry([first, report({ sentence: 1 })])[1]).toBeNull();
});

it('dates one that followed another within a year by that year, right behind it only', () => {
  const year = { earliest: '2016-01-01', latest: '2016-12-31' };
  const first = report({ own: year, event: 'e2' });
  expect(carry([first, report({ sentence: 1, continues: true })])[1]).toEqual(year);
  expect(carry([first, report({ sentence: 2, continues: true })])[1]).toBeNull();
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

  it('does not date one that somebody is cited for, where the day is that of the saying', () => {
    const sentences = ['The claim is false, Ana Oro said on Monday.', 'She said that she met Piet Lind.'];
    expect(carry([{ ...told, attributed: true }], sentences)).toEqual([null]);
  });

  it('is not the one that signs a tweet', () => {
    expect(carry([told], ['See you! — Ana Oro (@anaoro) March 8, 2021', 'She met Piet Lind.'])).toEqual([null]);
  });

  it('does not date one that the text refers back to', () => {
    const sentences = ['Ana Oro came to Velden on Monday.', 'The meeting was short.'];
    expect(carry([{ ...told, definite: true }], sentences)).toEqual([null]);
  });

  it('dates the trip that the sentence told without a name', () => {
    const trip = { ...told, definite: true, kind: 'VISIT' as const };
    const sentences = ['The general made a visit to Velden on Monday.', 'The trip by Ana Oro was short.'];
    expect(carry([trip], sentences)).toEqual([MONDAY]);
    expect(carry([trip], ['The general bought a hat on Monday.', sentences[1]!])).toEqual([null]);
    expect(carry([report({ event: 'e2' }), trip], sentences)[1]).toBeNull();
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
