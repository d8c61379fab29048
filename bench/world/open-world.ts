import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { empty } from '../../src/graph/empty';
import { Graph, type GraphAddress } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { useNeo4j } from '../../src/local/neo4j';
import { loadWorld } from './load-world';
import type { WorldSize } from './world';

/** A world in a Neo4j of its own, which ends with `close`; the data is kept for the next run. */
export interface OpenWorld {
  readonly size: WorldSize;
  readonly graph: Graph;
  readonly address: GraphAddress;
  close(): Promise<void>;
}

export interface WorldPlaceOnDisk {
  /** Folder of all that benchmarks keep; each world has a folder in it. */
  readonly dataDir: string;
  readonly tell: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Raised with every change of what a seed yields: a world of another version is made anew. */
const VERSION = 1;
/** The same for worlds of every size, so that only the size differs. */
const MEMORY = { heap: '2g', pageCache: '1g' };
const FIRST_PORT = 7720;

/** Starts the Neo4j of a world, and fills it where no earlier run did. @throws {AppError} */
export async function openWorld(size: WorldSize, { dataDir, tell, signal }: WorldPlaceOnDisk): Promise<OpenWorld> {
  const folder = join(dataDir, `world-${size.reports}-${size.seed}`);
  mkdirSync(folder, { recursive: true });
  const local = await useNeo4j({ dataDir: folder, tell, signal, port: FIRST_PORT, memory: MEMORY });
  const address = { uri: local.uri, user: local.user, password: local.password };
  let graph: Graph | null = null;
  try {
    graph = await Graph.connect(address);
    await fill(graph, size, join(folder, 'world.json'), tell);
  } catch (error) {
    await graph?.close();
    await local.release();
    throw error;
  }
  const opened = graph;
  return {
    size,
    graph: opened,
    address,
    async close() {
      await opened.close();
      await local.release();
    },
  };
}

/** How far the filling of a world has come: a run that is cut short is gone on with. */
interface Mark extends WorldSize {
  readonly version: number;
  /** Events that are written. */
  readonly events: number;
  readonly isWhole: boolean;
}

async function fill(graph: Graph, size: WorldSize, file: string, tell: (line: string) => void): Promise<void> {
  const mark = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : null;
  const known = mark?.version === VERSION ? mark : null;
  if (known?.isWhole) return;
  const note = (events: number, isWhole: boolean): void =>
    writeFileSync(file, JSON.stringify({ ...size, version: VERSION, events, isWhole } satisfies Mark));
  if (known === null) await empty(graph);
  await migrate(graph);
  const began = Date.now();
  let toldAt = began;
  const { articles, reports, events } = await loadWorld(graph, size, {
    from: known?.events ?? 0,
    onProgress: (progress) => {
      note(progress.events, false);
      if (Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      tell(`  ${progress.reports} reports after ${((toldAt - began) / 1000).toFixed(0)} s ...`);
    },
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  tell(`A world of ${reports} reports, ${articles} articles and ${events} events, loaded in ${seconds} s.`);
  note(events, true);
}

const TELL_EVERY_MS = 15_000;
