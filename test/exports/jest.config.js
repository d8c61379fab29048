/** On request only (`npm run test:exports`): the validators are programs of others, which the first run fetches. */
module.exports = {
  rootDir: `${__dirname}/../..`,
  roots: ['<rootDir>/test/exports'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('../support/swc')] },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/start-neo4j.ts',
  globalTeardown: '<rootDir>/test/support/stop-neo4j.ts',
  maxWorkers: 1,
  testTimeout: 900_000,
};
