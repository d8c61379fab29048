import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Result } from 'neo4j-driver';
import { AppError, messageOf } from '../errors';
import type { AnyStatement, ReadStatement, StatementText, WriteStatement } from './statement';

export interface GraphAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Database name; null: the server's default. */
  readonly database?: string | null;
}

type Choice = Readonly<Record<string, string>>;

/** All that the API can do to the graph: it holds no way to write. */
export interface GraphReader {
  /** Rows of one statement as plain objects (integers as numbers), in one read transaction that retries. */
  read<P extends object, R extends object>(statement: ReadStatement<P, R>, params: P, choice?: Choice): Promise<R[]>;
}

/** Statements of one write transaction, in order, all or none. One that goes through an empty list is not sent. */
export interface GraphTransaction {
  run<P extends object, R extends object>(
    statement: WriteStatement<P, R> | ReadStatement<P, R>,
    params: P,
    choice?: Choice,
  ): Promise<R[]>;
}

export interface GraphWriter extends GraphReader {
  /** Runs `work` in a managed transaction; it can run again after a deadlock or a lost connection, so it must be pure but for the graph. */
  write<T>(work: (tx: GraphTransaction) => Promise<T>): Promise<T>;
}

/** Told of each statement that ran: its name, how long it took to its last row in seconds, and whether it failed. */
export type StatementObserver = (statement: string, seconds: number, failed: boolean) => void;

const STATEMENT_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 600_000;

/** A statement as it goes to the driver. */
interface Sent {
  readonly text: string;
  readonly given: Record<string, unknown>;
  readonly config: { readonly timeout: number; readonly metadata: object };
}

/** The one door to Neo4j. Statements carry their name as transaction metadata, so that a slow one can be found. */
export class Graph implements GraphWriter {
  private constructor(
    private readonly driver: Driver,
    private readonly database: string | undefined,
    private readonly observe: StatementObserver,
  ) {}

  /** @throws {AppError} GRAPH_UNAVAILABLE with the address and how to go on. */
  static async connect(address: GraphAddress, observe: StatementObserver = () => {}): Promise<Graph> {
    const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      userAgent: 'whomet',
      maxTransactionRetryTime: 30_000,
    });
    const graph = new Graph(driver, address.database ?? undefined, observe);
    try {
      await driver.verifyConnectivity();
    } catch (error) {
      await driver.close();
      throw unavailable(error, address.uri);
    }
    return graph;
  }

  async read<P extends object, R extends object>(
    statement: ReadStatement<P, R>,
    params: P,
    choice: Choice = {},
  ): Promise<R[]> {
    const { name } = statement;
    const chosen = statement.chosen(choice);
    if (isIdle(chosen, params)) return [];
    const sent: Sent = {
      text: chosen.text,
      given: graphParameters(statement, chosen, params),
      config: { timeout: STATEMENT_TIMEOUT_MS, metadata: { app: 'whomet', statement: name } },
    };
    try {
      return await this.observed(name, () =>
        this.readOnce<R>(sent).catch((error: unknown) => {
          if (!(error instanceof Neo4jError) || !neo4j.isRetryableError(error)) throw error;
          return this.readAgain<R>(sent);
        }),
      );
    } catch (error) {
      throw translated(error);
    }
  }

  /** A transaction that begins and ends with its one statement: half of the messages, and of their cost, of any other. */
  private async readOnce<R>({ text, given, config }: Sent): Promise<R[]> {
    const session = this.driver.session({ defaultAccessMode: neo4j.session.READ, ...this.target() });
    try {
      return await rowsOf<R>(session.run(text, given, config));
    } finally {
      // The connection goes back once the server has said that it is clean again: the rows need not wait for that.
      void session.close().catch(() => {});
    }
  }

  /** What failed for a reason that may pass, such as a lost connection, is tried again for a while. */
  private readAgain<R>({ text, given, config }: Sent): Promise<R[]> {
    return this.driver.executeQuery(text, given, {
      routing: neo4j.routing.READ,
      // What is read need not wait for what this process wrote: a reader sees the graph before or after.
      bookmarkManager: null,
      transactionConfig: config,
      resultTransformer: rowsOf<R>,
      ...this.target(),
    });
  }

  async write<T>(work: (tx: GraphTransaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ defaultAccessMode: neo4j.session.WRITE, ...this.target() });
    try {
      return await session.executeWrite(
        (tx) =>
          work({
            run: <P extends object, R extends object>(
              statement: WriteStatement<P, R> | ReadStatement<P, R>,
              params: P,
              choice: Choice = {},
            ) => this.run<R>(tx, statement as unknown as AnyStatement, params, choice),
          }),
        { timeout: WRITE_TIMEOUT_MS, metadata: { app: 'whomet' } },
      );
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /** Runs one schema command outside of the statement registry: migrations only. */
  async migrate(text: string): Promise<void> {
    const session = this.driver.session({ defaultAccessMode: neo4j.session.WRITE, ...this.target() });
    try {
      await session.run(text);
    } finally {
      await session.close();
    }
  }

  /** True when the server answers now. */
  async isReady(): Promise<boolean> {
    return this.driver.verifyConnectivity().then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private run<R extends object>(
    tx: ManagedTransaction,
    statement: AnyStatement,
    params: object,
    choice: Choice,
  ): Promise<R[]> {
    const chosen = statement.chosen(choice);
    if (isIdle(chosen, params)) return Promise.resolve([]);
    return this.observed(statement.name, () =>
      rowsOf<R>(tx.run(chosen.text, graphParameters(statement, chosen, params))),
    );
  }

  private async observed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let failed = true;
    try {
      const answer = await work();
      failed = false;
      return answer;
    } finally {
      this.observe(name, (performance.now() - began) / 1000, failed);
    }
  }

  private target(): { database?: string } {
    return this.database === undefined ? {} : { database: this.database };
  }
}

