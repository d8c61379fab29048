import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';
import { testNeo4j } from '../../support/test-settings';
import { loadWorld } from '../../support/world';

const COURIER = 'amsel-courier.example';
const POST = 'norland-post.example';
const TERN = 'daily-tern.example';
const EVENING = 'tern-evening.example';
/** A view that leaves everything in, and yet is one. */
const ALL = '{asOf: "2099-01-01"}';

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await loadWorld(testNeo4j(), SMALL_WORLD);
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function data(query: string): Promise<any> {
  const answer = await served.ask(query);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

describe('chains in a view', () => {
  const HOPS = 'length hops { from { name } to { name } event { id status sourceCount reports { quote } } }';
  const chains = async (args: string, fields = 'hops { event { id } }') =>
    (await data(`{ chains(${args}) { ${fields} } }`)).chains;

  test('are those of the graph where the view leaves everything in, with the same evidence', async () => {
    for (const args of [
      'from: "teo-varga", to: "pia-sund"',
      'from: "pia-sund", to: "jon-okafor", hops: 1',
      'from: "teo-varga", to: "pia-sund", hops: 2',
      'from: "teo-varga", to: "ilse-brandt"',
      'from: "teo-varga", to: "ilse-brandt", contact: TOGETHER',
      'from: "teo-varga", to: "pia-sund", during: {from: "2025-03-01", to: "2025-05-31"}',
      'from: "jon-okafor", to: "teo-varga", inOrder: true',
    ]) {
      const sorted = (found: object[]) => found.map((chain) => JSON.stringify(chain)).sort();
      expect([args, sorted(await chains(`${args}, view: ${ALL}`, HOPS))]).toEqual([
        args,
        sorted(await chains(args, HOPS)),
      ]);
    }
  });

  test('stand only on hops that the remaining reports have held', async () => {
    const args = 'from: "teo-varga", to: "pia-sund"';
    expect((await chains(args)).length).toBeGreaterThan(0);
    // Without the Post, the meeting with Jon Okafor was only ever planned.
    expect(await chains(`${args}, view: {without: ["${POST}"]}`)).toEqual([]);
    // Nobody had told of the last hop.
    expect(await chains(`${args}, view: {asOf: "2025-05-01"}`)).toEqual([]);
  });

  test('find hops that only a view has held', async () => {
    const args = 'from: "teo-varga", to: "ilse-brandt"';
    expect(await chains(args)).toEqual([]);
    const [chain, ...others] = await chains(`${args}, view: {without: ["${POST}"]}`, HOPS);
    expect(others).toEqual([]);
    expect(chain).toMatchObject({ length: 1, hops: [{ event: { id: 'e:e4', status: 'HELD', sourceCount: 1 } }] });
    expect(chain.hops[0].event.reports).toHaveLength(1);
  });
});

describe('changes in a view', () => {
  const changed = async (view: string) => {
    const { changes } = await data(
      `{ changes(since: "2025-06-30T00:00:00Z", first: 2, view: ${view}) { totalCount nodes { article { url source { id } } } } }`,
    );
    return changes;
  };

  test('are of articles of its sources, published by its day', async () => {
    expect((await changed(ALL)).totalCount).toBe(10);
    const ofPost = await changed(`{sources: ["${POST}"]}`);
    expect(ofPost.totalCount).toBe(3);
    expect(ofPost.nodes.map((change: { article: { source: { id: string } } }) => change.article.source.id)).toEqual([
      POST,
      POST,
    ]);
    expect((await changed(`{without: ["${POST}"]}`)).totalCount).toBe(7);
    expect((await changed('{asOf: "2025-04-28"}')).totalCount).toBe(5);
    expect((await changed(`{sources: ["${POST}"], asOf: "2025-04-28"}`)).totalCount).toBe(2);
  });

  test('have the events of their articles in the same view', async () => {
    const { changes } = await data(`{ changes(since: "2025-06-30T00:00:00Z", view: {sources: ["${POST}"]}) {
      nodes { article { url events { nodes { id status } } } } } }`);
    const denial = changes.nodes.find((change: { article: { url: string } }) => change.article.url.endsWith('/4'));
    expect(denial.article.events.nodes).toEqual([{ id: 'e:e4', status: 'DENIED' }]);
  });
});

describe('lists in a view', () => {
  const namesOf = async (list: string, view: string, field: string): Promise<string[]> => {
    const answer = (await data(`{ ${list}(view: ${view}) { totalCount nodes { ${field} } } }`))[
      list.split('(')[0] ?? ''
    ];
    expect(answer.totalCount).toBe(answer.nodes.length);
    return answer.nodes.map((node: Record<string, string>) => node[field]).sort();
  };

  test('people are those whom a remaining report names', async () => {
    expect(await namesOf('people', ALL, 'name')).toHaveLength(5);
    expect(await namesOf('people', `{sources: ["${EVENING}"]}`, 'name')).toEqual([
      'Ilse Brandt',
      'Jon Okafor',
      'Mara Lindqvist',
      'Teo Varga',
    ]);
    expect(await namesOf('people', '{asOf: "2025-03-01"}', 'name')).toEqual(['Jon Okafor', 'Mara Lindqvist']);
    expect(await namesOf('organisations', ALL, 'name')).toEqual([]);
  });

  test('places, sources and articles likewise', async () => {
    expect(await namesOf('places', `{sources: ["${EVENING}"]}`, 'name')).toEqual(['Kestrel']);
    expect(await namesOf('places', '{asOf: "2025-03-13"}', 'name')).toEqual(['Port Amsel']);
    expect(await namesOf('sources', `{without: ["${COURIER}"], asOf: "2025-03-13"}`, 'id')).toEqual([POST]);
    expect(await namesOf('sources', `{sources: ["${TERN}"]}`, 'id')).toEqual([TERN]);
    expect(await namesOf('articles', `{sources: ["${POST}"], asOf: "2025-04-28"}`, 'title')).toEqual([
      'A visitor from Ostmark',
      'Lindqvist and Okafor talk fish',
    ]);
    expect(await namesOf('articles', `{without: ["${POST}", "${TERN}"], asOf: "2025-04-28"}`, 'date')).toEqual([
      '2025-02-20',
      '2025-04-27',
    ]);
  });

  test('what lies below them inherits the view', async () => {
    // One at a time: each is several statements that Neo4j plans for the first time.
    const all = {
      ...(await data(
        '{ people(order: NAME, view: {asOf: "2025-03-01"}) { nodes { name meetings { totalCount } events { nodes { id status } } } } }',
      )),
      ...(await data(
        '{ sources(view: {asOf: "2025-04-27"}) { nodes { id articles { totalCount nodes { date } } reports { totalCount } } } }',
      )),
      ...(await data(`{ places(view: {sources: ["${COURIER}"]}) { nodes { name events { nodes { id } } } } }`)),
      ...(await data(
        `{ source(id: "${POST}", view: {sources: ["${TERN}"]}) { articles { totalCount } events { totalCount } } }`,
      )),
    };
    const planned = { totalCount: 0 };
    expect(all.people.nodes).toEqual([
      { name: 'Jon Okafor', meetings: planned, events: { nodes: [{ id: 'e:e3', status: 'PLANNED' }] } },
      { name: 'Mara Lindqvist', meetings: planned, events: { nodes: [{ id: 'e:e3', status: 'PLANNED' }] } },
    ]);
    expect(all.sources.nodes).toEqual([
      {
        id: COURIER,
        articles: { totalCount: 2, nodes: [{ date: '2025-04-27' }, { date: '2025-02-20' }] },
        reports: { totalCount: 3 },
      },
      { id: POST, articles: { totalCount: 1, nodes: [{ date: '2025-03-13' }] }, reports: { totalCount: 1 } },
    ]);
    expect(all.places.nodes).toEqual([
      { name: 'Kestrel', events: { nodes: [{ id: 'e:e2' }] } },
      { name: 'Port Amsel', events: { nodes: [{ id: 'e:e1' }] } },
    ]);
    expect(all.source).toEqual({ articles: { totalCount: 0 }, events: { totalCount: 0 } });
  });

  test('page both ways', async () => {
    const page = async (args: string) =>
      (
        await data(`{ people(order: NAME, view: {sources: ["${EVENING}"]}, ${args}) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { name } } }`)
      ).people;
    const first = await page('first: 3');
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ nodes: [{ name: 'Teo Varga' }], pageInfo: { hasNextPage: false } });
    expect((await page(`last: 3, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
  });
});

describe('a search in a view', () => {
  const found = async (text: string, view: string, kinds: string): Promise<string[]> =>
    (
      await data(
        `{ search(text: "${text}", kinds: [${kinds}], view: ${view}) { ... on Person { name } ... on Article { title } ... on Event { id status } } }`,
      )
    ).search.map((hit: Record<string, string>) => hit.name ?? hit.title ?? `${hit.id} ${hit.status}`);

  test('finds articles of its sources by its day', async () => {
    expect(await found('varga', ALL, 'ARTICLE')).toHaveLength(3);
    expect(await found('varga', `{sources: ["${COURIER}"]}`, 'ARTICLE')).toEqual(['Varga in Port Amsel']);
    expect(await found('varga', `{without: ["${TERN}"]}`, 'ARTICLE')).toEqual(['Varga in Port Amsel']);
    expect(await found('varga', '{asOf: "2025-04-01"}', 'ARTICLE')).toEqual([]);
  });

  test('finds encounters as it has them, and names whoever says them', async () => {
    expect(await found('varga brandt', ALL, 'EVENT')).toContain('e:e4 DISPUTED');
    expect(await found('varga brandt', `{without: ["${POST}"]}`, 'EVENT')).toContain('e:e4 HELD');
    expect(await found('pia sund', `{sources: ["${COURIER}"]}`, 'PERSON, EVENT')).toEqual(['Pia Sund']);
  });
});

test('open questions are open as of the day', async () => {
  const open = async (view: string) =>
    (await data(`{ openQuestions(question: NEVER_CONFIRMED, view: ${view}) { nodes { id } } }`)).openQuestions.nodes;
  expect(await open('{asOf: "2025-05-09"}')).toEqual([]);
  expect(await open('{asOf: "2025-05-11"}')).toEqual([{ id: 'e:e2' }]);
});
