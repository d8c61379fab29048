import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ApiKeys, isSecret, newKey, SCOPES } from '../api/api-keys';
import type { Config } from '../config';
import { AppError, messageOf } from '../errors';

/** The keys that API_KEYS and API_KEYS_FILE tell of. @throws {AppError} CONFIG_INVALID */
export function configuredKeys({ apiKeys, apiKeysFile }: Pick<Config, 'apiKeys' | 'apiKeysFile'>): ApiKeys {
  const given = apiKeys === null ? ApiKeys.NONE : ApiKeys.parse(apiKeys, 'API_KEYS');
  return apiKeysFile === null ? given : given.and(ApiKeys.parse(textOf(apiKeysFile), apiKeysFile));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError(
      'CONFIG_INVALID',
      `API_KEYS_FILE cannot be read: ${messageOf(cause)}`,
      'Name a file with a line NAME:SCOPES:SHA-256 for each key, or unset it.',
      { cause },
    );
  }
}

/** A key that one's own machine keeps. */
export interface LocalKey {
  readonly keys: ApiKeys;
  /** Where the key itself lies, readable by its owner alone. */
  readonly file: string;
}

/** The key of a local start, made once and kept in the data folder; its holder is who runs it, and may do everything. */
export function localKey(dataDir: string): LocalKey {
  const file = join(dataDir, 'api-key');
  const name = userName();
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${newKey('local', SCOPES).secret}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (!isSecret(secret)) {
    throw new AppError('CONFIG_INVALID', `${file} holds no key.`, 'Delete it: the next start makes a new one.');
  }
  return { keys: ApiKeys.of(secret, { name, scopes: SCOPES }), file };
}

/** A user id without a name is possible in a container. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'local';
  }
}
