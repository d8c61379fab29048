import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { type CommandResult, resultOf, startCommand } from '../../support/run-command';
import { SMALL_WORLD } from '../../support/small-world';
import { testNeo4j } from '../../support/test-settings';
import { loadWorld } from '../../support/world';

let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await connectedGraph();
  await loadWorld(testNeo4j(), SMALL_WORLD);
  folder = mkdtempSync(join(tmpdir(), 'whomet-export-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph?.close();
});

function exported(...args: string[]): Promise<CommandResult> {
  const { uri, user, password } = testNeo4j();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, WHOMET_DATA: join(folder, 'data') };
  return resultOf(startCommand(['export', ...args], settings));
}

test('prints nothing but the export; what it did is told on standard error', async () => {
  const { code, stdout, stderr } = await exported(
    ...['--format', 'jsonl', '--person', 'mara-lindqvist', '--person', 'teo-varga'],
  );
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect([code, ids, stderr]).toEqual([0, ['e:e10', 'e:e7', 'e:e1'], '3 events exported as jsonl\n']);
});

test('writes a file that is packed where its name says so, and leaves no half of it', async () => {
  const file = join(folder, 'network.gexf.gz');
  const { code, stdout } = await exported('--format', 'gexf', '--contact', 'any', '--out', file);
  expect([code, stdout]).toEqual([0, '']);
  expect(gunzipSync(readFileSync(file)).toString()).toMatch(/^<\?xml[\s\S]*<\/gexf>\n$/);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test.each([
  [['--format', 'csv', '--from', '1.1.2025'], "from is '1.1.2025', which is no day."],
  [['--format', 'csv', '--person', 'nobody'], "There is no person or organisation 'nobody'."],
  [['--format', 'ics'], 'person is missing'],
  [['--format', 'xls'], 'Allowed choices are csv'],
  [['--format', 'csv', '--out', '/nowhere/x.csv'], 'Cannot write to /nowhere/x.csv'],
] as const)('%j fails with what to mend', async (args, message) => {
  const { code, stdout, stderr } = await exported(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
