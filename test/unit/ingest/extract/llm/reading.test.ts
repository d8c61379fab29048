import type { Answer, AnswerReport } from '../../../../../src/ingest/extract/llm/answer';
import { Reading } from '../../../../../src/ingest/extract/llm/reading';
import type { Extraction } from '../../../../../src/model/extraction';

const TEXT = `Varga receives Okoro

Prime Minister Ilona Varga met President Daniel Okoro in Lisbon, Portugal on Tuesday, the Harbour Gazette reported.

“It was a good talk,” Varga said. Okoro's wife Ada Okoro was in Porto. Varga met Okoro. Later, Varga met Okoro.`;
const MEETING = 'Prime Minister Ilona Varga met President Daniel Okoro in Lisbon, Portugal on Tuesday';

const person = (name: string, aliases: string[] = [], office: string | null = null): Answer['people'][number] => ({
  name,
  aliases,
  office,
});
const report = (fields: Partial<AnswerReport> = {}): AnswerReport => ({
  quote: MEETING,
  event: 'e1',
  participants: [
    { name: 'Ilona Varga', kind: 'PERSON', as: 'Ilona Varga' },
    { name: 'Daniel Okoro', kind: 'PERSON', as: 'Daniel Okoro' },
  ],
  kind: 'MEETING',
  status: 'HELD',
  place: null,
  datePhrase: null,
  earliest: null,
  latest: null,
  attributedTo: null,
  background: false,
  ...fields,
});
const PEOPLE = [person('Ilona Varga', ['Varga'], 'Prime Minister'), person('Daniel Okoro', ['Okoro'])];

function read(answer: Partial<Answer>, text = TEXT): Extraction {
  const reading = new Reading(text);
  reading.add({ people: PEOPLE, organisations: [], reports: [], ...answer }, { start: 0, end: text.length });
  return reading.extraction();
}

const names = (extraction: Extraction): string[] => extraction.mentions.map(({ name }) => name);

describe('a report that the article bears out', () => {
  const extraction = read({
    organisations: [{ name: 'the Harbour Gazette', aliases: [], kind: 'MEDIA' }],
    reports: [
      report({
        place: 'Lisbon, Portugal',
        datePhrase: 'on Tuesday',
        earliest: '2031-03-11',
        latest: '2031-03-11',
        attributedTo: 'Harbour Gazette',
      }),
    ],
  });

  test('keeps all that it says, with offsets that are true', () => {
    expect(extraction.dropped).toEqual({});
    expect(extraction.reports).toEqual([
      {
        event: 'e1',
        kind: 'MEETING',
        status: 'HELD',
        participants: [
          { mention: 'm1', kind: 'PERSON', as: 'Ilona Varga' },
          { mention: 'm2', kind: 'PERSON', as: 'Daniel Okoro' },
        ],
        place: 'Lisbon, Portugal',
        placeMention: 'p1',
        earliest: '2031-03-11',
        latest: '2031-03-11',
        datePhrase: 'on Tuesday',
        attributedTo: 'Harbour Gazette',
        attributionMention: 'm3',
        quote: MEETING,
        start: 22,
        end: 22 + MEETING.length,
        background: false,
        confidence: 0.8,
      },
    ]);
  });

  test('its parties and places are mentions with every place where they are named', () => {
    expect(names(extraction)).toEqual(['Ilona Varga', 'Daniel Okoro', 'Harbour Gazette', 'Lisbon, Portugal']);
    for (const { forms } of extraction.mentions) {
      expect(forms.length).toBeGreaterThan(0);
      for (const { text, start, end } of forms) expect(TEXT.slice(start, end)).toBe(text);
    }
    const [varga] = extraction.mentions;
    expect(varga?.forms.map(({ text }) => text)).toEqual(['Varga', 'Ilona Varga', 'Varga', 'Varga', 'Varga']);
    expect(varga).toMatchObject({ aliases: ['Varga'], office: 'Prime Minister', organisationKind: null });
    expect(extraction.mentions[2]).toMatchObject({ kind: 'ORGANISATION', organisationKind: 'MEDIA', office: null });
  });
});

