import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import { connectedGraph } from '../support/graph';
import { ingestWorld } from '../support/ingested-world';
import { SMALL_WORLD } from '../support/small-world';
import { testNeo4j } from '../support/test-settings';

const root = join(__dirname, '..', '..');

/** `Label.property` and `TYPE.property` as schema/graph.md lists them, and the names alone. */
interface Described {
  readonly labels: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

function described(): Described {
  const labels = new Set<string>();
  const relationships = new Set<string>();
  const properties = new Set<string>();
  for (const row of readFileSync(join(root, 'schema', 'graph.md'), 'utf8').matchAll(/^\| (`.+?) \|(.+?)\|(.+)\|$/gm)) {
    const names = [...(row[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    const isRelationship = names.every((name) => /^[A-Z_]+$/.test(name));
    const [owner = ''] = names;
    for (const name of names) (isRelationship ? relationships : labels).add(name);
    for (const [, property = ''] of (row[3] ?? '').matchAll(/`([a-z]\w*)`/g)) properties.add(`${owner}.${property}`);
  }
  return { labels, relationships, properties };
}

const doc = described();

/** All that the project says in Cypher, and the code that hands whole property maps to it. */
const statements = [
  ...['migrate', 'read', 'read/fragments', 'write'].flatMap((folder) =>
    readdirSync(join(root, 'cypher', folder))
      .filter((file) => file.endsWith('.cypher'))
      .map((file) => readFileSync(join(root, 'cypher', folder, file), 'utf8').replace(/^\/\/.*$/gm, '')),
  ),
].join('\n');
const rows = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(graph|ingest)\/.*\.ts$/.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

let graph: Graph;
let driver: Driver;
beforeAll(async () => {
  graph = await connectedGraph();
  // The graph as the ingest makes it, not as a test would; then a second text of one article.
  await ingestWorld(graph, SMALL_WORLD);
  const [first] = SMALL_WORLD.articles;
  const changed = { ...first!, text: 'MEETING HELD Pia Sund + Jon Okafor' };
  await ingestWorld(graph, { ...SMALL_WORLD, articles: [changed] });
  const { uri, user, password } = testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(async () => {
  await driver?.close();
  await graph?.close();
});

test('every label and relationship that a statement uses is described, and the other way round', () => {
  const labels = new Set([...statements.matchAll(/(?<=\(\w*|[\w)]):([A-Z]\w*[a-z]\w*)/g)].map((match) => match[1]));
  const types = new Set([...statements.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap((match) => match[1]?.split('|')));
  expect([...labels].filter((label) => !doc.labels.has(label ?? ''))).toEqual([]);
  expect([...types].filter((type) => !doc.relationships.has(type ?? ''))).toEqual([]);
  expect([...doc.labels].filter((label) => !new RegExp(`:[\\w&|:]*\\b${label}\\b`).test(statements))).toEqual([]);
  expect([...doc.relationships].filter((type) => !new RegExp(`:[A-Z_|]*\\b${type}\\b`).test(statements))).toEqual([]);
});

test('every property that is described is used', () => {
  const unused = [...doc.properties].filter((name) => {
    const property = name.split('.')[1] ?? '';
    return (
      !new RegExp(`\\.${property}\\b|\\b${property}:`).test(statements) && !new RegExp(`\\b${property}\\b`).test(rows)
    );
  });
  expect(unused).toEqual([]);
});

test('what lies in the database is described, property by property', async () => {
  const nodes = await driver.executeQuery(
    'CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName WHERE propertyName IS NOT NULL RETURN nodeLabels, propertyName',
  );
  const kept = nodes.records.map((record) => {
    const labels = (record.get('nodeLabels') as string[]).filter((label) => label !== 'Party');
    return `${labels.join('&')}.${record.get('propertyName')}`;
  });
  const related = await driver.executeQuery(
    'CALL db.schema.relTypeProperties() YIELD relType, propertyName WHERE propertyName IS NOT NULL RETURN relType, propertyName',
  );
  const carried = related.records.map(
    (record) => `${String(record.get('relType')).replace(/[:`]/g, '')}.${record.get('propertyName')}`,
  );
  expect(kept.length).toBeGreaterThan(50);
  expect([...kept, ...carried].filter((name) => !doc.properties.has(name))).toEqual([]);
});
