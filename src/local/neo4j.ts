import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { classArchive } from './class-archive';
import { requireJava } from './java';
import { type LocalServiceOptions, type ServiceRecipe, useLocalService } from './local-service';
import { programsOf, recipeFolder } from './programs';

/** A Neo4j Community that runs on this machine for its users, with its data under `<dataDir>/neo4j`. */
export interface LocalNeo4j {
  /** Bolt address on loopback. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** This call started it; false: it ran for others already. */
  readonly startedHere: boolean;
  /** There was no data before this start. */
  readonly isNew: boolean;
  release(): Promise<void>;
}

/** What Launcher.java prints once all is up. */
const READY = 'ready';

/** Modules that Neo4j reaches into: its own start script opens the same. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

interface Neo4jOptions extends LocalServiceOptions {
  /** For a server that lives for minutes: Java compiles less, which starts faster and runs slower. */
  readonly shortLived?: boolean;
  /** For a graph that is larger than the default is meant for; both as Java and Neo4j write them (`2g`, `512m`). */
  readonly memory?: { readonly heap: string; readonly pageCache: string };
}

function recipe(options: Neo4jOptions): ServiceRecipe {
  return {
    service: 'neo4j',
    port: 7687,
    startLimitMs: 120_000,
    async prepare(folder, tell, signal) {
      const javaVersion = await requireJava('neo4j');
      const { classPath, folder: keptIn } = await programsOf('neo4j', tell, signal);
      const settings = settingsFile(folder, options.memory?.pageCache);
      const java = ['-Xms256m', `-Xmx${options.memory?.heap ?? '1g'}`, ...OPENED, '-cp', classPath];
      const archive = await classArchive(
        {
          keptIn,
          javaVersion,
          args: (empty) => [...java, 'Launcher', empty, settings, '0'],
          input: randomBytes(12).toString('hex'),
          ready: READY,
          signal,
        },
        () => tell('Neo4j: preparing faster starts; this is done once ...'),
      );
      const password = ownPassword(folder);
      const quick = [
        ...(archive === null ? [] : [`-XX:SharedArchiveFile=${archive}`]),
        ...(options.shortLived === true ? ['-XX:TieredStopAtLevel=1'] : []),
      ];
      return (port, mark) => ({
        command: 'java',
        args: [mark, ...quick, ...java, 'Launcher', folder, settings, String(port)],
        input: password,
      });
    },
    async isReady(port, logFile) {
      return readFileSync(logFile, 'utf8').split('\n').includes(READY) && speaksBolt(port);
    },
  };
}

/** Joins the Neo4j of a data folder, or starts it. @throws {AppError} */
export async function useNeo4j(options: Neo4jOptions): Promise<LocalNeo4j> {
  const folder = resolve(options.dataDir, 'neo4j');
  const isNew = !existsSync(join(folder, 'data', 'databases', 'neo4j'));
  const { port, startedHere, release } = await useLocalService(recipe(options), options);
  const password = readFileSync(passwordFile(folder), 'utf8').trim();
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, startedHere, isNew, release };
}

/** The settings of this project, or with another page cache a copy of them beside the data. */
function settingsFile(folder: string, pageCache: string | undefined): string {
  const file = join(recipeFolder('neo4j'), 'neo4j.conf');
  if (pageCache === undefined) return file;
  const own = join(folder, 'neo4j.conf');
  const text = readFileSync(file, 'utf8').replace(/^(server\.memory\.pagecache\.size)=.*$/m, `$1=${pageCache}`);
  writeFileSync(own, text);
  return own;
}

function passwordFile(folder: string): string {
  return join(folder, 'password');
}

/** The password that lies with the data; made at the first start. */
function ownPassword(folder: string): string {
  const file = passwordFile(folder);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** Bolt's handshake: the magic number and four versions; a server answers with the version that it chose. */
const HANDSHAKE = Buffer.from('6060b01700000005000004040000010400000003', 'hex');
const HANDSHAKE_LIMIT_MS = 2_000;

function speaksBolt(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (answer: boolean): void => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(HANDSHAKE_LIMIT_MS, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('data', (data) => finish(data.length === 4 && data.readUInt32BE() !== 0));
    socket.on('connect', () => socket.write(HANDSHAKE));
  });
}