describe('what the article does not bear out is dropped and counted', () => {
  test.each([
    ['an invented quote', { quote: 'Varga and Okoro signed a treaty.' }, 'UNGROUNDED_QUOTE'],
    ['a quote joined from two places', { quote: 'Ilona Varga met Okoro' }, 'UNGROUNDED_QUOTE'],
    ['a quote that is next to nothing', { quote: 'met' }, 'UNGROUNDED_QUOTE'],
    [
      'a party who is not named',
      { participants: [...report().participants, { name: 'Pia Lindqvist', kind: 'PERSON' as const, as: 'she' }] },
      'UNNAMED_PARTY',
    ],
    ['a meeting with nobody', { participants: report().participants.slice(0, 1) }, 'TOO_FEW_PARTIES'],
    [
      'one party by two names',
      {
        participants: [
          { name: 'Ilona Varga', kind: 'PERSON' as const, as: 'Varga' },
          { name: 'Varga', kind: 'PERSON' as const, as: 'Varga' },
        ],
      },
      'TOO_FEW_PARTIES',
    ],
  ])('the report, for %s', (_, fields, code) => {
    const extraction = read({ reports: [report(fields)] });
    expect(extraction.reports).toEqual([]);
    expect(extraction.dropped).toEqual({ [code]: 1 });
  });

  test('a quote as long as a page', () => {
    const text = `${TEXT} ${'They talked on. '.repeat(50)}`;
    const extraction = read({ reports: [report({ quote: text.slice(22) })] }, text);
    expect(extraction.dropped).toEqual({ QUOTE_TOO_LONG: 1 });
  });

  test.each([
    ['a place', { place: 'Madrid' }, 'UNGROUNDED_PLACE', { place: null, placeMention: null }],
    ['a place whose country is not told', { place: 'Lisbon, Spain' }, 'UNGROUNDED_PLACE', { place: null }],
    [
      'a date without words for it',
      { earliest: '2031-03-11', latest: '2031-03-11' },
      'UNGROUNDED_DATE',
      { earliest: null, latest: null, datePhrase: null },
    ],
    [
      'a date with words that are not there',
      { datePhrase: 'in March', earliest: '2031-03-01', latest: '2031-03-31' },
      'UNGROUNDED_DATE',
      { earliest: null, datePhrase: null },
    ],
    [
      'a day that is none',
      { datePhrase: 'on Tuesday', earliest: '2031-02-30', latest: '2031-02-30' },
      'BAD_DATE',
      { earliest: null },
    ],
    [
      'an interval from back to front',
      { datePhrase: 'on Tuesday', earliest: '2031-03-11', latest: '2031-03-10' },
      'BAD_DATE',
      { latest: null },
    ],
    ['a citation', { attributedTo: 'Nordlys News' }, 'UNGROUNDED_ATTRIBUTION', { attributedTo: null }],
  ])('only the field, for %s', (_, fields, code, left) => {
    const extraction = read({ reports: [report(fields)] });
    expect(extraction.dropped).toEqual({ [code]: 1 });
    expect(extraction.reports).toMatchObject([{ quote: MEETING, ...left }]);
  });

  test('a person whom the article does not name', () => {
    const extraction = read({ people: [...PEOPLE, person('Pia Lindqvist')] });
    expect(names(extraction)).toEqual(['Ilona Varga', 'Daniel Okoro']);
    expect(extraction.dropped).toEqual({ UNNAMED_PARTY: 1 });
  });

  test('an office that the article does not tell', () => {
    expect(read({ people: [person('Ilona Varga', [], 'Queen')] }).mentions[0]?.office).toBeNull();
  });
});

describe('names', () => {
  test('are taken without titles, and by an alias where the full name is not in the text', () => {
    const extraction = read({
      people: [person('Prime Minister Ilona Varga'), person('Daniel K. Okoro', ['Daniel Okoro'])],
    });
    expect(names(extraction)).toEqual(['Ilona Varga', 'Daniel Okoro']);
  });

  test('one person listed twice is one mention', () => {
    const extraction = read({ people: [...PEOPLE, person('Varga'), person('Ilona Varga')] });
    expect(names(extraction)).toEqual(['Ilona Varga', 'Daniel Okoro']);
  });

  test('a family name that two people share does not make them one', () => {
    const extraction = read({ people: [person('Daniel Okoro', ['Okoro']), person('Ada Okoro', ['Okoro'])] });
    expect(names(extraction)).toEqual(['Daniel Okoro', 'Ada Okoro']);
  });

  test('an organisation keeps the words that would be a title before a person’s name', () => {
    const organisation = { name: 'Prime Minister of Portugal Fund', aliases: [], kind: 'BODY' as const };
    const text = 'T\n\nThe Prime Minister of Portugal Fund met the General Assembly.';
    expect(names(read({ people: [], organisations: [organisation] }, text))).toEqual([organisation.name]);
  });

  test('a pronoun is kept as the sentence has it; words that the sentence has not give way to the name', () => {
    const quote = '“It was a good talk,” Varga said.';
    const participants = [
      { name: 'Ilona Varga', kind: 'PERSON' as const, as: 'Varga' },
      { name: 'Daniel Okoro', kind: 'PERSON' as const, as: 'the president' },
    ];
    const [found] = read({ reports: [report({ quote, participants })] }).reports;
    expect(found?.participants.map(({ as }) => as)).toEqual(['Varga', 'Daniel Okoro']);
  });
});

