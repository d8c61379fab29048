/** `npm run test:llm`: with a real language model. On request only: the first run builds its server, about ten minutes. */
module.exports = {
  testEnvironment: 'node',
  rootDir: require('node:path').resolve(__dirname, '../..'),
  roots: ['<rootDir>/test/llm'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('../support/swc')] },
  maxWorkers: 1,
  testTimeout: 600_000,
};
