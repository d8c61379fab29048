import { readFileSync } from 'node:fs';
import { AppError, messageOf } from '../errors';

/** The text of a file that a setting names. @throws {AppError} CONFIG_INVALID naming the setting */
export function settingFile(setting: string, file: string, hint: string | null): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('CONFIG_INVALID', `${setting} cannot be read: ${messageOf(cause)}`, hint, { cause });
  }
}
