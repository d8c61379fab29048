import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';
import { KeeperConnection } from './keeper-connection';
import { startKeeper } from './keeper-orders';
import { takeLock } from './lock';
import { logTail } from './log-tail';
import { endOrphan, runMark } from './orphan';
import { isDiskFull } from './programs';
import { type RunFile, readRunFile } from './run-file';
import { obstacle, type ServiceName, TITLES } from './ways-on';

/** How a process uses a local service. */
export interface LocalServiceOptions {
  /** Folder of everything that a local run keeps; the service's own part is a folder in it. */
  readonly dataDir: string;
  /** Receives what a person should know while they wait, a line each. */
  readonly tell?: (line: string) => void;
  /** Gives up waiting. */
  readonly signal?: AbortSignal | undefined;
  /** Port to try first. */
  readonly port?: number;
  /** Longest wait from start to first answer, in milliseconds. */
  readonly startLimitMs?: number;
}

/** What is particular to a service. */
export interface ServiceRecipe {
  readonly service: ServiceName;
  readonly port: number;
  readonly startLimitMs: number;
  /** Makes all ready for a start; `mark` must stand among the arguments of Java. Called only when a start is due. */
  prepare(
    folder: string,
    tell: (line: string) => void,
    signal?: AbortSignal,
  ): Promise<(port: number, mark: string) => LaunchOrder>;
  /** True when the service answers. */
  isReady(port: number, logFile: string): Promise<boolean>;
}

export interface LaunchOrder {
  readonly command: string;
  readonly args: readonly string[];
  /** First line of its standard input. */
  readonly input: string;
}

export interface LocalService {
  readonly port: number;
  /** This call started it; false: it ran for others already. */
  readonly startedHere: boolean;
  /** Leaves; resolves when the service has ended, if this was the last that used it. */
  release(): Promise<void>;
}

const LEAST_FREE_BYTES = 300_000_000;
const POLL_MS = 100;
const RUN_FILE_LIMIT_MS = 15_000;

/** Joins the service that runs for a data folder, or starts it. @throws {AppError} each obstacle with the ways to go on. */
export async function useLocalService(recipe: ServiceRecipe, options: LocalServiceOptions): Promise<LocalService> {
  const { service } = recipe;
  const tell = options.tell ?? (() => {});
  const folder = resolve(options.dataDir, service);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = { runFile: join(folder, 'run.json'), logFile: join(folder, 'service.log') };
  const lock = await takeLock(join(folder, 'start.lock'), {
    signal: options.signal,
    onWait: (pid) => tell(`${TITLES[service]}: process ${pid} is starting it; waiting ...`),
  });
  let used: { run: RunFile; connection: KeeperConnection; startedHere: boolean };
  try {
    const joined = await joinRunning(files.runFile, service, tell);
    used = joined
      ? { ...joined, startedHere: false }
      : { ...(await start(recipe, options, folder, files, tell)), startedHere: true };
  } finally {
    lock.release();
  }
  const { run, connection, startedHere } = used;
  try {
    await untilReady(recipe, options, run, connection, files.logFile);
  } catch (error) {
    await connection.leave();
    throw error;
  }
  if (startedHere)
    tell(`${TITLES[service]}: ready after ${((Date.now() - Date.parse(run.startedAt)) / 1000).toFixed(1)} s.`);
  return { port: run.port, startedHere, release: () => connection.leave() };
}

/** The connection to a service that runs; null when none does. Waits for one that is about to end. */
async function joinRunning(
  runFile: string,
  service: ServiceName,
  tell: (line: string) => void,
): Promise<{ run: RunFile; connection: KeeperConnection } | null> {
  for (let told = false; ; await sleep(POLL_MS)) {
    const run = readRunFile(runFile);
    if (run === null) return null;
    const connection = await KeeperConnection.join(run);
    if (connection instanceof KeeperConnection) return { run, connection };
    if (connection === 'gone') {
      await endOrphan(run);
      if (readRunFile(runFile)?.runId === run.runId) rmSync(runFile, { force: true });
      return null;
    }
    if (!told) tell(`${TITLES[service]}: it is ending; waiting to start it anew ...`);
    told = true;
  }
}

async function start(
  recipe: ServiceRecipe,
  options: LocalServiceOptions,
  folder: string,
  files: { runFile: string; logFile: string },
  tell: (line: string) => void,
): Promise<{ run: RunFile; connection: KeeperConnection }> {
  const { service } = recipe;
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < LEAST_FREE_BYTES) {
    throw obstacle('DISK_FULL', service, `Less than ${LEAST_FREE_BYTES / 1e6} MB are free in ${folder}.`);
  }
  const launch = await recipe.prepare(folder, tell, options.signal);
  options.signal?.throwIfAborted();
  const wished = options.port ?? recipe.port;
  const port = await freePort(wished);
  tell(`${TITLES[service]}: starting on port ${port}${port === wished ? '' : ` (${wished} is taken)`} ...`);
  const runId = randomUUID();
  const keeper = startKeeper({
    ...files,
    ...launch(port, runMark(runId)),
    runId,
    token: randomBytes(24).toString('base64url'),
    cwd: folder,
    facts: { service, port, startedAt: new Date().toISOString() },
  });
  for (const deadline = Date.now() + RUN_FILE_LIMIT_MS; Date.now() < deadline; await sleep(POLL_MS / 2)) {
    const run = readRunFile(files.runFile);
    if (run?.runId === runId) {
      const connection = await KeeperConnection.join(run);
      if (connection instanceof KeeperConnection) return { run, connection };
      break;
    }
    if (keeper.hasEnded()) break;
  }
  throw startFailure(service, files.logFile);
}

async function untilReady(
  recipe: ServiceRecipe,
  options: LocalServiceOptions,
  run: RunFile,
  connection: KeeperConnection,
  logFile: string,
): Promise<void> {
  const limitMs = options.startLimitMs ?? recipe.startLimitMs;
  for (const deadline = Date.now() + limitMs; Date.now() < deadline; await sleep(POLL_MS)) {
    options.signal?.throwIfAborted();
    if (connection.isLost) throw startFailure(recipe.service, logFile);
    if (await recipe.isReady(run.port, logFile)) return;
  }
  throw obstacle(
    'START_TIMED_OUT',
    recipe.service,
    `${TITLES[recipe.service]} did not answer within ${limitMs / 1000} s. Last lines of ${logFile}:\n${logTail(logFile)}`,
  );
}

/** Why it ended, as far as its log tells. */
function startFailure(service: ServiceName, logFile: string): Error {
  const said = logTail(logFile, 200);
  const code = isDiskFull(said)
    ? 'DISK_FULL'
    : /Address already in use|BindException/.test(said)
      ? 'PORT_TAKEN'
      : 'START_FAILED';
  const keeper = readKeeperLog(`${logFile}.keeper`);
  return obstacle(
    code,
    service,
    `${TITLES[service]} ended while it started. Last lines of ${logFile}:\n${logTail(logFile)}${keeper}`,
  );
}

function readKeeperLog(path: string): string {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? '' : `\n${text}`;
  } catch {
    return '';
  }
}
