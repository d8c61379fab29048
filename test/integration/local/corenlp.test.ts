import { networkInterfaces } from 'node:os';
import { DataFolder, isRunning, ServiceUser, untilEnded } from '../../support/local-process';

const PORT = 19000;
jest.setTimeout(180_000);

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(() => folder.remove());

async function tokensOf(url: string): Promise<string[]> {
  const properties = encodeURIComponent(JSON.stringify({ annotators: 'tokenize', outputFormat: 'json' }));
  const response = await fetch(`${url}/?properties=${properties}`, { method: 'POST', body: 'Anna Berg met Carl.' });
  const { sentences } = (await response.json()) as { sentences: { tokens: { word: string }[] }[] };
  return sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word));
}

test('a server analyses for the users that are left when another was killed, and ends with the last', async () => {
  const a = new ServiceUser('corenlp', folder.path, PORT);
  expect((await a.uses()).startedHere).toBe(true);
  const b = new ServiceUser('corenlp', folder.path, PORT);
  const { url, startedHere } = await b.uses();
  expect(startedHere).toBe(false);
  const run = folder.run('corenlp')!;
  await a.isKilled();
  expect(await tokensOf(url)).toEqual(['Anna', 'Berg', 'met', 'Carl', '.']);
  await b.leaves();
  await untilEnded(run.pid, run.keeperPid);
  expect(folder.run('corenlp')).toBeNull();
});

test('a server whose keeper was killed is ended by the next start', async () => {
  const a = new ServiceUser('corenlp', folder.path, PORT);
  await a.uses();
  const run = folder.run('corenlp')!;
  process.kill(run.keeperPid, 'SIGKILL');
  await untilEnded(run.keeperPid);
  expect(isRunning(run.pid)).toBe(true);
  const b = new ServiceUser('corenlp', folder.path, PORT);
  expect((await b.uses()).startedHere).toBe(true);
  expect(isRunning(run.pid)).toBe(false);
  await a.leaves();
  await b.leaves();
});

test('listens on loopback alone', async () => {
  const user = new ServiceUser('corenlp', folder.path, PORT);
  const { url } = await user.uses();
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of elsewhere) {
    await expect(fetch(url.replace('127.0.0.1', address))).rejects.toThrow('fetch failed');
  }
  await user.leaves();
});
