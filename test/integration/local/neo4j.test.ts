import { rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Graph } from '../../../src/graph/graph';
import { readStatement, writeStatement } from '../../../src/graph/statement';
import { useNeo4j } from '../../../src/local/neo4j';
import { DataFolder, isRunning, ServiceUser, type Used, untilEnded } from '../../support/local-process';

const recordMigration = writeStatement<{ id: string; appliedAt: string }>('record-migration', ['id', 'appliedAt']);
const migrationsApplied = readStatement<object, { id: string }>('migrations-applied', []);

const PORT = 17687;
jest.setTimeout(180_000);

/** One folder for all: each test leaves its server ended and its data behind, as people do. */
const folder = new DataFolder();
afterAll(() => folder.remove());

async function ids(address: Used): Promise<string[]> {
  const graph = await Graph.connect(address);
  try {
    return (await graph.read(migrationsApplied, {})).map((row) => row.id);
  } finally {
    await graph.close();
  }
}

async function record(address: Used, id: string): Promise<void> {
  const graph = await Graph.connect(address);
  try {
    await graph.write((tx) => tx.run(recordMigration, { id, appliedAt: '2026-01-01' }));
  } finally {
    await graph.close();
  }
}

test('a server outlives the user that started it and was killed, ends with the last user, and keeps its data', async () => {
  const a = new ServiceUser('neo4j', folder.path, PORT);
  const started = await a.uses();
  expect(started).toMatchObject({ startedHere: true, isNew: true });
  const b = new ServiceUser('neo4j', folder.path, PORT);
  const joined = await b.uses();
  expect(joined).toEqual({ ...started, startedHere: false, isNew: false });
  const run = folder.run('neo4j')!;
  expect([...run.users].sort()).toEqual([a.pid, b.pid].sort());

  await record(started, 'from-a');
  await a.isKilled();
  expect(await ids(joined)).toEqual(['from-a']);
  expect(isRunning(run.pid)).toBe(true);

  await b.leaves();
  expect(isRunning(run.pid)).toBe(false);
  await untilEnded(run.keeperPid);
  expect(folder.run('neo4j')).toBeNull();

  const c = new ServiceUser('neo4j', folder.path, PORT);
  const again = await c.uses();
  expect(again).toMatchObject({ startedHere: true, isNew: false, password: started.password });
  expect(await ids(again)).toEqual(['from-a']);
  const { pid, keeperPid } = folder.run('neo4j')!;
  await c.isKilled();
  await untilEnded(pid, keeperPid);
  expect(folder.run('neo4j')).toBeNull();
});

test('a killed server is started anew with its data intact', async () => {
  const a = new ServiceUser('neo4j', folder.path, PORT);
  const first = await a.uses();
  await record(first, 'before-the-crash');
  const run = folder.run('neo4j')!;
  process.kill(run.pid, 'SIGKILL');
  await untilEnded(run.pid, run.keeperPid);
  expect(folder.run('neo4j')).toBeNull();

  const b = new ServiceUser('neo4j', folder.path, PORT);
  const second = await b.uses();
  expect(second.startedHere).toBe(true);
  expect(await ids(second)).toContain('before-the-crash');
  await a.leaves();
  await b.leaves();
});

test('a server ends by itself when its keeper is killed, and the next start finds its way', async () => {
  const a = new ServiceUser('neo4j', folder.path, PORT);
  await record(await a.uses(), 'kept');
  const run = folder.run('neo4j')!;
  process.kill(run.keeperPid, 'SIGKILL');
  const b = new ServiceUser('neo4j', folder.path, PORT);
  const second = await b.uses();
  expect(second.startedHere).toBe(true);
  expect(isRunning(run.pid)).toBe(false);
  expect(await ids(second)).toContain('kept');
  await a.leaves();
  await b.leaves();
});

test('of two that start at once one starts, both use the same server', async () => {
  const both = [0, 1].map(() => new ServiceUser('neo4j', folder.path, PORT));
  const used = await Promise.all(both.map((user) => user.uses()));
  expect(used.map((one) => one.startedHere).sort()).toEqual([false, true]);
  expect(used[0]!.uri).toBe(used[1]!.uri);
  await Promise.all(both.map((user) => user.leaves()));
  expect(folder.run('neo4j')).toBeNull();
});

test('a free port is found where the wished one is taken; files with secrets are for their owner alone', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const told: string[] = [];
  const used = await useNeo4j({ dataDir: folder.path, port, tell: (line) => told.push(line) });
  other.close();
  expect(used.uri).not.toContain(String(port));
  expect(told.join('\n')).toContain(`(${port} is taken)`);
  for (const file of ['run.json', 'password', 'service.log']) {
    expect(statSync(join(folder.path, 'neo4j', file)).mode & 0o777).toBe(0o600);
  }
  await used.release();
});

test('gives up at its time limit, tells how to go on, and leaves nothing running', async () => {
  const error = await useNeo4j({ dataDir: folder.path, port: PORT, startLimitMs: 300 }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'START_TIMED_OUT', hint: expect.stringContaining('NEO4J_URI') });
  expect(folder.run('neo4j')).toBeNull();
});

test('data that another server holds are not touched: the error has the last words of the log', async () => {
  const used = await useNeo4j({ dataDir: folder.path, port: PORT });
  const run = folder.run('neo4j')!;
  // As if the run file had been lost.
  rmSync(join(folder.path, 'neo4j', 'run.json'));
  const error = await useNeo4j({ dataDir: folder.path, port: PORT }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'START_FAILED', message: expect.stringMatching(/lock/i) });
  expect(isRunning(run.pid)).toBe(true);
  await used.release();
  expect(isRunning(run.pid)).toBe(false);
});
