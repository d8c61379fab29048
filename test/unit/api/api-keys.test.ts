import { createHash } from 'node:crypto';
import { ApiKeys, isSecret, newKey } from '../../../src/api/api-keys';

const ana = newKey('ana.prada', ['judge', 'ledger']);
const bot = newKey('Nightly Bot', ['ledger']);

test('a new key is random, and its entry holds its hash and not the key', () => {
  expect(isSecret(ana.secret)).toBe(true);
  expect(newKey('ana.prada', ['judge']).secret).not.toBe(ana.secret);
  const hash = createHash('sha256').update(ana.secret).digest('hex');
  expect(ana.entry).toBe(`ana.prada:judge+ledger:${hash}`);
});

test('its holder is known by the key, and by no other', () => {
  const keys = ApiKeys.parse(`# who may decide\n${ana.entry}\n\n${bot.entry}\n`, 'keys');
  expect(keys.holderOf(ana.secret)).toMatchObject({ name: 'ana.prada', scopes: ['judge', 'ledger'] });
  expect(keys.holderOf(bot.secret)).toMatchObject({ name: 'Nightly Bot', scopes: ['ledger'] });
  expect(keys.holderOf(`${ana.secret}x`)).toBeNull();
  expect(keys.holderOf('')).toBeNull();
});

test('entries stand in one line with commas between as well, with spaces where they help', () => {
  const keys = ApiKeys.parse(`${ana.entry} , ${bot.entry.replaceAll(':', ' : ')},`, 'API_KEYS');
  expect(keys.holderOf(bot.secret)?.name).toBe('Nightly Bot');
  expect(ApiKeys.parse(' \n# none\n', 'API_KEYS').isEmpty).toBe(true);
});

const HASH = 'a'.repeat(64);
test.each([
  ['ana', /entry 1: it is not NAME:SCOPES:SHA-256/],
  [`ana:judge:${HASH}:more`, /entry 1: it is not/],
  [`:judge:${HASH}`, /entry 1: its name is none/],
  [`ana:rule:${HASH}`, /'ana' has a scope that does not exist/],
  [`ana::${HASH}`, /'ana' has a scope that does not exist/],
  [`ana:judge:${'g'.repeat(64)}`, /'ana' is no SHA-256/],
  [`ana:judge:${HASH},ana:ledger:${HASH}`, /'ana' has two keys/],
])('%s is refused with its place and how to mend it', (text, message) => {
  expect(() => ApiKeys.parse(text, 'API_KEYS')).toThrow(
    expect.objectContaining({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(message),
      hint: expect.any(String),
    }),
  );
});

test('a key put where its hash belongs is never shown', () => {
  const wrong = (): unknown => ApiKeys.parse(`ana:judge:${ana.secret}`, 'API_KEYS');
  expect(wrong).toThrow(expect.objectContaining({ message: expect.not.stringContaining(ana.secret) }));
});

test.each([
  ['a:b', ['judge'] as const],
  ['', ['judge'] as const],
  ['ana', [] as const],
])('no key is made for the name %p with the scopes %p', (name, scopes) => {
  expect(() => newKey(name, scopes)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }));
});
