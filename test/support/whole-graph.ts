import neo4j from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/graph';
import { testNeo4j } from './test-settings';

export interface Compared {
  /** Default: the graph of this test run. */
  readonly at?: GraphAddress;
  /** Labels left out, with every relationship that touches them. */
  readonly without?: readonly string[];
  /** Properties left out wherever they stand. */
  readonly ignoring?: readonly string[];
}

/** What a run says of itself: it differs from run to run by its nature. */
export const LEDGER = ['Run', 'Outcome', 'Lease', 'Migration'] as const;
/** What depends on when things were seen, and not only on what is known. */
export const HISTORY = {
  without: [...LEDGER, 'FormerId'],
  ignoring: ['changedAt', 'seenAt', 'firstSeenAt', 'supersededAt', 'stoodUntil'],
} as const;

/** Every node and relationship with all labels and properties, one a line, sorted: two graphs are equal where these are. */
export async function wholeGraph({ at, without = LEDGER, ignoring = [] }: Compared = {}): Promise<string[]> {
  const { uri, user, password } = at ?? testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const nodes = await driver.executeQuery(
      'MATCH (n) WHERE none(label IN labels(n) WHERE label IN $without) RETURN labels(n) AS labels, properties(n) AS properties',
      { without },
    );
    const relationships = await driver.executeQuery(
      `MATCH (a)-[r]->(b)
       WHERE none(label IN labels(a) + labels(b) WHERE label IN $without)
       RETURN coalesce(a.id, a.name) AS from, type(r) AS type, properties(r) AS properties, coalesce(b.id, b.name) AS to`,
      { without },
    );
    return [
      ...nodes.records.map(
        (row) => `(${[...row.get('labels')].sort().join(':')}) ${text(row.get('properties'), ignoring)}`,
      ),
      ...relationships.records.map(
        (row) => `${row.get('from')} -${row.get('type')}-> ${row.get('to')} ${text(row.get('properties'), ignoring)}`,
      ),
    ].sort();
  } finally {
    await driver.close();
  }
}

function text(properties: Readonly<Record<string, unknown>>, ignoring: readonly string[]): string {
  const kept = Object.entries(properties).filter(([name]) => !ignoring.includes(name));
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Parties, places, events and what ties them to one another; not what a text says. */
export function derivedOf(lines: readonly string[]): string[] {
  return lines.filter(
    (line) =>
      /^\((Event|Party:|Organisation:|Place)/.test(line) ||
      /-(PARTICIPATED_IN|HOLDS|MAY_BE)->/.test(line) ||
      /^e_\w+ -LOCATED_IN->/.test(line),
  );
}
