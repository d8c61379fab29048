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
  private readonly places: readonly string[];
  private readonly texts = new Map<string, StatementText>();

  constructor(
    readonly folder: Folder,
    readonly name: string,
    readonly parameters: readonly (keyof Params & string)[],
    readonly fragments: Fragments = {},
  ) {
    this.places = Object.keys(fragments);
    statements.push(this as unknown as AnyStatement);
  }

  get file(): string {
    return join(CYPHER_FOLDER, this.folder, `${this.name}.cypher`);
  }

  /** What to run; `choice` picks one alternative for each marked place (`/*{order}*\/` in the file). */
  chosen(choice: Readonly<Record<string, string>> = {}): StatementText {
    const key = this.places.map((place) => choice[place]).join();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    let text = readFileSync(this.file, 'utf8');
    for (const [place, alternatives] of Object.entries(this.fragments)) {
      const fragment = alternatives[choice[place] ?? ''];
      if (fragment === undefined)
        throw new AppError('INTERNAL', `No fragment '${choice[place]}' for '${place}' in ${this.name}.`);
      text = text.replaceAll(`/*{${place}}*/`, fragment);
    }
    const code = text.replace(/^\s*\/\/.*$/gm, '').trimStart();
    const chosen: StatementText = {
      text,
      parameters: this.parameters.filter((name) => new RegExp(`\\$${name}\\b`).test(code)),
      list: /^UNWIND \$(\w+) AS/.exec(code)?.[1] ?? null,
    };
    this.texts.set(key, chosen);
    return chosen;
  }

  /** The text alone. */
  text(choice: Readonly<Record<string, string>> = {}): string {
    return this.chosen(choice).text;
  }
}

/** A statement with its alternatives chosen. */
export interface StatementText {
  readonly text: string;
  /** Those of the statement's parameters that stand in this text: what was not chosen may take others. */
  readonly parameters: readonly string[];
  /** The parameter whose rows are all that the statement does and tells something for; null: it goes through no list. */
  readonly list: string | null;
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
