import { describeProblem } from '../../../../src/ingest/read/yaml-file';
import { parseSources } from '../../../../src/ingest/schedule/sources-file';

const parse = (text: string) => parseSources(text, 'sources.yaml');
const problemsOf = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
};

test('fills in what is not said', () => {
  expect(parse('sources:\n  - id: gull.example\n    feeds: [https://gull.example/feed]\n')).toEqual({
    ok: true,
    sources: [
      {
        id: 'gull.example',
        name: null,
        group: null,
        country: null,
        fictional: null,
        feeds: ['https://gull.example/feed'],
        sitemaps: [],
        pages: [],
        paths: [],
        mapping: null,
        times: '0 */2 * * *',
        timezone: 'UTC',
        jitterMs: 600_000,
        maxEntries: null,
      },
    ],
  });
});

test('a source overrides the defaults of its file', () => {
  const parsed = parse(`
defaults: { times: '0 6 * * *', timezone: Europe/Lisbon, jitterMinutes: 3 }
sources:
  - { id: gull.example, times: '*/5 * * * *', group: Coast Press, country: PT, fictional: true }
  - { id: 'register:visits', paths: [visits.csv], mapping: m.yaml, jitterMinutes: 0 }
`);
  expect(parsed).toMatchObject({
    sources: [
      {
        times: '*/5 * * * *',
        timezone: 'Europe/Lisbon',
        jitterMs: 180_000,
        group: 'Coast Press',
        country: 'PT',
        fictional: true,
      },
      { times: '0 6 * * *', jitterMs: 0, mapping: 'm.yaml' },
    ],
  });
});

test('JSON will do', () => {
  expect(parse('{"sources": [{"id": "gull.example"}]}').ok).toBe(true);
});

test('tells all that is wrong, each with its line, key and mend', () => {
  const problems = problemsOf(`sources:
  - id: Gull
    country: Portugal
  - id: auk.example
    feeds:
      - https://auk.example/feed
      - auk.example/feed
    time: daily
  - id: tern.example
    maxEntries: 0
`);
  expect(problems).toEqual([
    "sources.yaml:2: sources[0].id: Give the outlet's domain in small letters ('gull.example'), or 'register:NAME'.",
    "sources.yaml:3: sources[0].country: Give the country as a code of two capital letters, such as 'PT'.",
    'sources.yaml:7: sources[1].feeds[1]: Give an http or https address.',
    expect.stringMatching(/^sources\.yaml:8: sources\[1\]: .*"time"/),
    'sources.yaml:10: sources[2].maxEntries: Give 1 or more.',
  ]);
});

test('tells of times that never come and of a source described twice', () => {
  const problems = problemsOf(`defaults:
  times: every hour
sources:
  - id: gull.example
  - id: gull.example
    times: 0 6 * * *
    timezone: Atlantis
`);
  expect(problems).toEqual([
    expect.stringMatching(/^sources\.yaml:2: defaults\.times: 'every hour'/),
    "sources.yaml:5: sources[1].id: 'gull.example' is described twice. Keep one of the two.",
    expect.stringMatching(/^sources\.yaml:6: sources\[1\]\.times: .*Atlantis/),
  ]);
});

test.each([
  ['', null],
  ['sources: none', 1],
  ['sources:\n  - id: "a', 2],
  ['nothing: here', 1],
])('%j is no list of sources', (text, line) => {
  const parsed = parse(text);
  expect(parsed).toMatchObject({ ok: false });
  if (line !== null) expect(parsed.ok ? null : parsed.problems[0]?.line).toBe(line);
});
