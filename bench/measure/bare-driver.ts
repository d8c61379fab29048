import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/graph';

/** A statement with its parameters as JSON has them. */
export interface BareStatement {
  readonly text: string;
  readonly params: object;
}

/** Neo4j's driver with nothing around it: what a question costs at the least. */
export class BareDriver {
  private readonly driver: Driver;

  constructor(address: GraphAddress) {
    this.driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
    });
  }

  /**
   * Milliseconds to run some statements and have their rows as plain objects. Statements of one round run at the same
   * time, the rounds one after another.
   */
  async run(rounds: readonly (readonly BareStatement[])[]): Promise<{ ms: number; rows: number }> {
    const prepared = rounds.map((round) => round.map(({ text, params }) => ({ text, params: withIntegers(params) })));
    const began = performance.now();
    let rows = 0;
    for (const round of prepared) {
      const counts = await Promise.all(round.map((statement) => this.one(statement)));
      for (const count of counts) rows += count;
    }
    return { ms: performance.now() - began, rows };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private one({ text, params }: BareStatement): Promise<number> {
    return this.driver.executeQuery(text, params, {
      routing: neo4j.routing.READ,
      bookmarkManager: null,
      resultTransformer: async (result) => (await result).records.map((record) => record.toObject()).length,
    });
  }
}

/** The driver would send every number as a float, which LIMIT refuses. */
function withIntegers(value: unknown): object {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : (value as unknown as object);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value === null || typeof value !== 'object') return value as unknown as object;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIntegers(inner)]));
}
