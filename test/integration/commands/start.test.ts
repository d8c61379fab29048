import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolder, isRunning, untilEnded } from '../../support/local-process';
import { resultOf, startCommand } from '../../support/run-command';
import { testNeo4j } from '../../support/test-settings';

jest.setTimeout(180_000);

const folder = new DataFolder();
afterAll(() => folder.remove());

/** What it prints, as it grows, and the address that it says to open. */
async function served(command: ChildProcessWithoutNullStreams): Promise<{ url: string; printed: () => string }> {
  let printed = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  }
  for (;;) {
    const url = / {2}GraphQL +(\S+)/.exec(printed)?.[1];
    if (url !== undefined && printed.includes('Ctrl-C')) return { url, printed: () => printed };
    if (command.exitCode !== null) throw new Error(printed);
    await sleep(50);
  }
}

async function ended(command: ChildProcessWithoutNullStreams): Promise<number | null> {
  while (command.exitCode === null && command.signalCode === null) await sleep(20);
  return command.exitCode;
}

test('serves a new local database, lets another command join it, and ends with all that it started', async () => {
  const settings = { WHOMET_DATA: folder.path, PORT: '0' };
  const command = startCommand(['start', '--no-seeds'], settings);
  const { url, printed } = await served(command);
  const run = folder.run('neo4j')!;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ people { totalCount } }' }),
  });
  expect(await response.json()).toEqual({ data: { people: { totalCount: 0 } } });
  expect(folder.run('corenlp')).toBeNull();

  // A start on one's own machine makes a key, and says how to use it without showing it.
  const key = readFileSync(join(folder.path, 'api-key'), 'utf8').trim();
  expect(printed()).toContain(`Bearer $(cat ${join(folder.path, 'api-key')})`);
  expect(printed()).not.toContain(key);
  const runs = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ runs { totalCount } }' }),
  });
  expect(await runs.json()).toEqual({ data: { runs: { totalCount: 0 } } });

  const reset = await resultOf(startCommand(['reset', '--yes'], settings));
  expect(reset).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Emptied: \d+ nodes deleted\.\n$/) });
  expect(isRunning(run.pid)).toBe(true);

  // As under npm, which passes on the Ctrl-C that its child has had from the terminal.
  command.kill('SIGINT');
  await sleep(30);
  command.kill('SIGINT');
  expect(await ended(command)).toBe(0);
  expect(printed()).toContain(`The data is kept in ${folder.path}`);
  expect(isRunning(run.pid)).toBe(false);
  await untilEnded(run.keeperPid);
});

test('Ctrl-C while it starts ends it with a code of its own, and leaves nothing running', async () => {
  const command = startCommand(['start'], { WHOMET_DATA: folder.path, PORT: '0' });
  while (folder.run('neo4j') === null) await sleep(20);
  const run = folder.run('neo4j')!;
  command.kill('SIGINT');
  expect(await resultOf(command)).toMatchObject({ code: 130, stderr: expect.stringContaining('Interrupted.') });
  await untilEnded(run.pid, run.keeperPid);
});

test('a port that is taken is said before anything is served, and nothing is left running', async () => {
  const taken = new URL(testNeo4j().uri).port;
  const command = startCommand(['start', '--no-seeds'], { WHOMET_DATA: folder.path, PORT: taken });
  expect(await resultOf(command)).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT_TAKEN') });
  expect(folder.run('neo4j')).toBeNull();
});
