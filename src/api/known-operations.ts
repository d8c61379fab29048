import { createHash } from 'node:crypto';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { AppError, messageOf } from '../errors';

/** What may be asked: anything; anything, and by its hash what was sent before (Apollo's automatic way); the known operations only. */
export type PersistedMode = 'off' | 'automatic' | 'only';

/** Operations that whoever runs the server has read and lists in a file, each with the ids by which it is asked for. */
export class KnownOperations {
  private constructor(
    private readonly texts: ReadonlyMap<string, string>,
    /** Names of all of them: a bounded set, fit for labels. */
    readonly names: ReadonlySet<string>,
  ) {}

  static readonly NONE = new KnownOperations(new Map(), new Set());

  /**
   * Reads a file of GraphQL operations (the id of each is its name, or the SHA-256 of its text as GraphQL prints it), or a JSON
   * manifest: `{"ID": "TEXT"}` as code generators write it, or Apollo's `{"operations": [{"id", "body"}]}`.
   * @throws {AppError} CONFIG_INVALID naming the file and the operation at fault
   */
  static parse(text: string, file: string): KnownOperations {
    const texts = new Map<string, string>();
    const names = new Set<string>();
    const isManifest = /^\s*\{\s*["}]/.test(text);
    const entries = isManifest ? manifestEntries(text, file) : documentEntries(text, file);
    for (const [id, body] of entries) {
      const document = parsed(body, `${file}, operation '${id}'`);
      const known = texts.get(id);
      if (known !== undefined && known !== body) throw invalid(`${file} has two operations of the id '${id}'.`);
      texts.set(id, body);
      texts.set(hashOf(body), body);
      for (const definition of document.definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) names.add(definition.name.value);
      }
    }
    if (texts.size === 0) throw invalid(`${file} has no operation.`);
    return new KnownOperations(texts, names);
  }

  /** The text of an operation by its id or hash. */
  textOf(id: string): string | undefined {
    return this.texts.get(id);
  }

  /** True for the very text of a known operation. */
  has(text: string): boolean {
    return this.texts.get(hashOf(text)) === text;
  }
}

function manifestEntries(text: string, file: string): [string, string][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(`${file} is no JSON: ${messageOf(cause)}`);
  }
  const { operations } = value as { operations?: unknown };
  const entries = Array.isArray(operations)
    ? operations.map((each: { id?: unknown; body?: unknown } | null) => [each?.id, each?.body])
    : Object.entries(value as object);
  return entries.map(([id, body], index) => {
    if (typeof id !== 'string' || id === '' || typeof body !== 'string') {
      throw invalid(`${file}, entry ${index + 1}: it is no pair of an id and a text.`);
    }
    return [id, body];
  });
}

/** Each operation of a document with the fragments of the document, which it may use or not. */
function documentEntries(text: string, file: string): [string, string][] {
  const { definitions } = parsed(text, file);
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return definitions.flatMap((each): [string, string][] => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return [];
    if (each.name === undefined) throw invalid(`${file} has an operation without a name.`);
    const spread = spreadBy(each, fragments);
    const used = fragments.filter(({ name }) => spread.has(name.value));
    return [[each.name.value, print({ kind: Kind.DOCUMENT, definitions: [each, ...used] })]];
  });
}

/** Names of the fragments that an operation uses, by itself or through others. */
function spreadBy(operation: DefinitionNode, fragments: readonly FragmentDefinitionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name }) {
        if (names.has(name.value)) return;
        names.add(name.value);
        for (const fragment of fragments) if (fragment.name.value === name.value) collect(fragment);
      },
    });
  };
  collect(operation);
  return names;
}

function parsed(text: string, where: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (cause) {
    throw invalid(`${where} is no GraphQL: ${messageOf(cause)}`);
  }
}

function invalid(message: string): AppError {
  return new AppError(
    'CONFIG_INVALID',
    message,
    'PERSISTED_OPERATIONS_FILE takes named operations in GraphQL, or a JSON manifest of ids and texts.',
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
