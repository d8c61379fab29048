import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiKeys, isSecret, newKey, SCOPES } from '../api/api-keys';
import type { Config } from '../config';
import { AppError } from '../errors';
import { settingFile } from './setting-file';
import { userName } from './user-name';

/** The keys that API_KEYS and API_KEYS_FILE tell of. @throws {AppError} CONFIG_INVALID */
export function configuredKeys({ apiKeys, apiKeysFile }: Pick<Config, 'apiKeys' | 'apiKeysFile'>): ApiKeys {
  const given = apiKeys === null ? ApiKeys.NONE : ApiKeys.parse(apiKeys, 'API_KEYS');
  if (apiKeysFile === null) return given;
  const hint = 'Name a file with a line NAME:SCOPES:SHA-256 for each key, or unset it.';
  return given.and(ApiKeys.parse(settingFile('API_KEYS_FILE', apiKeysFile, hint), apiKeysFile));
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
