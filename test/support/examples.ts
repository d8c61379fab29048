import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print } from 'graphql';
import { type ServedGraph, TEST_KEY } from './served-graph';
import { subscriber } from './subscriber';

/** The text of schema/examples.graphql. */
export const EXAMPLES_TEXT = readFileSync(join(__dirname, '..', '..', 'schema', 'examples.graphql'), 'utf8');

/** Its operations with their names, in order. */
export const EXAMPLES = parse(EXAMPLES_TEXT)
  .definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  .map((operation) => [operation.name?.value ?? '', operation] as const);

/** Questions that need a key: all others are open. */
const KEYED: ReadonlySet<string> = new Set(['LastRuns']);

/** Asks an example as it stands, with the key that it needs; of a subscription, what it tells first. */
export async function askExample(
  served: ServedGraph,
  name: string,
  operation: OperationDefinitionNode,
): Promise<{ readonly data: unknown; readonly errors: readonly object[] }> {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    const { client, told, has } = subscriber(served.server.url, print(operation));
    try {
      await has(1);
      return { data: told[0]?.data ?? null, errors: told[0]?.errors ?? [] };
    } finally {
      await client.dispose();
    }
  }
  return served.ask(print(operation), {}, KEYED.has(name) ? TEST_KEY : undefined);
}

/** True where a list of an answer has no item. */
export function isEmptyAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((inner) =>
    Array.isArray(inner) ? inner.length === 0 : isConnection(inner) && isEmptyAnswer(inner),
  );
}

function isConnection(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
