import type { Visit } from '../../../../src/ingest/read/web/visits';
import { dueAt, dueForRereading, plan } from '../../../../src/ingest/schedule/plan';
import { parseSources, type SourceEntry } from '../../../../src/ingest/schedule/sources-file';

function sources(text: string): readonly SourceEntry[] {
  const parsed = parseSources(text, 'sources.yaml');
  if (!parsed.ok) throw new Error('not a list of sources');
  return parsed.sources;
}

const DAILY = sources(`
defaults: { times: '0 6 * * *', jitterMinutes: 30 }
sources: [{ id: auk.example }, { id: gull.example }, { id: tern.example }]
`);
const now = new Date('2025-06-04T12:00:00Z');
const last = (times: Record<string, string>) => (id: string) => times[id] ?? null;
const ids = (entries: readonly SourceEntry[]) => entries.map(({ id }) => id);

test('what was never read is due at once', () => {
  expect(ids(plan(DAILY, () => null, now).due)).toEqual(['auk.example', 'gull.example', 'tern.example']);
});

test('what was read at its last time waits for the next one', () => {
  const today = '2025-06-04T06:31:00.000Z';
  const { due, nextAt } = plan(DAILY, () => today, now);
  expect(due).toEqual([]);
  expect(nextAt?.toISOString()).toMatch(/^2025-06-05T06:[0-2]\d:/);
});

test('times missed while nothing ran are made up for by one run', () => {
  const times = last({
    'auk.example': '2025-05-01T06:05:00.000Z',
    'gull.example': '2025-06-04T06:31:00.000Z',
    'tern.example': '2025-06-03T07:00:00.000Z',
  });
  expect(ids(plan(DAILY, times, now).due)).toEqual(['auk.example', 'tern.example']);
});

test('the jitter is the same each time it is asked for, and other for another source or day', () => {
  const at = (source: SourceEntry | undefined, lastStart: string) =>
    dueAt(source as SourceEntry, lastStart)?.toISOString();
  const [auk, gull] = DAILY;
  expect(at(auk, '2025-06-04T07:00:00Z')).toBe(at(auk, '2025-06-04T11:00:00Z'));
  expect(at(auk, '2025-06-04T07:00:00Z')).not.toBe(at(gull, '2025-06-04T07:00:00Z'));
  expect(at(auk, '2025-06-04T07:00:00Z')?.slice(11)).not.toBe(at(auk, '2025-06-05T07:00:00Z')?.slice(11));
});

test('times are those of their time zone', () => {
  const [lisbon] = sources(
    'sources: [{ id: gull.example, times: "0 6 * * *", timezone: Europe/Lisbon, jitterMinutes: 0 }]',
  );
  expect(dueAt(lisbon as SourceEntry, '2025-06-04T12:00:00Z')?.toISOString()).toBe('2025-06-05T05:00:00.000Z');
});

describe('young articles', () => {
  const visit = (firstAt: string, at = firstAt, kind: Visit['kind'] = 'PAGE'): Visit => ({
    kind,
    firstAt,
    at,
    etag: null,
    lastModified: null,
  });
  const due = (first: Visit) => dueForRereading([['https://gull.example/a', first]], now).length > 0;

  test.each<[string, boolean, Visit]>([
    ['of a few hours', false, visit('2025-06-04T06:00:00Z')],
    ['of a day, not read since', true, visit('2025-06-03T11:59:00Z')],
    ['of a day, read since', false, visit('2025-06-03T11:00:00Z', '2025-06-04T11:30:00Z')],
    ['of a week, read after a day', true, visit('2025-05-28T11:00:00Z', '2025-05-29T12:00:00Z')],
    ['of a week, read after it', false, visit('2025-05-28T10:00:00Z', '2025-06-04T11:00:00Z')],
    ['of two months', false, visit('2025-04-04T10:00:00Z')],
    ['that is a list', false, visit('2025-06-03T10:00:00Z', undefined, 'LIST')],
  ])('%s: %s', (_name, isDue, first) => {
    expect(due(first)).toBe(isDue);
  });
});
