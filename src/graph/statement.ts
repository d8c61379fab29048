import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors';

/** The folder is the access mode: what lies in read/ runs on a read transaction, where Neo4j itself refuses a write. */
export type StatementFolder = 'migrate' | 'read' | 'write';

/** Alternatives for one marked place in a statement: nothing but these fixed texts can stand there. */
export type Fragments = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * One statement of `cypher/`, as the code knows it: its file, its parameters, the shape of its rows.
 * A contract test holds `parameters` against the `$names` in the file.
 */
export class Statement<Params extends object, Row extends object, Folder extends StatementFolder = StatementFolder> {
  /** Compile-time shapes only: never set. */
  declare readonly shape: { params: Params; row: Row };
  private readonly texts = new Map<string, string>();

  constructor(
    readonly folder: Folder,
    readonly name: string,
    readonly parameters: readonly (keyof Params & string)[],
    readonly fragments: Fragments = {},
  ) {
    statements.push(this as unknown as AnyStatement);
  }

  get file(): string {
    return join(CYPHER_FOLDER, this.folder, `${this.name}.cypher`);
  }

  /** The text to run; `choice` picks one alternative for each marked place (`/*{order}*\/` in the file). */
  text(choice: Readonly<Record<string, string>> = {}): string {
    const key = JSON.stringify(Object.entries(choice).sort());
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    let text = readFileSync(this.file, 'utf8');
    for (const [place, alternatives] of Object.entries(this.fragments)) {
      const fragment = alternatives[choice[place] ?? ''];
      if (fragment === undefined)
        throw new AppError('INTERNAL', `No fragment '${choice[place]}' for '${place}' in ${this.name}.`);
      text = text.replaceAll(`/*{${place}}*/`, fragment);
    }
    this.texts.set(key, text);
    return text;
  }

  /** True where there is nothing to do: a statement that begins with `UNWIND $rows` does and tells nothing for no rows. */
  isIdle(params: Params, choice: Readonly<Record<string, string>> = {}): boolean {
    const [, list] = /^(?:\s*\/\/.*\n)*\s*UNWIND \$(\w+) AS/.exec(this.text(choice)) ?? [];
    const rows = list === undefined ? undefined : (params as Record<string, unknown>)[list];
    return Array.isArray(rows) && rows.length === 0;
  }
}

export type AnyStatement = Statement<Record<string, unknown>, Record<string, unknown>>;
export type ReadStatement<P extends object, R extends object> = Statement<P, R, 'read'>;
export type WriteStatement<P extends object, R extends object> = Statement<P, R, 'write'>;

export const CYPHER_FOLDER = join(__dirname, '..', '..', 'cypher');
const statements: AnyStatement[] = [];

/** Every statement that the loaded code declares. */
export function declaredStatements(): readonly AnyStatement[] {
  return statements;
}

/** Declares a statement of cypher/read. */
export function readStatement<P extends object, R extends object>(
  name: string,
  parameters: readonly (keyof P & string)[],
  fragments: Fragments = {},
): ReadStatement<P, R> {
  return new Statement<P, R, 'read'>('read', name, parameters, fragments);
}

/** Declares a statement of cypher/write. */
export function writeStatement<P extends object, R extends object = Record<string, never>>(
  name: string,
  parameters: readonly (keyof P & string)[],
  fragments: Fragments = {},
): WriteStatement<P, R> {
  return new Statement<P, R, 'write'>('write', name, parameters, fragments);
}
