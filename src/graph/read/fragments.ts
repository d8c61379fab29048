import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CYPHER_FOLDER } from '../statement';

export const FRAGMENT_FOLDER = join(CYPHER_FOLDER, 'read', 'fragments');
const MARK = /\/\*\{([a-z-]+)\}\*\//g;

/**
 * A part that several statements share (how an event is answered, what narrows a list), from
 * `cypher/read/fragments`. Marks that name another fragment are filled in; the others stay for the statement's choice.
 */
export function fragment(name: string): string {
  const text = readFileSync(join(FRAGMENT_FOLDER, `${name}.cypher`), 'utf8').trimEnd();
  return text.replace(MARK, (mark, inner: string) =>
    existsSync(join(FRAGMENT_FOLDER, `${inner}.cypher`)) ? fragment(inner) : mark,
  );
}

/** For a mark that always stands for the same fragment. */
export function always(...names: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, { '': fragment(name) }]));
}
