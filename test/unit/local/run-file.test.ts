import { parseRunFile } from '../../../src/local/run-file';

const run = {
  service: 'neo4j',
  port: 7687,
  startedAt: '2026-01-01T00:00:00.000Z',
  runId: 'r',
  token: 't',
  pid: 10,
  keeperPid: 9,
  keeperPort: 40_000,
  users: [7, 8],
};

test('a run file is read as it was written', () => {
  expect(parseRunFile(JSON.stringify(run))).toEqual(run);
});

test.each([
  ['cut off', JSON.stringify(run).slice(0, 40)],
  ['empty', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['without a token', JSON.stringify({ ...run, token: undefined })],
  ['with an empty token', JSON.stringify({ ...run, token: '' })],
  ['with a port that is text', JSON.stringify({ ...run, port: '7687' })],
  ['with a process id of 0', JSON.stringify({ ...run, pid: 0 })],
  ['with users that are none', JSON.stringify({ ...run, users: ['7'] })],
])('a file that is %s counts as none', (_what, text) => {
  expect(parseRunFile(text)).toBeNull();
});
