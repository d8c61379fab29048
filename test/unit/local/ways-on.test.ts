import { type ObstacleCode, obstacle } from '../../../src/local/ways-on';

const codes: readonly ObstacleCode[] = [
  'JAVA_MISSING',
  'JAVA_TOO_OLD',
  'MAVEN_MISSING',
  'DOWNLOAD_FAILED',
  'DISK_FULL',
  'PORT_TAKEN',
  'START_FAILED',
  'START_TIMED_OUT',
];

test.each(codes)('%s: how to mend it, and how to go on without', (code) => {
  const neo4j = obstacle(code, 'neo4j', 'What happened.');
  const corenlp = obstacle(code, 'corenlp', 'What happened.');
  expect(neo4j.hint).toMatch(/^.+\nOr .*docker compose up -d neo4j.*NEO4J_URI/);
  expect(corenlp.hint).toMatch(/^.+\nOr .*docker compose up -d corenlp.*CORENLP_URL/);
  expect(neo4j.message).toBe('What happened.');
});
