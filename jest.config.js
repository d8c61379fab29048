/**
 * unit: pure and quick. contract: the project held against its own promises (arrows, statements, schema, versions).
 * integration: real parts. The suites of both run one after another on the one Neo4j that the whole run shares.
 */
const project = (name, more = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: [`<rootDir>/test/${name}`],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('./test/support/swc')] },
  setupFiles: ['reflect-metadata'],
  ...more,
});

/** Started once for both kinds that need it: what Neo4j says of a statement is part of its contract. */
const withNeo4j = {
  globalSetup: '<rootDir>/test/support/start-neo4j.ts',
  globalTeardown: '<rootDir>/test/support/stop-neo4j.ts',
};

module.exports = {
  projects: [project('unit'), project('contract', withNeo4j), project('integration', withNeo4j)],
  maxWorkers: 1,
  testTimeout: 60_000,
};
