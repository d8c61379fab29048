import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Keeps answers, so that the same question is asked and paid once. */
export interface AnswerCache {
  /** The answer's text, or null where there is none. */
  get(key: string): Promise<string | null>;
  put(key: string, answer: string): Promise<void>;
}

/** The key of a question: equal only where everything is that the answer depends on. */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A folder with a file for each answer. A file appears whole or not at all, so a killed run leaves nothing broken. */
export function folderCache(folder: string): AnswerCache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      try {
        return await readFile(fileOf(key), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async put(key, answer) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}.part`;
      await writeFile(unfinished, answer);
      await rename(unfinished, file);
    },
  };
}
