import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { messageOf } from '../../errors';
import type { ReadResult } from '../../model/article';
import { reject } from './rejection';

/** A file to read, or what was set aside instead of one. */
export type FoundFile = { readonly file: string } | { readonly rejected: ReadResult };

/**
 * Turns what a user named (files, folders, globs) into files, in the order given and, within a folder or glob, sorted by
 * code units, so that every run on every machine reads in the same order. Hidden files and folders (those that start with a
 * dot) are skipped unless they were named themselves, and so are symbolic links to folders within a folder: they may lead round
 * in circles.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'file') yield { file: path };
    else if (kind === 'folder') yield* filesIn(path, () => true, 'The folder holds no file.', path);
    else if (kind === 'other') {
      yield { rejected: reject('UNREADABLE', path, null, 'This is neither a file nor a folder.') };
    } else if (picomatch.scan(path).isGlob) yield* filesMatching(path);
    else yield { rejected: reject('NOT_FOUND', path, null, `${kind.message}. Check the path.`) };
  }
}

/** Every glob is matched within the folder at its start ('a/b' of 'a/b/*.txt'). */
async function* filesMatching(glob: string): AsyncGenerator<FoundFile> {
  const base = picomatch.scan(glob).base || '.';
  const matches = picomatch(glob.replace(/^\.\//, ''));
  const none = 'No file matches. Check the pattern, and put it in quotes.';
  if ((await kindOf(base)) !== 'folder') {
    yield { rejected: reject('NO_FILES', glob, null, none) };
    return;
  }
  yield* filesIn(base, (file) => matches(file.replace(/^\.\//, '')), none, glob);
}

/** The files below a folder that are wanted; where there are none, one rejection that says so. */
async function* filesIn(
  folder: string,
  wanted: (file: string) => boolean,
  none: string,
  named: string,
): AsyncGenerator<FoundFile> {
  let found = false;
  for await (const entry of walk(folder)) {
    if ('file' in entry && !wanted(entry.file)) continue;
    found = true;
    yield entry;
  }
  if (!found) yield { rejected: reject('NO_FILES', named, null, none) };
}

async function* walk(folder: string): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { rejected: reject('UNREADABLE', folder, null, `The folder cannot be read: ${messageOf(error)}.`) };
    return;
  }
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  visible.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of visible) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file')) yield { file: path };
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | Error> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return error instanceof Error ? error : new Error(messageOf(error));
  }
}
