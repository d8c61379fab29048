import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '../../../src/api/api-keys';
import { configuredKeys, localKey } from '../../../src/commands/api-keys';

const folder = mkdtempSync(join(tmpdir(), 'whomet-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a local start makes one key, which only its owner can read, and keeps it', () => {
  const data = join(folder, 'data');
  const { keys, file } = localKey(data);
  const secret = readFileSync(file, 'utf8').trim();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keys.holderOf(secret)?.scopes).toEqual(['judge', 'ledger', 'metrics']);
  localKey(data);
  expect(readFileSync(file, 'utf8').trim()).toBe(secret);
});

test('a file that holds no key is not taken for one', () => {
  const data = join(folder, 'spoilt');
  const { file } = localKey(data);
  writeFileSync(file, 'hello\n');
  expect(() => localKey(data)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', hint: expect.any(String) }));
});

test('keys of the setting and of the file are known together; a file that is not there is told', () => {
  const [ana, bot] = [newKey('ana', ['judge']), newKey('bot', ['ledger'])];
  const apiKeysFile = join(folder, 'keys');
  writeFileSync(apiKeysFile, `${bot.entry}\n`);
  const keys = configuredKeys({ apiKeys: ana.entry, apiKeysFile });
  expect([keys.holderOf(ana.secret)?.name, keys.holderOf(bot.secret)?.name]).toEqual(['ana', 'bot']);
  expect(configuredKeys({ apiKeys: null, apiKeysFile: null }).isEmpty).toBe(true);
  expect(() => configuredKeys({ apiKeys: null, apiKeysFile: join(folder, 'nowhere') })).toThrow(/API_KEYS_FILE/);
  expect(() => configuredKeys({ apiKeys: newKey('bot', ['judge']).entry, apiKeysFile })).toThrow(/two keys/);
});
