import { defaultMappingFiles, parseRegisterMapping } from '../../../../src/ingest/read/register-mapping';
import { articleFromRecord, plainInterval } from '../../../../src/ingest/read/register-record';

const MAPPING = {
  register: 'lake-visits',
  name: 'Visits to the lakes',
  id: 'no',
  visitor: 'who',
  from: 'first',
  to: 'last',
  place: 'city',
  country: 'land',
  text: 'notes',
  url: 'https://lakes.example/visits',
};
const ROW = {
  no: 'v 7',
  who: 'Anna Berg',
  first: '2025-06-04',
  last: '2025-06-05',
  city: 'Oslo',
  land: 'Norway',
  notes: 'Met Carl Dorn.',
};
const read = (row: Partial<typeof ROW>) => articleFromRecord({ ...ROW, ...row }, MAPPING, 'visits.csv', 3);

test('a record is an article of its register', () => {
  expect(read({})).toEqual({
    ok: true,
    article: {
      url: 'https://lakes.example/visits#v%207',
      source: 'register:lake-visits',
      sourceName: 'Visits to the lakes',
      title: 'Anna Berg in Oslo, Norway, 4–5 June 2025',
      date: '2025-06-05',
      text: 'Met Carl Dorn.',
      origin: 'visits.csv:3',
      recordId: 'v 7',
      record: { visitor: 'Anna Berg', place: 'Oslo', country: 'Norway', earliest: '2025-06-04', latest: '2025-06-05' },
    },
  });
});

test.each([
  ['2025-06-04', '2025-06-04', '4 June 2025'],
  ['2025-05-30', '2025-06-02', '30 May – 2 June 2025'],
  ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
])('%s to %s is %s', (earliest, latest, plain) => {
  expect(plainInterval(earliest, latest)).toBe(plain);
});

test.each([
  [
    { land: 'Korea, Republic of', city: 'Seoul' },
    { place: 'Seoul', country: 'Republic of Korea' },
  ],
  [
    { land: 'Korea, South', city: 'Seoul' },
    { place: 'Seoul', country: 'South Korea' },
  ],
  [
    { land: 'Limerick, Ireland', city: 'Dublin, Cork' },
    { place: 'Dublin, Cork, Limerick', country: 'Ireland' },
  ],
  [
    { land: 'Vatican City', city: '' },
    { place: 'Vatican City', country: 'Vatican City' },
  ],
  [
    { land: '', city: 'Oslo' },
    { place: 'Oslo', country: null },
  ],
])('places %j', (row, place) => {
  expect(read(row)).toMatchObject({ article: { record: place } });
});

test('a record without a last day or remarks is read', () => {
  expect(read({ last: '', notes: '' })).toMatchObject({ article: { date: '2025-06-04', text: '' } });
});

test.each([
  [{ no: ' ' }, 'no'],
  [{ who: '' }, 'who'],
  [{ first: '2025-02-30' }, 'first'],
  [{ last: 'June' }, 'last'],
  [{ last: '2025-06-01' }, 'last'],
  [{ city: '', land: '' }, 'city'],
])('sets %j aside and names the column', (row, column) => {
  expect(read(row)).toMatchObject({
    ok: false,
    rejected: { code: 'BAD_RECORD', line: 3, reason: expect.stringContaining(`"${column}"`) },
  });
});

describe('a mapping', () => {
  const text = Object.entries(MAPPING).map(([key, value]) => `${key}: ${value}`);

  test('is a line for each column', () => {
    expect(parseRegisterMapping(text.join('\n'), 'm.yaml')).toMatchObject({ ok: true, value: MAPPING });
  });

  test('is told what is wrong with it, line by line', () => {
    const broken = text
      .filter((line) => !line.startsWith('visitor'))
      .map((line) => line.replace('lake-visits', 'Lake Visits'));
    const parsed = parseRegisterMapping([...broken, 'when: now'].join('\n'), 'm.yaml');
    expect(parsed.ok ? [] : parsed.problems.map(({ line, key }) => [line, key])).toEqual([
      [1, 'register'],
      [1, 'visitor'],
      [10, ''],
    ]);
  });

  test('that is no YAML is told where', () => {
    expect(parseRegisterMapping('register: "a\nid: b', 'm.yaml')).toMatchObject({
      ok: false,
      problems: [{ file: 'm.yaml' }],
    });
  });

  test('lies beside its register', () => {
    expect(defaultMappingFiles('a/b.csv.gz')[0]).toBe('a/b.mapping.yaml');
  });
});
