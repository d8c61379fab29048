import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../errors';
import { writeJar } from './jar';
import { MavenOutput } from './maven-output';
import { obstacle, type ServiceName, TITLES } from './ways-on';

/** Folder of the poms and Java files: `local/neo4j`, `local/corenlp`. */
export function recipeFolder(service: ServiceName): string {
  return join(__dirname, '..', '..', 'local', service);
}

const PROGRESS_EVERY_MS = 3_000;
const OWN_JAR = 'own.jar';

/** What a service is made of, ready to run. */
export interface Programs {
  readonly classPath: string;
  /** Folder of what was made from it, gone with the next version. */
  readonly folder: string;
}

/**
 * The class path of a service, fetched on first use and kept by Maven in its own repository; the few lines of Java in
 * `local/` are compiled once. Done again only when a pom or a Java file changes or a fetched file has gone.
 * @param tell receives progress, a line each.
 * @param recipe the folder of the pom.
 * @throws {AppError} MAVEN_MISSING, DOWNLOAD_FAILED, DISK_FULL
 */
export async function programsOf(
  service: ServiceName,
  tell: (line: string) => void,
  signal?: AbortSignal,
  recipe = recipeFolder(service),
): Promise<Programs> {
  const ready = join(recipe, 'target', fingerprintOf(recipe));
  const known = madeIn(ready);
  if (known !== null) return known;
  const making = `${ready}.${randomUUID()}`;
  mkdirSync(making, { recursive: true });
  try {
    const startedAt = Date.now();
    tell(`${TITLES[service]}: looking for its files; the first time they are fetched with Maven ...`);
    await fetchWithMaven(service, recipe, join(making, 'classpath'), tell, signal);
    await compile(service, recipe, making, signal);
    tell(`${TITLES[service]}: its files are here (${((Date.now() - startedAt) / 1000).toFixed(0)} s).`);
    rmSync(ready, { recursive: true, force: true });
    renameSync(making, ready);
  } catch (error) {
    // Another process may have made the same at the same time.
    const made = madeIn(ready);
    if (made !== null) return made;
    throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return madeIn(ready)!;
}

/** Null when it was never made, or a fetched file has gone. */
function madeIn(folder: string): Programs | null {
  try {
    const own = join(folder, OWN_JAR);
    const jars = readFileSync(join(folder, 'classpath'), 'utf8').trim();
    const complete = [own, ...jars.split(delimiter)].every((path) => existsSync(path));
    return complete ? { classPath: `${own}${delimiter}${jars}`, folder } : null;
  } catch {
    return null;
  }
}

function fingerprintOf(recipe: string): string {
  const hash = createHash('sha256');
  for (const file of sourcesOf(recipe)) hash.update(file).update(readFileSync(join(recipe, file)));
  return hash.digest('hex').slice(0, 16);
}

function sourcesOf(recipe: string): string[] {
  return readdirSync(recipe)
    .filter((file) => file === 'pom.xml' || file.endsWith('.java'))
    .sort();
}

async function fetchWithMaven(
  service: ServiceName,
  recipe: string,
  outputFile: string,
  tell: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const output = new MavenOutput();
  const maven = spawn(
    'mvn',
    ['-f', join(recipe, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${outputFile}`],
    { stdio: ['ignore', 'pipe', 'pipe'], ...(signal === undefined ? {} : { signal }) },
  );
  const timer = setInterval(() => {
    const progress = output.progress();
    if (progress !== null) tell(`${TITLES[service]}: fetching: ${progress}`);
  }, PROGRESS_EVERY_MS);
  for (const stream of [maven.stdout, maven.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/[\r\n]/);
      rest = lines.pop()!;
      for (const line of lines) output.read(line);
    });
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      maven.once('error', reject);
      maven.once('close', resolve);
    });
    if (code === 0) return;
  } catch (error) {
    signal?.throwIfAborted();
    throw obstacle(
      'MAVEN_MISSING',
      service,
      `${TITLES[service]} is fetched with Maven: \`mvn\` does not run (${messageOf(error)}).`,
    );
  } finally {
    clearInterval(timer);
  }
  // Ctrl-C in a terminal ends Maven too.
  signal?.throwIfAborted();
  const failure = output.failure();
  throw obstacle(
    isDiskFull(failure) ? 'DISK_FULL' : 'DOWNLOAD_FAILED',
    service,
    `Maven could not fetch ${TITLES[service]}:\n${failure}`,
  );
}

/** True for what programs say when a disk is full. */
export function isDiskFull(text: string): boolean {
  return /No space left on device|ENOSPC|not enough space on the disk/i.test(text);
}

async function compile(service: ServiceName, recipe: string, into: string, signal?: AbortSignal): Promise<void> {
  const jars = readFileSync(join(into, 'classpath'), 'utf8').trim();
  const compiler = jars.split(delimiter).find((jar) => /[\\/]ecj-[^\\/]*\.jar$/.test(jar));
  const sources = sourcesOf(recipe).filter((file) => file.endsWith('.java'));
  const classes = join(into, 'classes');
  const where = ['-cp', jars, '-d', classes];
  try {
    await promisify(execFile)(
      'java',
      [
        '-cp',
        compiler ?? '',
        'org.eclipse.jdt.internal.compiler.batch.Main',
        '-17',
        '-proc:none',
        ...where,
        ...sources.map((file) => join(recipe, file)),
      ],
      { maxBuffer: 10_000_000 },
    );
    writeJar(join(into, OWN_JAR), classes);
  } catch (error) {
    signal?.throwIfAborted();
    const said = messageOf(error);
    throw obstacle(
      isDiskFull(said) ? 'DISK_FULL' : 'START_FAILED',
      service,
      `${sources.join(', ')} of ${recipe} does not compile:\n${said.slice(0, 1000)}`,
      error,
    );
  }
}
