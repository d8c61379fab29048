import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';
import { testNeo4j } from '../../support/test-settings';
import { articleId, eventId, loadWorld, partyId } from '../../support/world';

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

/** The data of an answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function data(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const answer = await served.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

const idsOf = (connection: { nodes: { id: string }[] }): string[] =>
  connection.nodes.map((node) => node.id.replace('e:', ''));

async function meetings(args: string): Promise<string[]> {
  return idsOf((await data(`{ meetings(${args}) { nodes { id } } }`)).meetings);
}
async function events(args: string): Promise<string[]> {
  return idsOf((await data(`{ events(${args}) { nodes { id } } }`)).events);
}

describe('meetings', () => {
  test('are held meetings only, latest first, an undated one at its publication', async () => {
    expect(await meetings('first: 50')).toEqual(['e10', 'e7', 'e8', 'e1', 'e3']);
  });

  test('of two people together', async () => {
    expect(await meetings('filter: {parties: ["mara-lindqvist", "teo-varga"]}')).toEqual(['e10', 'e7', 'e1']);
  });

  test('of at least one of several, each once', async () => {
    expect(await meetings('filter: {anyOf: ["mara-lindqvist", "jon-okafor"]}')).toEqual([
      'e10',
      'e7',
      'e8',
      'e1',
      'e3',
    ]);
  });

  test('of an organisation, or of its people as well', async () => {
    expect(await meetings('filter: {organisation: "ostmark"}')).toEqual([]);
    expect(await meetings('filter: {organisation: "ostmark", orItsPeople: true}')).toEqual(['e10', 'e7', 'e1']);
  });

  test('in a place, and a country answers for its cities', async () => {
    expect(await meetings('filter: {place: "port-amsel"}')).toEqual(['e3']);
    expect(await meetings('filter: {place: "norland"}')).toEqual(['e3']);
    expect(await meetings('filter: {place: "XN"}')).toEqual(['e3']);
    expect(await meetings('filter: {place: "kestrel"}')).toEqual(['e10', 'e1']);
  });

  test('that overlap an interval; undated ones overlap none', async () => {
    expect(await meetings('filter: {during: {from: "2025-04-01", to: "2025-05-31"}}')).toEqual(['e8', 'e1']);
    expect(await events('filter: {during: {from: "2025-05-21", to: "2025-05-21"}}')).toEqual(['e5']);
  });

  test('by kind, status, source, article and number of independent sources', async () => {
    expect(await events('filter: {kinds: [CALL]}')).toEqual(['e6']);
    expect(await events('filter: {statuses: [PLANNED, DISPUTED]}')).toEqual(['e2', 'e4']);
    expect(await meetings('filter: {sources: ["norland-post.example"]}')).toEqual(['e1', 'e3']);
    expect(await meetings('filter: {notSources: ["norland-post.example"]}')).toEqual(['e10', 'e7', 'e8']);
    expect(await events('filter: {article: "https://amsel-courier.example/1"}')).toEqual(['e2', 'e1']);
    expect(await meetings('filter: {minIndependentSources: 2}')).toEqual(['e1', 'e3']);
    expect(await events('filter: {dated: false}')).toEqual(['e7']);
  });

  test('by contact: a gathering is not a meeting, a call only contact', async () => {
    const pair = 'filter: {parties: ["mara-lindqvist", "teo-varga"]}';
    expect(await meetings(`${pair}, contact: TOGETHER`)).toEqual(['e5']);
    expect(await meetings(`${pair}, contact: ANY`)).toEqual(['e10', 'e7', 'e5', 'e1', 'e6']);
  });

  test('in each order', async () => {
    expect(await meetings('order: EARLIEST')).toEqual(['e3', 'e1', 'e8', 'e7', 'e10']);
    expect((await meetings('order: MOST_SOURCES'))[0]).toBe('e1');
    expect(await meetings('order: LATEST_PUBLISHED')).toEqual(['e10', 'e7', 'e8', 'e1', 'e3']);
  });

  test.each(['LATEST', 'EARLIEST', 'MOST_SOURCES', 'LATEST_PUBLISHED', 'LATEST_CHANGED'])(
    'page both ways through the whole list in the order %s',
    async (order) => {
      const whole = await events(`order: ${order}, first: 50`);
      expect(whole).toHaveLength(9);
      const forwards = await walk(order, 'first: 2, after', 'endCursor', 'hasNextPage');
      expect(forwards.flat()).toEqual(whole);
      const backwards = await walk(order, 'last: 2, before', 'startCursor', 'hasPreviousPage');
      expect(backwards.reverse().flat()).toEqual(whole);
    },
  );

  async function walk(order: string, args: string, cursor: string, more: string): Promise<string[][]> {
    const pages: string[][] = [];
    let at: string | null = null;
    for (let page = 0; page < 20; page++) {
      const from: string = at === null ? 'null' : JSON.stringify(at);
      const query: string = `{ events(order: ${order}, ${args}: ${from}) { nodes { id } pageInfo { ${cursor} ${more} } } }`;
      const { events: answer } = await data(query);
      pages.push(idsOf(answer));
      if (!answer.pageInfo[more]) return pages;
      at = answer.pageInfo[cursor];
    }
    throw new Error('the list does not end');
  }

  test('count the whole list only when asked', async () => {
    await data('{ meetings(first: 1) { nodes { id } } }');
    expect(served.statements).toEqual(['events-by-day']);
    const answer = await data('{ meetings(first: 1) { totalCount nodes { id } } }');
    expect(answer.meetings.totalCount).toBe(5);
    expect(served.statements).toEqual(['events-by-day', 'events-by-day']);
  });
});

describe('whom a party has met', () => {
  const ask = (
    args: string,
    view = '',
  ) => `{ person(id: "mara-lindqvist"${view}) { counterparts(${args}) { totalCount nodes {
    party { name } held undated planned disputed first last sources { id } } } } }`;

  test('counted, with first, last and sources; undated apart, planned not met', async () => {
    const { person } = await data(ask('first: 10'));
    expect(person.counterparts.totalCount).toBe(2);
    expect(person.counterparts.nodes).toEqual([
      {
        party: { name: 'Teo Varga' },
        held: 2,
        undated: 1,
        planned: 0,
        disputed: 0,
        first: '2025-04-26',
        last: '2025-06-12',
        // By name: Norland Post, Tern Evening, The Amsel Courier, The Daily Tern.
        sources: [
          { id: 'norland-post.example' },
          { id: 'tern-evening.example' },
          { id: 'amsel-courier.example' },
          { id: 'daily-tern.example' },
        ],
      },
      expect.objectContaining({ party: { name: 'Jon Okafor' }, held: 1, undated: 0, first: '2025-03-12' }),
    ]);
  });

  test('whom she is to meet is asked apart', async () => {
    const { person } = await data(ask('statuses: [PLANNED]'));
    expect(person.counterparts.nodes).toEqual([
      expect.objectContaining({ party: { name: 'Ilse Brandt' }, held: 0, planned: 1, first: null }),
    ]);
  });

  test('an organisation answers for its people where asked', async () => {
    const ofOstmark = (args: string) =>
      `{ organisation(id: "ostmark") { counterparts(${args}) { nodes { party { name } held } } } }`;
    expect((await data(ofOstmark('first: 5'))).organisation.counterparts.nodes).toEqual([]);
    expect((await data(ofOstmark('orItsPeople: true'))).organisation.counterparts.nodes).toEqual([
      { party: { name: 'Mara Lindqvist' }, held: 2 },
    ]);
  });

  test.each(['MOST_OFTEN', 'LATEST', 'NAME'])(
    'the view of all sources counts as the graph does, order %s',
    async (order) => {
      const stored = await data(ask(`order: ${order}`));
      const viewed = await data(ask(`order: ${order}`, ', view: {asOf: "2099-01-01"}'));
      expect(viewed).toEqual(stored);
    },
  );

  test('according to one source, or as of a day', async () => {
    const courier = await data(ask('first: 5', ', view: {sources: ["amsel-courier.example"]}'));
    expect(courier.person.counterparts.nodes).toEqual([
      expect.objectContaining({ party: { name: 'Teo Varga' }, held: 1 }),
    ]);
    const early = await data(ask('first: 5', ', view: {asOf: "2025-04-27"}'));
    expect(early.person.counterparts.nodes).toEqual([
      expect.objectContaining({ party: { name: 'Teo Varga' }, held: 1, last: '2025-04-26' }),
      expect.objectContaining({ party: { name: 'Jon Okafor' }, held: 1 }),
    ]);
  });
});

describe('an event per source', () => {
  test('has each account, the disagreements and who cites whom; copies count once', async () => {
    const { event } = await data(
      `query($id: ID!) { event(id: $id) { status sourceCount independentSourceCount earliest place { name }
        accounts { source { id } status earliest placeName cites reports { quote } participants { name } }
        conflicts { about positions { value sources { id } } }
        citations { source { id } cited citedSource { id } } } }`,
      { id: eventId('e1') },
    );
    expect(served.statements).toEqual(['events-by-ids']);
    expect(event).toMatchObject({ status: 'HELD', sourceCount: 3, independentSourceCount: 2 });
    expect(
      event.accounts.map((account: { source: { id: string }; earliest: string }) => [
        account.source.id,
        account.earliest,
      ]),
    ).toEqual([
      ['amsel-courier.example', '2025-04-26'],
      ['daily-tern.example', '2025-04-26'],
      ['norland-post.example', '2025-04-27'],
    ]);
    expect(event.conflicts.map((conflict: { about: string }) => conflict.about)).toEqual(['interval', 'place']);
    expect(event.conflicts[1].positions[0]).toEqual({
      value: 'Port Amsel',
      sources: [{ id: 'amsel-courier.example' }, { id: 'daily-tern.example' }],
    });
    expect(event.citations).toEqual([
      {
        source: { id: 'daily-tern.example' },
        cited: 'The Amsel Courier',
        citedSource: { id: 'amsel-courier.example' },
      },
    ]);
  });
});

describe('a view', () => {
  const statusOf = async (id: string, view: string): Promise<string> =>
    (await data(`{ event(id: "${eventId(id)}", view: {${view}}) { status } }`)).event.status;

  test('recomputes status from the reports that remain', async () => {
    expect(await statusOf('e4', 'asOf: "2099-01-01"')).toBe('DISPUTED');
    expect(await statusOf('e4', 'sources: ["daily-tern.example"]')).toBe('HELD');
    expect(await statusOf('e4', 'without: ["daily-tern.example"]')).toBe('DENIED');
    expect(await statusOf('e3', 'asOf: "2025-03-01"')).toBe('PLANNED');
  });

  test('recomputes days, place and counts', async () => {
    const { event } = await data(
      `{ event(id: "${eventId('e1')}", view: {sources: ["norland-post.example"]}) { earliest place { name } sourceCount reportCount reports { article { source { id } } } } }`,
    );
    expect(event).toEqual({
      earliest: '2025-04-27',
      place: { name: 'Kestrel' },
      sourceCount: 1,
      reportCount: 1,
      reports: [{ article: { source: { id: 'norland-post.example' } } }],
    });
  });

  test('decides what a list holds, and is inherited below', async () => {
    expect(await meetings('view: {sources: ["daily-tern.example"]}')).toEqual(['e10', 'e8', 'e4', 'e1']);
    expect(await meetings('view: {asOf: "2025-03-01"}')).toEqual([]);
    expect(await events('view: {asOf: "2025-03-01"}')).toEqual(['e3']);
    const { person } = await data(
      '{ person(id: "ilse-brandt", view: {without: ["norland-post.example"]}) { meetings { nodes { id status } } } }',
    );
    expect(person.meetings.nodes).toEqual([{ id: 'e:e4', status: 'HELD' }]);
  });

  test('that leaves everything in answers as the graph does, page by page', async () => {
    for (const order of ['LATEST', 'EARLIEST', 'MOST_SOURCES', 'LATEST_PUBLISHED']) {
      const query = (view: string) =>
        `{ events(order: ${order}, first: 4${view}) { totalCount pageInfo { hasNextPage endCursor } nodes { id kind status earliest latest sortDate dated placeName
          place { name } participantCount reportCount sourceCount independentSourceCount firstPublished lastPublished participants { status party { name } } reports { id } } } }`;
      expect(await data(query(', view: {asOf: "2099-01-01"}'))).toEqual(await data(query('')));
    }
  });

  test('names sources that count or that do not, not both', async () => {
    const { errors } = await served.ask('{ events(view: {sources: ["a"], without: ["b"]}) { nodes { id } } }');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('search', () => {
  const names = async (text: string, more = ''): Promise<string[]> =>
    (
      await data(
        `query($text: String!) { search(text: $text${more}) { __typename ... on Person { name } ... on Organisation { name } ... on Place { name } ... on Article { title } ... on Event { id } } }`,
        { text },
      )
    ).search.map((hit: Record<string, string>) => hit.name ?? hit.title ?? hit.id);

  test('finds by name, misspelt, and by the beginning of a name', async () => {
    expect((await names('Mara Lindqvist'))[0]).toBe('Mara Lindqvist');
    expect((await names('lindqist', ', kinds: [PERSON]'))[0]).toBe('Mara Lindqvist');
    expect(await names('okaf', ', kinds: [PERSON]')).toEqual(['Jon Okafor']);
    expect(await names('kestrl', ', kinds: [PLACE]')).toEqual(['Kestrel']);
  });

  test('finds articles by headline and events of whom it finds', async () => {
    expect(await names('summit', ', kinds: [ARTICLE]')).toEqual(['The summit']);
    expect(await names('pia sund', ', kinds: [PERSON, EVENT]')).toEqual(['Pia Sund', 'e:e8']);
  });

  test('finds the encounters of several parties named together', async () => {
    expect(await names('okafor sund', ', kinds: [EVENT]')).toEqual(['e:e8']);
  });

  test('takes no operator from the text', async () => {
    expect(await names('*:* OR name:[a TO z] "( /')).toEqual(expect.any(Array));
    expect(await names('***')).toEqual([]);
  });
});

describe('provenance', () => {
  test('leads from a fact to the words, the text around them and a line to cite', async () => {
    const { article } = await data(
      `{ article(id: "https://amsel-courier.example/1") { date source { name } versions { number seenAt text }
        reports { nodes { quote start end extractor context(characters: 400) { before words after marked } citation event { id } version { number } } } } }`,
    );
    const [report] = article.reports.nodes;
    expect(article.versions[0].text.slice(report.start, report.end)).toBe(report.quote);
    expect(report.context.words).toBe(report.quote);
    expect(report.context.before).toContain('The harbour was quiet.');
    expect(report.context.marked).toContain(`**${report.quote}**`);
    expect(report.citation).toBe(
      `The Amsel Courier: “${report.quote}” — Varga in Port Amsel, 2025-04-27, https://amsel-courier.example/1`,
    );
    expect(report.event.id).toBe('e:e1');
  });

  test('node answers every id with its own type', async () => {
    const ids: Record<string, string> = {
      Person: partyId('Mara Lindqvist'),
      Organisation: partyId('Norland'),
      Event: eventId('e1'),
      Article: articleId('https://amsel-courier.example/1'),
      ArticleVersion: `${articleId('https://amsel-courier.example/1')}:1`,
      Report: `${articleId('https://amsel-courier.example/1')}:r0`,
      Mention: `${articleId('https://amsel-courier.example/1')}:m1`,
      Source: 'amsel-courier.example',
      Place: partyId('Kestrel'),
    };
    for (const [type, id] of Object.entries(ids)) {
      expect(await data('query($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: { __typename: type, id },
      });
    }
  });

  test('an id of nothing is answered clearly', async () => {
    const { data: none, errors } = await served.ask('{ node(id: "nowhere") { id } }');
    expect(none).toEqual({ node: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      hint: expect.stringContaining('changes(since:)'),
    });
  });
});

describe('further questions', () => {
  test('chains of held meetings, shortest first, with evidence on each hop', async () => {
    const { chains } = await data(
      '{ chains(from: "teo-varga", to: "pia-sund") { length hops { from { name } to { name } event { id reports { quote } } } } }',
    );
    expect(new Set(chains.map((chain: { length: number }) => chain.length))).toEqual(new Set([3]));
    expect(
      chains[0].hops.map(
        (hop: { from: { name: string }; to: { name: string } }) => `${hop.from.name} > ${hop.to.name}`,
      ),
    ).toEqual(['Teo Varga > Mara Lindqvist', 'Mara Lindqvist > Jon Okafor', 'Jon Okafor > Pia Sund']);
    expect(chains[0].hops[0].event.reports.length).toBeGreaterThan(0);
    const forward = await data('{ chains(from: "teo-varga", to: "pia-sund", inOrder: true) { length } }');
    expect(forward.chains).toEqual([]);
    const back = await data('{ chains(from: "pia-sund", to: "jon-okafor", hops: 1) { length } }');
    expect(back.chains).toEqual([{ length: 1 }]);
  });

  test('a timeline counts what lies in a span, and what does not apart', async () => {
    const ask = (view: string) => `{ person(id: "mara-lindqvist"${view}) { timeline(by: MONTH, contact: ANY) {
      spans { start events } wide undated earliest latest longestGapDays } } }`;
    const { person } = await data(ask(''));
    expect(person.timeline).toEqual({
      spans: [
        { start: '2025-03-01', events: 1 },
        { start: '2025-04-01', events: 2 },
        { start: '2025-05-01', events: 1 },
        { start: '2025-06-01', events: 1 },
      ],
      wide: 0,
      undated: 1,
      earliest: '2025-03-12',
      latest: '2025-06-12',
      longestGapDays: 39,
    });
    expect(await data(ask(', view: {asOf: "2099-01-01"}'))).toEqual({ person });
  });

  test('open questions', async () => {
    const open = async (args: string): Promise<string[]> =>
      idsOf((await data(`{ openQuestions(${args}) { nodes { id } } }`)).openQuestions);
    expect(await open('question: NEVER_CONFIRMED')).toEqual(['e2']);
    expect(await open('question: DENIED_AND_HELD')).toEqual(['e4']);
    expect(await open('question: ONE_SOURCE, filter: {statuses: [HELD], kinds: [MEETING]}')).toEqual([
      'e10',
      'e7',
      'e8',
    ]);
    expect(
      await open('question: ONE_SIDE, reportedBy: ["daily-tern.example"], neverBy: ["norland-post.example"]'),
    ).toEqual(['e10', 'e8']);
  });

  test('what changed since an instant', async () => {
    const { changes } = await data(
      '{ changes(since: "2025-06-30T00:00:00Z", first: 3) { totalCount pageInfo { hasNextPage } nodes { change article { url } } } }',
    );
    expect(changes).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: true } });
    expect(changes.nodes[0].change).toBe('NEW');
    expect((await data('{ changes(since: "2026-01-01T00:00:00Z") { nodes { at } } }')).changes.nodes).toEqual([]);
  });

  test('lists of everything there is', async () => {
    const all = await data(`{
      people(order: NAME) { totalCount nodes { name offices { title organisation { name } } } }
      organisations { nodes { name kind } }
      places { totalCount nodes { name country } }
      sources { totalCount nodes { id group articles { nodes { title } } reports { totalCount } events { totalCount } } }
      articles(during: {from: "2025-06-01"}) { totalCount nodes { title mentions { name party { name } place { name } } } }
      judgements { totalCount nodes { id } }
      place(id: "norland") { events { nodes { id } } }
    }`);
    expect(all.people.totalCount).toBe(5);
    expect(all.people.nodes.map((person: { name: string }) => person.name)).toEqual([
      'Ilse Brandt',
      'Jon Okafor',
      'Mara Lindqvist',
      'Pia Sund',
      'Teo Varga',
    ]);
    expect(all.people.nodes[2].offices).toEqual([
      { title: 'Foreign Minister of Norland', organisation: { name: 'Norland' } },
    ]);
    expect(all.places.totalCount).toBe(3);
    expect(all.sources.totalCount).toBe(4);
    expect(all.articles.totalCount).toBe(2);
    expect(idsOf(all.place.events)).toEqual(['e3']);
  });
});