/** True where there is nothing to do and nothing to tell: a statement that goes through a list does neither for an empty one. */
function isIdle({ list }: StatementText, params: object): boolean {
  const rows = list === null ? null : (params as Record<string, unknown>)[list];
  return Array.isArray(rows) && rows.length === 0;
}

/**
 * What goes to the graph for a statement's parameters: those that stand in the text.
 * @throws {AppError} INTERNAL: the driver takes a surplus or missing one in silence, as null, and the answer is wrong.
 */
function graphParameters(
  { name, parameters: wanted }: Pick<AnyStatement, 'name'> & { readonly parameters: readonly string[] },
  { parameters: sent }: StatementText,
  params: object,
): Record<string, unknown> {
  const given = Object.keys(params);
  if (given.length !== wanted.length || !wanted.every((each) => Object.hasOwn(params, each))) {
    const list = (names: readonly string[]): string => [...names].sort().join();
    throw new AppError('INTERNAL', `${name} takes the parameters [${list(wanted)}], was given [${list(given)}].`);
  }
  const values = params as Readonly<Record<string, unknown>>;
  return Object.fromEntries(sent.map((each) => [each, asGraphValue(values[each])]));
}

/** Each record is turned into a row as it comes: kept until the last one, they would double the memory of a large answer. */
function rowsOf<R>(result: Result): Promise<R[]> {
  const rows: R[] = [];
  return new Promise((resolve, reject) => {
    result.subscribe({
      onNext: (record) => rows.push(record.toObject() as R),
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });
}

/** Whole numbers become integers of the graph: the driver would send every number as a float, which LIMIT refuses. */
function asGraphValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asGraphValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asGraphValue(inner)]));
}

function translated(error: unknown): unknown {
  if (error instanceof Neo4jError && ['ServiceUnavailable', 'SessionExpired'].includes(error.code))
    return unavailable(error, null);
  if (error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new AppError(
      'TIMEOUT',
      'The graph took too long over one statement.',
      'Ask for less at once: a shorter interval, a narrower filter.',
      { cause: error },
    );
  }
  return error;
}

function unavailable(cause: unknown, uri: string | null): AppError {
  const at = uri === null ? '' : ` at ${uri}`;
  return new AppError(
    'GRAPH_UNAVAILABLE',
    `Neo4j does not answer${at}: ${messageOf(cause)}`,
    'Check that it runs and that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD are right; without NEO4J_URI a local one is started.',
    { cause },
  );
}
