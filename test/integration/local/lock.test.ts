import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../../src/local/lock';

const folder = mkdtempSync(join(tmpdir(), 'whomet-lock-'));
const path = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));

test('the second waits for the first, and is told for whom', async () => {
  const first = await takeLock(path);
  const events: string[] = [];
  const waiting = takeLock(path, { onWait: (pid) => events.push(`waits for ${pid}`) }).then((lock) => {
    events.push('has it');
    return lock;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(events).toEqual([`waits for ${process.pid}`]);
  first.release();
  (await waiting).release();
  expect(events).toEqual([`waits for ${process.pid}`, 'has it']);
  expect(existsSync(path)).toBe(false);
});

test('of many that want it at once each has it alone', async () => {
  let holders = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      const lock = await takeLock(path);
      most = Math.max(most, ++holders);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders -= 1;
      lock.release();
    }),
  );
  expect(most).toBe(1);
});

test('one that a killed process held is taken over', async () => {
  const hold = `require(${JSON.stringify(join(__dirname, '../../../src/local/lock'))})
    .takeLock(${JSON.stringify(path)}).then(() => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['--require', join(__dirname, '../../support/register.js'), '-e', hold]);
  expect(existsSync(path)).toBe(true);
  (await takeLock(path)).release();
});

test('a file that is no lock is taken over', async () => {
  writeFileSync(path, 'not a lock');
  (await takeLock(path)).release();
});

test('waiting can be given up', async () => {
  const first = await takeLock(path);
  const stop = new AbortController();
  const waiting = takeLock(path, { signal: stop.signal, onWait: () => stop.abort(new Error('given up')) });
  await expect(waiting).rejects.toThrow('given up');
  first.release();
});
