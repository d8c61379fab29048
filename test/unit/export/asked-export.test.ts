import { askedExport, formatNamed } from '../../../src/export/asked-export';

const asked = (list: 'meetings' | 'events', format: string, given: Record<string, readonly string[]> = {}) =>
  askedExport(list, formatNamed(format), new Map(Object.entries(given)));

test('meetings are held meetings, events are all events', () => {
  expect(asked('meetings', 'csv')).toMatchObject({ contact: 'MET', view: null, limit: null });
  expect(asked('events', 'csv')).toMatchObject({ contact: null, view: null });
});

test('every parameter becomes the filter of its name in GraphQL', () => {
  expect(
    asked('meetings', 'csv', {
      person: ['mara-lindqvist', 'teo-varga'],
      anyOf: ['ilse-brandt'],
      organisation: ['norland'],
      orItsPeople: ['true'],
      place: ['XN'],
      from: ['2025-01-01'],
      to: ['2025-12-31'],
      endedBefore: ['2026-01-01'],
      contact: ['any'],
      kind: ['CALL', 'talks'],
      status: ['held', 'DISPUTED'],
      source: ['a.example'],
      notSource: ['b.example'],
      article: ['https://a.example/1'],
      minSources: ['2'],
      maxSources: ['9'],
      dated: ['true'],
      changedSince: ['2025-05-21T14:30:00+02:00'],
      accordingTo: ['c.example'],
      asOf: ['2025-06-30'],
      limit: ['10'],
      bom: ['true'],
    }),
  ).toMatchObject({
    contact: 'ANY',
    view: { only: ['c.example'], without: [], asOf: '2025-06-30' },
    limit: 10,
    byteOrderMark: true,
    filter: {
      parties: ['mara-lindqvist', 'teo-varga'],
      anyOf: ['ilse-brandt'],
      organisation: 'norland',
      orItsPeople: true,
      place: 'XN',
      during: { from: '2025-01-01', to: '2025-12-31' },
      endedBefore: '2026-01-01',
      kinds: ['CALL', 'TALKS'],
      statuses: ['HELD', 'DISPUTED'],
      sources: ['a.example'],
      notSources: ['b.example'],
      article: 'https://a.example/1',
      minIndependentSources: 2,
      maxIndependentSources: 9,
      dated: true,
      changedSince: '2025-05-21T12:30:00.000Z',
    },
  });
});

test.each([
  ['meetings', 'csv', { form: ['2025-01-01'] }, "There is no parameter 'form'."],
  ['meetings', 'csv', { from: ['1.1.2025'] }, "from is '1.1.2025', which is no day."],
  ['meetings', 'csv', { from: ['2025-02-30'] }, "from is '2025-02-30', which is no day."],
  ['meetings', 'csv', { from: ['2025-01-01', '2025-01-02'] }, 'from is given 2 times.'],
  ['meetings', 'csv', { from: ['2025-02-01'], to: ['2025-01-01'] }, 'from (2025-02-01) is after to (2025-01-01).'],
  ['meetings', 'csv', { kind: ['PARTY'] }, "kind is 'PARTY'."],
  ['meetings', 'csv', { status: ['DONE'] }, "status is 'DONE'."],
  ['meetings', 'csv', { contact: ['SAW'] }, "contact is 'SAW'."],
  ['meetings', 'csv', { minSources: ['0'] }, "minSources is '0'."],
  ['meetings', 'csv', { limit: ['1e3'] }, "limit is '1e3'."],
  ['meetings', 'csv', { dated: ['yes'] }, "dated is 'yes'."],
  ['meetings', 'csv', { changedSince: ['2025-05-21'] }, "changedSince is '2025-05-21', which is no instant."],
  ['meetings', 'csv', { person: [' '] }, 'person is empty.'],
  ['meetings', 'csv', { person: Array(51).fill('a') }, 'person has 51 values.'],
  ['meetings', 'csv', { place: ['x'.repeat(2_001)] }, 'place is too long.'],
  ['meetings', 'csv', { accordingTo: ['a'], without: ['b'] }, 'accordingTo and without cannot be asked together.'],
  ['events', 'csv', { contact: ['MET'] }, 'contact is of meetings.'],
  ['events', 'jsonl', { bom: ['true'] }, 'bom is of CSV, and this is jsonl.'],
  ['events', 'gexf', { status: ['PLANNED'] }, /^status: a network \(gexf\)/],
  ['meetings', 'ics', {}, "A calendar (ics) is somebody's: person is missing."],
  ['meetings', 'ics', { person: ['a'], dated: ['false'] }, /^dated=false/],
] as const)('%s.%s?%j is refused by its parameter, with a way to mend it', (list, format, given, message) => {
  expect(() => asked(list, format, given)).toThrow(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: expect.stringMatching(/\w/),
    }),
  );
});

test('a format that there is not is told with those that there are', () => {
  expect(() => formatNamed('xls')).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND', hint: expect.stringContaining('csv, reports.csv, jsonl') }),
  );
});

test.each(['graphml', 'gexf'])('%s shows what was held alone', (format) => {
  expect(asked('events', format).filter.statuses).toEqual(['HELD']);
});

test('a calendar shows what is dated alone', () => {
  expect(asked('events', 'ics', { person: ['a'] }).filter.dated).toBe(true);
});
