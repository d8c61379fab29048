import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/graph';
import { takeLock } from '../../src/local/lock';
import { useNeo4j } from '../../src/local/neo4j';
import { announceNeo4j, givenNeo4j, TEST_DATA } from './test-settings';

/** Away from Neo4j's own port, where a developer's may start while the tests run. */
const PORT = 7697;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Before the integration suites: a Neo4j of the tests' own, for this run alone, with nothing in it. */
export default async function startNeo4j(): Promise<void> {
  mkdirSync(TEST_DATA, { recursive: true });
  const lock = await takeLock(join(TEST_DATA, 'run.lock'), {
    onWait: (pid) => tell(`Another test run (process ${pid}) uses ${TEST_DATA}; waiting ...`),
  });
  const given = givenNeo4j();
  const local = given === null ? await useNeo4j({ dataDir: TEST_DATA, port: PORT, tell, shortLived: true }) : null;
  const address = given ?? local!;
  await clear(address);
  announceNeo4j({ uri: address.uri, user: address.user, password: address.password });
  Object.assign(globalThis, {
    stopTestNeo4j: async () => {
      await local?.release();
      lock.release();
    },
  });
}

/** Nothing of an earlier run is left, not even constraints of a migration that was changed since. */
async function clear({ uri, user, password }: GraphAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const run = async (text: string): Promise<string[]> =>
      (await driver.executeQuery(text)).records.map((record) => String(record.get(0)));
    for (const name of await run('SHOW CONSTRAINTS YIELD name')) await run(`DROP CONSTRAINT \`${name}\``);
    for (const name of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      await run(`DROP INDEX \`${name}\``);
    }
    await run('MATCH (n) DETACH DELETE n RETURN count(*)');
  } finally {
    await driver.close();
  }
}
