import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeFolder } from '../../../src/local/programs';
import { DataFolder, ServiceUser } from '../../support/local-process';

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(() => folder.remove());

/** A folder for PATH that holds nothing but a program of this name and behaviour. */
function programs(name: string, script: string): string {
  const bin = join(folder.path, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return bin;
}

async function failureOf(service: 'neo4j' | 'corenlp', PATH: string): Promise<string> {
  const user = new ServiceUser(service, folder.path, 17_600, { PATH });
  await user.ends();
  return user.errors;
}

test.each([
  ['neo4j', 'NEO4J_URI'],
  ['corenlp', 'CORENLP_URL'],
] as const)('%s without Java: says so, and the ways to go on', async (service, variable) => {
  const failure = await failureOf(service, '/nonexistent');
  expect(failure).toMatch(/^JAVA_MISSING: /);
  expect(failure).toContain('docker compose');
  expect(failure).toContain(variable);
});

test('a Java that is too old is named with its version', async () => {
  const bin = programs('java', `echo 'openjdk version "11.0.27" 2025-04-15' >&2`);
  expect(await failureOf('neo4j', bin)).toMatch(/^JAVA_TOO_OLD: Neo4j needs Java 17 or later: the one in PATH is 11\./);
});

test('a Java that cannot start the server: the last lines of the log are told', async () => {
  const bin = programs(
    'java',
    `echo 'openjdk version "17.0.1"' >&2; [ "$1" = -version ] || { echo 'no room' ; exit 3; }`,
  );
  const failure = await failureOf('neo4j', bin);
  expect(failure).toMatch(/^START_FAILED: Neo4j ended while it started\./m);
  expect(failure).toContain('no room');
});

describe('fetching', () => {
  /** What looking for the files of Neo4j prints in a process whose PATH this is; the recipe is a fresh copy. */
  function fetchWith(PATH: string): string {
    const recipe = join(folder.path, 'recipe');
    for (const file of ['pom.xml', 'Launcher.java']) cpSync(join(recipeFolder('neo4j'), file), join(recipe, file));
    const script = `require(${JSON.stringify(join(__dirname, '../../../src/local/programs'))})
      .programsOf('neo4j', console.log, undefined, ${JSON.stringify(recipe)})
      .then(({ classPath }) => console.log('CLASS PATH ' + classPath), (error) => console.log(error.code, error.message, error.hint))`;
    const args = ['--require', join(__dirname, '../../support/register.js'), '-e', script];
    return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, PATH } }).stdout;
  }

  test('without Maven', () => {
    const said = fetchWith('/nonexistent');
    expect(said).toContain('MAVEN_MISSING');
    expect(said).toContain('apt install maven');
  });

  test('that fails tells what Maven said', () => {
    const failing = `echo '[ERROR] Could not transfer artifact x:y: Unknown host repo.example'; exit 1`;
    const said = fetchWith(programs('mvn', failing));
    expect(said).toContain('DOWNLOAD_FAILED');
    expect(said).toContain('Unknown host repo.example');
    expect(said).toContain('settings.xml');
  });

  test('onto a full disk', () => {
    expect(fetchWith(programs('mvn', `echo '[ERROR] x.jar: No space left on device'; exit 1`))).toContain('DISK_FULL');
  });

  test('gives a class path with the compiled launcher; known files are not looked for again', () => {
    const first = fetchWith(process.env.PATH!);
    const [classPath] = /^CLASS PATH .*own\.jar:.*neo4j-5\.26\..*$/m.exec(first) ?? [];
    expect(classPath).toBeDefined();
    expect(fetchWith('/nonexistent')).toBe(`${classPath}\n`);
  });
});