describe('a sentence', () => {
  test('that occurs twice is found twice for one encounter', () => {
    const { reports } = read({
      reports: [report({ quote: 'Varga met Okoro.' }), report({ quote: 'Varga met Okoro.' })],
    });
    expect(reports.map(({ start }) => start)).toEqual([
      TEXT.indexOf('Varga met Okoro.'),
      TEXT.lastIndexOf('Varga met Okoro.'),
    ]);
  });

  test('quoted with other marks and blanks is cut from the article as it stands there', () => {
    const { reports } = read({ reports: [report({ quote: '"It was  a good talk," Varga said.' })] });
    expect(reports[0]?.quote).toBe('“It was a good talk,” Varga said.');
  });
});

describe('the parts of a long article', () => {
  const first = `Varga met Okoro in Lisbon.\n\nThey will meet Lindqvist.`;
  const text = `Talks\n\n${first}\n\nVarga, Okoro and Lindqvist met again. Varga called Okoro.`;
  const trio = ['Varga', 'Okoro', 'Lindqvist'].map((name) => ({ name, kind: 'PERSON' as const, as: name }));
  const duo = trio.slice(0, 2);
  const people = ['Varga', 'Okoro', 'Lindqvist'].map((name) => person(name));
  const seam = text.indexOf('They will');
  const reading = (): Reading => {
    const one = new Reading(text);
    one.add(
      {
        people: people.slice(0, 2),
        organisations: [],
        reports: [
          report({ quote: 'Varga met Okoro in Lisbon.', event: 'e1', participants: duo }),
          report({ quote: 'They will meet Lindqvist.', event: 'e2', status: 'PLANNED', participants: trio }),
        ],
      },
      { start: 0, end: text.indexOf('Varga, Okoro') },
    );
    return one;
  };

  test('what both parts say of the overlap is told once, and ties the encounters of both together', () => {
    const one = reading();
    one.add(
      {
        people,
        organisations: [],
        reports: [
          report({ quote: 'They will meet Lindqvist.', event: 'e1', status: 'PLANNED', participants: trio }),
          report({ quote: 'Varga, Okoro and Lindqvist met again.', event: 'e1', participants: trio }),
          report({ quote: 'Varga called Okoro.', event: 'e7', kind: 'CALL', participants: duo }),
        ],
      },
      { start: seam, end: text.length },
    );
    expect(one.extraction().reports.map(({ event, quote }) => [event, quote])).toEqual([
      ['e1', 'Varga met Okoro in Lisbon.'],
      ['e2', 'They will meet Lindqvist.'],
      ['e2', 'Varga, Okoro and Lindqvist met again.'],
      ['e3', 'Varga called Okoro.'],
    ]);
    expect(one.extraction().dropped).toEqual({});
    expect(names(one.extraction())).toEqual(['Varga', 'Okoro', 'Lindqvist']);
  });

  test('a label that a later part takes up for the same parties goes on, for others it is another encounter', () => {
    const again = (participants: typeof trio): string[] => {
      const one = reading();
      const quote = 'Varga, Okoro and Lindqvist met again.';
      one.add(
        { people, organisations: [], reports: [report({ quote, event: 'e1', participants })] },
        { start: seam, end: text.length },
      );
      return one.extraction().reports.map(({ event }) => event);
    };
    expect(again(trio)).toEqual(['e1', 'e2', 'e1']);
    expect(again(trio.slice(2).concat({ name: 'Talks', kind: 'PERSON', as: '' }))).toEqual(['e1', 'e2', 'e3']);
  });

  test('the next part is told the parties and the encounters so far', () => {
    expect(reading().known()).toEqual([
      '- Varga',
      '- Okoro',
      '- Lindqvist',
      '- e1: MEETING HELD, Varga and Okoro',
      '- e2: MEETING PLANNED, Varga and Okoro and Lindqvist',
    ]);
  });
});
