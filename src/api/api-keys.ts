import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors';

/** What a key can allow: `judge` decisions, `ledger` the record of runs, `metrics` the figures where they are closed. */
export const SCOPES = ['judge', 'ledger', 'metrics'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever sent a known key. */
export interface KeyHolder {
  /** Author of what is decided with the key. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

interface ApiKey extends KeyHolder {
  /** SHA-256 of the key. A key is 256 random bits: it needs no slow hash, nobody can guess it. */
  readonly digest: Buffer;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@'-]{0,63}$/u;
const DIGEST = /^[0-9a-f]{64}$/i;
const SECRET = /^whomet_[A-Za-z0-9_-]{43}$/;

/** The keys that a server knows, as hashes: `NAME:SCOPE+SCOPE:SHA-256`, with commas or line ends between. */
export class ApiKeys {
  private constructor(private readonly keys: readonly ApiKey[]) {}

  static readonly NONE = new ApiKeys([]);

  /**
   * Reads entries; empty lines and those that begin with # are passed over.
   * @param where the setting or file, for errors
   * @throws {AppError} CONFIG_INVALID naming the entry, but never its text: it may hold a key put there by mistake.
   */
  static parse(text: string, where: string): ApiKeys {
    const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
    const entries = lines
      .flatMap((line) => line.split(','))
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    return new ApiKeys(entries.map((entry, index) => parseEntry(entry, `${where}, entry ${index + 1}`))).checked(where);
  }

  /** One key, known by itself. */
  static of(secret: string, holder: KeyHolder): ApiKeys {
    return new ApiKeys([{ ...holder, digest: digestOf(secret) }]);
  }

  and(others: ApiKeys): ApiKeys {
    return new ApiKeys([...this.keys, ...others.keys]).checked('API_KEYS and API_KEYS_FILE');
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** Compares with every key in constant time, so that the time tells nothing of any. */
  holderOf(secret: string): KeyHolder | null {
    const digest = digestOf(secret);
    let found: ApiKey | null = null;
    for (const key of this.keys) if (timingSafeEqual(key.digest, digest)) found = key;
    return found;
  }

  private checked(where: string): this {
    const names = this.keys.map((key) => key.name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
      throw new AppError('CONFIG_INVALID', `${where}: '${twice}' has two keys.`, 'Give each key a name of its own.');
    }
    return this;
  }
}

/** A new key: what its holder sends, and what the server is told. */
export interface NewKey {
  readonly secret: string;
  /** For API_KEYS or a line of API_KEYS_FILE. */
  readonly entry: string;
}

/** Makes a key of 256 random bits. @throws {AppError} BAD_KEY where it cannot have that name or no scope. */
export function newKey(name: string, scopes: readonly Scope[]): NewKey {
  if (!NAME.test(name)) {
    throw new AppError('BAD_KEY', `A key cannot be named '${name}'.`, NAME_HINT);
  }
  if (scopes.length === 0) throw new AppError('BAD_KEY', 'A key without a scope allows nothing.', SCOPE_HINT);
  const secret = `whomet_${randomBytes(32).toString('base64url')}`;
  return { secret, entry: `${name}:${scopes.join('+')}:${digestOf(secret).toString('hex')}` };
}

/** True for the form of a key that `newKey` makes. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

const NAME_HINT =
  "Up to 64 letters, digits, spaces and . _ @ ' -, such as 'ana.prada': it is the author of what is decided.";
const SCOPE_HINT = `Scopes: ${SCOPES.join(', ')}; several with + between.`;

function parseEntry(entry: string, where: string): ApiKey {
  const [name = '', scopes = '', digest = '', ...more] = entry.split(':').map((part) => part.trim());
  const wrong = (what: string, hint: string): AppError => new AppError('CONFIG_INVALID', `${where}: ${what}`, hint);
  if (more.length > 0 || digest === '') {
    throw wrong('it is not NAME:SCOPES:SHA-256.', '`npm run key -- NAME` makes a key and prints its entry.');
  }
  if (!NAME.test(name)) throw wrong('its name is none.', NAME_HINT);
  const given = scopes.split('+').map((scope) => scope.trim());
  if (!given.every((scope): scope is Scope => (SCOPES as readonly string[]).includes(scope))) {
    throw wrong(`'${name}' has a scope that does not exist.`, SCOPE_HINT);
  }
  if (!DIGEST.test(digest)) {
    throw wrong(
      `what stands for '${name}' is no SHA-256 of 64 hexadecimal digits.`,
      'Put the hash here, never the key itself: `npm run key -- NAME` prints both.',
    );
  }
  return { name, scopes: given, digest: Buffer.from(digest, 'hex') };
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
