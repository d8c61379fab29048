import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import { type AnyStatement, declaredStatements } from '../../src/graph/statement';
import { connectedGraph } from '../support/graph';
import { variantsOf } from '../support/statement-variants';
import { testNeo4j } from '../support/test-settings';

const root = join(__dirname, '..', '..');
const cypher = join(root, 'cypher');
const filesOf = (folder: string): string[] =>
  readdirSync(join(cypher, folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(root, 'src', file));
for (const file of sources) {
  // Loading a module declares its statements.
  if (/= (readStatement|writeStatement|anchored|new Statement)\b/.test(readFileSync(file, 'utf8'))) require(file);
}
const declared = [...declaredStatements()];
const named = declared.map((statement) => [`${statement.folder}/${statement.name}`, statement] as const);

let graph: Graph;
let driver: Driver;
beforeAll(async () => {
  graph = await connectedGraph();
  const { uri, user, password } = testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(async () => {
  await driver?.close();
  await graph?.close();
});

test('every file is a statement that the code declares, and every declared one has a file', () => {
  const files = ['migrate', 'read', 'write'].flatMap((folder) => filesOf(folder).map((name) => `${folder}/${name}`));
  expect([...new Set(named.map(([name]) => name))].sort()).toEqual(files.sort());
});

test('every fragment has a place', () => {
  const texts = [
    ...sources.map((file) => readFileSync(file, 'utf8')),
    ...['read', 'read/fragments'].flatMap((folder) =>
      filesOf(folder).map((name) => readFileSync(join(cypher, folder, `${name}.cypher`), 'utf8')),
    ),
  ].join('\n');
  const unused = filesOf('read/fragments').filter(
    (name) =>
      !texts.includes(`/*{${name}}*/`) &&
      !texts.includes(`fragment('${name}')`) &&
      !(name.startsWith('narrowed-by-') && texts.includes(`narrowed('${name.slice('narrowed-by-'.length)}')`)),
  );
  expect(unused).toEqual([]);
});

test('every file begins by saying what it does', () => {
  const silent = declared.filter((statement) => !/^\/\/ [A-Z].{15,}/.test(readFileSync(statement.file, 'utf8')));
  expect(silent.map((statement) => statement.name)).toEqual([]);
});

test.each(named.filter(([, { folder }]) => folder !== 'migrate'))(
  '%s takes the parameters that it is declared with',
  (_name, statement) => {
    const used = new Set(
      variantsOf(statement).flatMap(({ text }) =>
        [...withoutComments(text).matchAll(/\$(\w+)/g)].map((match) => match[1]),
      ),
    );
    expect([...used].sort()).toEqual([...statement.parameters].sort());
  },
);

test.each(named.filter(([, { folder }]) => folder !== 'migrate'))(
  '%s is sound in every variant, and does what its folder says',
  async (_name, statement) => {
    const wrong: string[] = [];
    const left = variantsOf(statement);
    const planOneByOne = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const problem = await explained(statement, next.text);
        if (problem !== null) wrong.push(`${JSON.stringify(next.choice)}: ${problem}`);
      }
    };
    // Planning keeps a core busy, and Neo4j plans for each session by itself.
    await Promise.all(Array.from({ length: 3 }, planOneByOne));
    expect(wrong).toEqual([]);
  },
  // Each variant is planned, which takes half a second on a busy machine.
  180_000,
);

/** What is wrong with a text, or null: Neo4j plans it without running it, and needs no parameters for that. */
async function explained({ folder }: AnyStatement, text: string): Promise<string | null> {
  if (/\/\*\{/.test(text)) return 'a mark is not filled in';
  const session = driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`);
    const writes = summary.queryType.includes('w') || summary.queryType === 's';
    if (writes !== (folder === 'write')) return `runs as '${summary.queryType}'`;
    const clumsy = summary.notifications.filter(({ code }) => CLUMSY.test(code));
    return clumsy.length === 0 ? null : clumsy.map((notification) => notification.title).join('; ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await session.close();
  }
}

const CLUMSY = /CartesianProduct|UnboundedVariableLength|Deprecat/;

function withoutComments(text: string): string {
  return text.replace(/^\/\/.*$/gm, '');
}
