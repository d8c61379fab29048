import { withRecords } from '../../../src/ingest/record-extraction';
import { type Article, analysedText } from '../../../src/model/article';
import { type ExtractedMention, type Extractor, versionFor } from '../../../src/model/extraction';

const RECORD: Article = {
  url: 'https://visits.example/#7',
  source: 'register:visits',
  sourceName: null,
  title: 'Ana Prada in Kestrel, Ostmark, 15–16 June 2021',
  date: '2021-06-16',
  text: 'Met with Otto Lind.',
  origin: 'visits.csv:8',
  recordId: '7',
  record: { visitor: 'Ana Prada', place: 'Kestrel', country: 'Ostmark', earliest: '2021-06-15', latest: '2021-06-16' },
};

function person(key: string, name: string, text: string): ExtractedMention {
  const forms = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    text: name,
    start: index,
    end: index + name.length,
  }));
  return {
    key,
    kind: 'PERSON',
    name,
    aliases: [],
    forms,
    titles: [],
    office: null,
    organisationKind: null,
    country: null,
  };
}

/** Reads 'Ana Prada met with Otto Lind.' where it stands, as an engine would. */
const engine: Extractor & { seen: string[] } = {
  name: 'engine',
  version: '1',
  seen: [],
  async extract(article) {
    const text = analysedText(article);
    this.seen.push(article.text);
    const start = text.indexOf('Ana Prada met');
    return {
      mentions: [person('m1', 'Ana Prada', text), person('m2', 'Otto Lind', text)],
      reports: [
        {
          event: 'e1',
          kind: 'MEETING',
          status: 'HELD',
          participants: [
            { mention: 'm1', kind: 'PERSON', as: 'Ana Prada' },
            { mention: 'm2', kind: 'PERSON', as: 'Otto Lind' },
          ],
          place: null,
          placeMention: null,
          earliest: null,
          latest: null,
          datePhrase: null,
          attributedTo: null,
          attributionMention: null,
          quote: text.slice(start),
          start,
          end: text.length,
          background: false,
          confidence: 0.9,
        },
      ],
      dropped: {},
    };
  },
};

const records = withRecords(engine);

test('a record says a visit by its fields, and what its remarks say of the traveller', async () => {
  const { mentions, reports } = await records.extract(RECORD);
  expect(engine.seen.at(-1)).toBe('Ana Prada met with Otto Lind.');
  const [visit, meeting] = reports;
  expect(visit).toMatchObject({
    kind: 'VISIT',
    status: 'HELD',
    earliest: '2021-06-15',
    latest: '2021-06-16',
    place: 'Kestrel, Ostmark',
    quote: RECORD.title,
    datePhrase: '15–16 June 2021',
  });
  expect(meeting).toMatchObject({
    kind: 'MEETING',
    earliest: '2021-06-15',
    latest: '2021-06-16',
    place: 'Kestrel',
    datePhrase: null,
  });
  expect(meeting!.participants.map((party) => mentions.find((each) => each.key === party.mention)?.name)).toEqual([
    'Ana Prada',
    'Otto Lind',
  ]);
});

test('quotes and forms are those of the original', async () => {
  const { mentions, reports } = await records.extract(RECORD);
  const text = analysedText(RECORD);
  for (const { quote, start, end } of reports) expect(text.slice(start, end)).toBe(quote);
  for (const form of mentions.flatMap((mention) => mention.forms))
    expect(text.slice(form.start, form.end)).toBe(form.text);
  expect(reports[1]!.quote).toBe('Met with Otto Lind.');
});

test('a record without remarks needs no engine', async () => {
  const before = engine.seen.length;
  const { mentions, reports } = await records.extract({ ...RECORD, text: '' });
  expect(engine.seen).toHaveLength(before);
  expect(reports).toHaveLength(1);
  expect(mentions.map((mention) => mention.name)).toEqual(['Ana Prada', 'Kestrel']);
});

test('an article that is no record is left to the engine', async () => {
  const { record: _, ...article } = RECORD;
  await records.extract(article);
  expect(engine.seen.at(-1)).toBe(RECORD.text);
});

test('a traveller whose name the engine takes for two people is one', async () => {
  const visitor = 'Rex B. (Rico) Prada';
  const record = {
    ...RECORD,
    title: RECORD.title.replace('Ana Prada', visitor),
    record: { ...RECORD.record!, visitor },
  };
  const pieces: Extractor = {
    ...engine,
    async extract(article) {
      const read = await engine.extract({ ...article, title: RECORD.title, text: 'Ana Prada met with Otto Lind.' });
      const text = analysedText(article);
      const start = text.indexOf(`${visitor} met`);
      const meeting = { ...read.reports[0]!, start, end: text.length, quote: text.slice(start) };
      return {
        ...read,
        mentions: [person('m1', 'Rex B', text), person('m3', 'Prada', text), person('m2', 'Otto Lind', text)],
        reports: [
          { ...meeting, participants: ['m1', 'm3', 'm2'].map((mention) => ({ mention, kind: 'PERSON', as: mention })) },
          { ...meeting, participants: ['m1', 'm3'].map((mention) => ({ mention, kind: 'PERSON', as: mention })) },
        ],
      };
    },
  };
  const { mentions, reports } = await withRecords(pieces).extract(record);
  expect(mentions.map(({ name }) => name)).toEqual([visitor, 'Kestrel', 'Otto Lind']);
  expect(reports.map(({ participants }) => participants.length)).toEqual([1, 2]);
});

test('what cannot have changed the reading does not change its version', () => {
  const { record: _, ...article } = RECORD;
  const version = (text: string, newer: Partial<Extractor> = {}) =>
    versionFor(withRecords({ ...engine, ...newer }), { ...RECORD, text });
  expect(versionFor(records, article)).toBe('1');
  expect(version('Met with Otto Lind.', { version: '2' })).not.toBe(version('Met with Otto Lind.'));
  expect(version('', { version: '2' })).toBe(version(''));
});
