import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../../../src/graph/graph';
import { type ChatServer, chatServer, status } from '../../support/chat-server';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { LISBON_MEETING, readsLisbonMeeting } from '../../support/lisbon-meeting';
import { type CommandResult, resultOf, startCommand } from '../../support/run-command';
import { testNeo4j } from '../../support/test-settings';

let graph: Graph;
let server: ChatServer;
let folder: string;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  await clearedGraph(graph);
  folder = mkdtempSync(join(tmpdir(), 'whomet-ingest-'));
  server = await chatServer((response, request) => {
    const isDown = request.messages.at(-1)?.content.includes('Broken') === true;
    return (isDown ? status(400, 'bad request') : readsLisbonMeeting)(response, request);
  });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

function article(name: string, title: string, text = LISBON_MEETING): string {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, ` date 2031-03-12 https://gazette.example/${name}\n\n${title}\n\n${text}\n`);
  return file;
}

function command(...args: string[]): Promise<CommandResult> {
  const { uri, user, password } = testNeo4j();
  return resultOf(
    startCommand(args, {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      LLM_URL: server.url,
      LLM_MODEL: 'little-model',
      WHOMET_DATA: join(folder, 'data'),
    }),
  );
}

const ingest = (...args: string[]) => command('ingest', '--engine', 'llm', ...args);

test('a folder is read; what is set aside is told with file and reason, the exit code says so, and no progress is piped', async () => {
  article('one', 'Talks');
  article('two', 'More talks');
  writeFileSync(join(folder, 'bad.txt'), 'No first line of the kind.\n');
  const { code, stdout, stderr } = await ingest(folder);
  expect(stderr).toMatch(/^\S*bad\.txt(:\d+)?: set aside \(\w+\): .+\n$/);
  expect(stdout).toContain('Articles read 3: new 2, changed 0, unchanged 0, withdrawn 0, set aside 1.');
  expect(stdout).toContain('2 people (+2)');
  expect(code).toBe(3);
});

test('read again it says unchanged and is content; a dry run tells what would change and writes nothing', async () => {
  const file = article('one', 'Talks');
  expect((await ingest(file)).code).toBe(0);
  const again = await ingest(file);
  expect([again.code, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toContain('new 0, changed 0, unchanged 1');
  article('one', 'Talks, mended');
  const dry = await ingest('--dry-run', file, article('two', 'More talks'));
  expect(dry.stdout).toContain('changed: https://gazette.example/one');
  expect(dry.stdout).toContain('new: https://gazette.example/two');
  expect((await command('status')).stdout).toContain('1 article of 1 source (0 withdrawn, 1 version in all)');
});

test('--failed reads only what was set aside, once it can be read', async () => {
  article('one', 'Talks');
  const broken = article('two', 'Broken');
  const first = await ingest(folder);
  expect(first.code).toBe(3);
  expect((await command('status')).stdout).toContain('Set aside and not read since: 1');
  article('two', 'Mended');
  const second = await ingest('--failed');
  expect(second.stdout).toContain('Articles read 1: new 1');
  expect(broken).toContain('two');
  expect((await ingest('--failed')).stdout).toBe('Nothing that was set aside is left to read.\n');
});

test('withdraw and judge do as they say, and status shows the runs', async () => {
  await ingest(article('one', 'Talks'));
  const judged = await command(
    'judge',
    'rename',
    'ilona-varga',
    'Ilona Vargová',
    '--author',
    'Ida',
    '--reason',
    'As she signs.',
  );
  expect(judged.stdout).toMatch(/^Kept as j_\w+\.\n$/);
  const file = join(folder, 'judgements.jsonl');
  expect((await command('judge', '--export', file)).stdout).toBe(`1 judgement written to ${file}.\n`);
  expect((await command('judge', '--import', file)).stdout).toBe(`1 judgement read from ${file}.\n`);
  expect((await command('judge', 'list')).stdout).toContain('Ida: RENAME');
  expect((await command('withdraw', 'gazette.example')).stdout).toBe('1 article of gazette.example taken out.\n');
  expect((await command('rebuild')).stdout).toBe('Rebuilt.\n');
  const { stdout } = await command('status');
  expect(stdout).toContain('0 people');
  expect(stdout).toContain('withdraw gazette.example');
});

test.each([
  [['ingest'], /NO_INPUT/],
  [['withdraw', 'nowhere.example'], /UNKNOWN_SUBJECT.*\n.*domain/],
  [['judge', 'same', 'nobody', 'nobody-else', '--reason', 'x'], /UNKNOWN_SUBJECT/],
  [['judge', 'perhaps', 'nobody'], /BAD_JUDGEMENT/],
])('%j fails with what is wrong and how to go on', async (args, expected) => {
  const { code, stderr } = await command(...args);
  expect(stderr).toMatch(expected);
  expect(code).toBe(1);
});
