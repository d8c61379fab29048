import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logTail } from '../../../src/local/log-tail';

const folder = mkdtempSync(join(tmpdir(), 'whomet-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('shows the last lines that say something, without stack frames', () => {
  const file = join(folder, 'service.log');
  writeFileSync(file, 'old\n\nException: store is locked\n\tat a.B.c(B.java:1)\n\t... 10 more\nCaused by: lock\n');
  expect(logTail(file, 2)).toBe('Exception: store is locked\nCaused by: lock');
});

test('says that there is nothing where there is no log', () => {
  expect(logTail(join(folder, 'none.log'))).toBe('(it printed nothing)');
});
