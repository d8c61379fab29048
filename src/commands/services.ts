import type { Config } from '../config';
import { AppError } from '../errors';
import { Graph, type GraphAddress, type StatementObserver } from '../graph/graph';
import { useCoreNlp } from '../local/corenlp';
import { useNeo4j } from '../local/neo4j';

/** What a person sees, and how they stop it, while services are found or started. */
export interface Waiting {
  /** Receives what a person should know, a line each. Default: standard error. */
  readonly tell?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A connected graph, and what is known of the server behind it. */
export interface OpenGraph {
  readonly graph: Graph;
  readonly uri: string;
  /** The server runs on this machine for this project, because no address was given. */
  readonly isLocal: boolean;
  /** This process started the server. */
  readonly startedHere: boolean;
  /** Lets go: a local server ends with its last user. */
  close(): Promise<void>;
}

/** The graph at NEO4J_URI; without it, in a local Neo4j that is joined or started. @throws {AppError} */
export async function openGraph(
  config: Config,
  waiting: Waiting & { readonly observe?: StatementObserver | undefined } = {},
): Promise<OpenGraph> {
  const given = givenNeo4j(config);
  if (given !== null) {
    const graph = await Graph.connect(given, waiting.observe);
    return { graph, uri: given.uri, isLocal: false, startedHere: false, close: () => graph.close() };
  }
  const local = await useNeo4j({ dataDir: config.dataDir, tell: waiting.tell ?? tellOnStderr, signal: waiting.signal });
  try {
    const graph = await Graph.connect(local, waiting.observe);
    return {
      graph,
      uri: local.uri,
      isLocal: true,
      startedHere: local.startedHere,
      async close() {
        await graph.close();
        await local.release();
      },
    };
  } catch (error) {
    await local.release();
    throw error;
  }
}

function givenNeo4j({ neo4jUri: uri, neo4jUser: user, neo4jPassword: password }: Config): GraphAddress | null {
  if (uri === null) return null;
  if (password === null) {
    throw new AppError(
      'CONFIG_INVALID',
      'NEO4J_URI is set, NEO4J_PASSWORD is not.',
      'Set NEO4J_PASSWORD (and NEO4J_USER, if it is not neo4j); or unset NEO4J_URI to have a local Neo4j started.',
    );
  }
  return { uri, user, password };
}

/** An address that answers, and what has to be let go after. */
export interface OpenCoreNlp {
  readonly url: string;
  close(): Promise<void>;
}

/** The CoreNLP server at CORENLP_URL; without it, a local one that is joined or started. @throws {AppError} */
export async function openCoreNlp(config: Config, waiting: Waiting = {}): Promise<OpenCoreNlp> {
  if (config.corenlpUrl !== null) {
    const url = config.corenlpUrl.replace(/\/+$/, '');
    await requireAnswer(url);
    return { url, close: async () => {} };
  }
  const { url, release } = await useCoreNlp({
    dataDir: config.dataDir,
    tell: waiting.tell ?? tellOnStderr,
    signal: waiting.signal,
  });
  return { url, close: release };
}

const ANSWER_LIMIT_MS = 10_000;

/** Better now than in the middle of a run. */
async function requireAnswer(url: string): Promise<void> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  } catch (cause) {
    throw new AppError(
      'CORENLP_UNAVAILABLE',
      `CoreNLP does not answer at ${url}.`,
      'Check that it runs and that CORENLP_URL is right; without CORENLP_URL a local one is started.',
      { cause },
    );
  }
}

function tellOnStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
