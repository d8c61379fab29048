import type { GraphAddress } from '../../src/graph/graph';

/** Folder of what the tests start for themselves; another one for each of several runs at the same time. */
export const TEST_DATA = process.env.WHOMET_TEST_DATA ?? '.whomet/test';

/** A Neo4j of one's own for the tests, which empty it; null: the tests start one. */
export function givenNeo4j(): GraphAddress | null {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  return uri === undefined ? null : { uri, user: user ?? 'neo4j', password: password ?? '' };
}

const VARIABLE = 'WHOMET_TEST_NEO4J';

/** Hands the address on to the processes that run suites. */
export function announceNeo4j(address: GraphAddress): void {
  process.env[VARIABLE] = JSON.stringify(address);
}

/** Where this run's Neo4j answers. */
export function testNeo4j(): GraphAddress {
  const announced = process.env[VARIABLE];
  if (announced === undefined) throw new Error('Only suites under test/contract and test/integration have a Neo4j.');
  return JSON.parse(announced);
}
