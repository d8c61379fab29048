import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newKey } from '../../../src/api/api-keys';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { resultOf, startCommand } from '../../support/run-command';
import { testNeo4j } from '../../support/test-settings';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'whomet-serve-'));
let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const settings = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const { uri, user, password } = testNeo4j();
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  return { ...given, PORT: '0', WHOMET_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', ...more };
};

test('serves a given graph with its keys and figures, makes no key of its own, and ends on SIGTERM', async () => {
  const ana = newKey('ana', ['ledger']);
  const command = startCommand(['serve'], settings({ API_KEYS: ana.entry }));
  let printed = '';
  command.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  let failed = '';
  command.stderr.setEncoding('utf8').on('data', (text) => {
    failed += text;
  });
  while (!printed.includes('\n')) {
    if (command.exitCode !== null) throw new Error(failed);
    await sleep(50);
  }
  const url = /at (\S+)/.exec(printed)?.[1] ?? '';
  const ask = async (query: string, key?: string): Promise<unknown> =>
    (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ query }),
      })
    ).json();
  expect(await ask('{ people { totalCount } }')).toEqual({ data: { people: { totalCount: 0 } } });
  expect(await ask('{ runs { totalCount } }', ana.secret)).toEqual({ data: { runs: { totalCount: 0 } } });
  expect(await ask('{ runs { totalCount } }')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const metrics = await (await fetch(url.replace(/graphql$/, 'metrics'))).text();
  expect(metrics).toContain('whomet_graph_up 1');
  expect(metrics).toContain('nodejs_eventloop_lag_seconds');
  command.kill('SIGTERM');
  while (command.exitCode === null && command.signalCode === null) await sleep(20);
  expect(command.exitCode).toBe(0);
});

test.each([
  [{ NEO4J_URI: '' }, /NEO4J_URI is not set.*\n.*npm start/],
  [{ API_KEYS: 'ana' }, /API_KEYS, entry 1/],
  [{ PERSISTED_OPERATIONS: 'only' }, /PERSISTED_OPERATIONS=only, and no operation is known/],
  [{ PERSISTED_OPERATIONS: 'some' }, /PERSISTED_OPERATIONS cannot be 'some'.*\n.*off or automatic or only/],
  [{ METRICS: 'yes' }, /METRICS cannot be 'yes'/],
])('%j is refused before anything is opened', async (setting, message) => {
  const { code, stderr } = await resultOf(startCommand(['serve'], settings(setting as Record<string, string>)));
  expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
});

test('graphql-js is loaded without its checks for developers', async () => {
  const probe = join(folder, 'probe.js');
  const file = require.resolve('graphql/jsutils/instanceOf');
  writeFileSync(
    probe,
    `process.on('exit', () => console.log(String(require(${JSON.stringify(file)}).instanceOf).includes('toStringTag')));`,
  );
  const more = { PERSISTED_OPERATIONS: 'only', NODE_OPTIONS: `--require=${probe}` };
  expect(await resultOf(startCommand(['serve'], settings(more)))).toMatchObject({ code: 1, stdout: 'false\n' });
});
