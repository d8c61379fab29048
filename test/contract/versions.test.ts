import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..');
const text = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Versions of a dependency in a pom, in order. */
function pomVersions(pom: string, group: string, artefact: string): string[] {
  const parts = [`<groupId>${group}</groupId>`, `<artifactId>${artefact}</artifactId>`, '<version>([^<]+)</version>'];
  return [...pom.matchAll(new RegExp(parts.join('\\s*'), 'g'))].map((found) => found[1]!);
}

interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
}
const compose: { services: Record<string, ComposeService>; volumes: object } = parse(text('docker-compose.yml'));

test('the Neo4j that is started locally is the one that Docker runs', () => {
  // The pom's own coordinates come first.
  const local = pomVersions(text('local', 'neo4j', 'pom.xml'), 'org.neo4j', 'neo4j').at(-1);
  expect(local).toMatch(/^5\.26\.\d+$/);
  expect(compose.services.neo4j?.image).toBe(`neo4j:${local}-community`);
});

test('CoreNLP and its models are of one version, and Docker takes it from the same file', () => {
  const [library, models, ...more] = pomVersions(
    text('local', 'corenlp', 'pom.xml'),
    'edu.stanford.nlp',
    'stanford-corenlp',
  );
  expect(library).toMatch(/^4\.5\.\d+$/);
  expect([models, more]).toEqual([library, []]);
  expect(compose.services.corenlp?.build).toBe('./local/corenlp');
  expect(text('local', 'corenlp', 'Dockerfile')).toContain('COPY pom.xml .');
});

test('CoreNLP has the same limits locally as in Docker', () => {
  const docker = text('local', 'corenlp', 'Dockerfile').replaceAll(/[",\\\s]+/g, ' ');
  const local = text('src', 'local', 'corenlp.ts').replaceAll(/[',\s]+/g, ' ');
  for (const option of ['-threads 2', '-timeout 120000', '-maxCharLength 1000000', '-Xmx3g']) {
    expect(docker).toContain(option);
    expect(local).toContain(option);
  }
});

test('every service in Docker is reached from this machine alone, and tells whether it is well', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['app', 'corenlp', 'neo4j']);
  const dockerfiles: Readonly<Record<string, string>> = {
    app: text('Dockerfile'),
    corenlp: text('local', 'corenlp', 'Dockerfile'),
  };
  for (const [name, service] of Object.entries(compose.services)) {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(service.healthcheck ?? dockerfiles[name]).toBeDefined();
    if (service.healthcheck === undefined) expect(dockerfiles[name]).toMatch(/^HEALTHCHECK /m);
  }
});

test('no password lies in the file: Compose refuses to start until one is set', () => {
  const { neo4j, app } = compose.services;
  expect(neo4j?.environment?.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
  expect(app?.environment?.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
});

test('neither image runs as root', () => {
  for (const file of [text('Dockerfile'), text('local', 'corenlp', 'Dockerfile')]) {
    expect(/^USER (?!root)\w+$/m.test(file.slice(file.lastIndexOf('\nFROM ')))).toBe(true);
  }
});
