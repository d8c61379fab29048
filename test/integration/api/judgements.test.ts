import { ApiKeys, newKey } from '../../../src/api/api-keys';
import type { Graph } from '../../../src/graph/graph';
import { judgementsOf } from '../../../src/graph/write/judgements';
import { Lease } from '../../../src/ingest/lease';
import { settleJudgements } from '../../../src/ingest/settle-judgements';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { ingestWorld } from '../../support/ingested-world';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';

const desk = newKey('Ida Holm', ['judge']);
const clerk = newKey('clerk', ['ledger']);

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  served = await servedGraph(graph, { keys: ApiKeys.parse(`${desk.entry},${clerk.entry}`, 'test') });
});
beforeEach(async () => {
  await clearedGraph(graph);
  await ingestWorld(graph, SMALL_WORLD);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

/** The answer of one decision, which must succeed. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function decided(mutation: string): Promise<any> {
  const { data, errors } = await served.ask(`mutation { ${mutation} }`, {}, desk.secret);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
const asked = async (query: string): Promise<any> => {
  const { data, errors } = await served.ask(query);
  expect(errors).toEqual([]);
  return data;
};
const people = async (): Promise<string[]> =>
  (await asked('{ people(order: NAME) { nodes { name } } }')).people.nodes.map((node: { name: string }) => node.name);

const EVERYBODY = ['Ilse Brandt', 'Jon Okafor', 'Mara Lindqvist', 'Pia Sund', 'Teo Varga'];

describe('without a key that allows it nothing is decided', () => {
  test.each([
    [undefined, 'UNAUTHENTICATED'],
    [clerk.secret, 'FORBIDDEN'],
  ])('key %s: %s', async (key, code) => {
    const mutation = 'mutation { judgeSame(subjects: ["jon-okafor", "pia-sund"]) { applied } }';
    const { data, errors } = await served.ask(mutation, {}, key);
    expect([data, errors[0]?.extensions.code]).toEqual([null, code]);
    expect(await judgementsOf(graph)).toEqual([]);
  });
});

test('two people become one, whose former ids lead to it, and undoing it parts them again', async () => {
  const before = (await asked('{ a: person(id: "jon-okafor") { id } b: person(id: "pia-sund") { id } }')) as {
    a: { id: string };
    b: { id: string };
  };
  const { judgement, applied, changedEvents } = await decided(
    'judgeSame(subjects: ["jon-okafor", "pia-sund"], reason: " One desk. ") { judgement { id verb author reason about { id ... on Person { name aliases } } } applied changedEvents { id participants { party { name } } } }',
  );
  expect(applied).toBe(true);
  expect(judgement).toMatchObject({ verb: 'SAME', author: 'Ida Holm', reason: 'One desk.' });
  expect(judgement.about).toHaveLength(1);
  expect([before.a.id, before.b.id]).toContain(judgement.about[0].id);
  expect((await people()).length).toBe(4);
  const [a, b] = [
    await asked(`{ node(id: "${before.a.id}") { id } }`),
    await asked(`{ node(id: "${before.b.id}") { id } }`),
  ];
  expect([a.node.id, b.node.id]).toEqual([judgement.about[0].id, judgement.about[0].id]);
  // Their meeting with one another, of which one party is left.
  expect(changedEvents.length).toBeGreaterThan(0);

  const undone = await decided(
    `undoJudgement(id: "${judgement.id}") { judgement { undoneAt undoneBy about { id } } applied changedEvents { id } }`,
  );
  expect(undone).toMatchObject({ applied: true, judgement: { undoneBy: 'Ida Holm', undoneAt: expect.any(String) } });
  expect(undone.judgement.about.map((node: { id: string }) => node.id).sort()).toEqual(
    [before.a.id, before.b.id].sort(),
  );
  expect(await people()).toEqual(EVERYBODY);
});

test('a corrected name is answered at once, also below', async () => {
  const answer = await decided(
    'correctName(subject: "teo-varga", name: " Teodor Varga ") { judgement { value reason about { ... on Person { name slug aliases } } } applied }',
  );
  expect(answer.judgement).toEqual({
    value: 'Teodor Varga',
    reason: null,
    about: [{ name: 'Teodor Varga', slug: 'teo-varga', aliases: ['Teo Varga'] }],
  });
});

test('a report is marked wrong straight from its answer: the operation that it answers runs as it stands', async () => {
  const question =
    '{ event: openQuestions(question: DENIED_AND_HELD) { nodes { id status reports { id status markWrong } } } }';
  const [event] = (await asked(question)).event.nodes;
  const denial = event.reports.find((report: { status: string }) => report.status === 'DENIED');
  const { data, errors } = await served.ask(denial.markWrong, {}, desk.secret);
  expect(errors).toEqual([]);
  expect(data.markReportWrong).toEqual({ judgement: { id: expect.stringMatching(/^j_/) }, applied: true });
  const after = await asked(
    `{ event(id: "${event.id}") { status } report(id: "${denial.id}") { wrong standing } judgements(about: "${denial.id}") { nodes { author about { ... on Report { id wrong } } } } }`,
  );
  expect(after).toEqual({
    event: { status: 'HELD' },
    report: { wrong: true, standing: false },
    judgements: { nodes: [{ author: 'Ida Holm', about: [{ id: denial.id, wrong: true }] }] },
  });
});

test('events are parted and joined as parties are, and what changed is told', async () => {
  const [first, second] = (
    await asked('{ meetings(filter: {parties: ["mara-lindqvist", "teo-varga"], dated: true}) { nodes { id } } }')
  ).meetings.nodes.map((node: { id: string }) => node.id);
  const joined = await decided(
    `judgeSame(subjects: ["${first}", "${second}"]) { judgement { id about { id ... on Event { status } } } changedEvents { id reportCount } }`,
  );
  expect(joined.judgement.about).toHaveLength(1);
  expect(joined.changedEvents.map((each: { id: string }) => each.id)).toContain(joined.judgement.about[0].id);
  const parted = await decided(
    `undoJudgement(id: "${joined.judgement.id}") { judgement { about { id } } changedEvents { id } }`,
  );
  expect(parted.judgement.about).toHaveLength(2);
  expect(parted.changedEvents).toHaveLength(2);
});

test('several decisions of one request see what those before them changed', async () => {
  const { data, errors } = await served.ask(
    `mutation {
      a: correctName(subject: "teo-varga", name: "Teodor Varga") { judgement { about { ... on Person { name } } } }
      b: correctName(subject: "teo-varga", name: "T. Varga") { judgement { about { ... on Person { name } } } }
    }`,
    {},
    desk.secret,
  );
  expect(errors).toEqual([]);
  expect([data.a, data.b].map((each) => each.judgement.about[0].name)).toEqual(['Teodor Varga', 'T. Varga']);
});

test('decisions that are made at once are all applied', async () => {
  const names = ['Teodor Varga', 'Theo Varga', 'T. Varga'];
  const answers = await Promise.all(
    names.map((name) => decided(`correctName(subject: "teo-varga", name: "${name}") { applied }`)),
  );
  expect(answers).toEqual(names.map(() => ({ applied: true })));
  expect(await judgementsOf(graph)).toHaveLength(3);
});

test('while an ingest writes a decision is kept, and applied by the next settlement', async () => {
  const lease = await Lease.take(graph, 1_000);
  const mutation = 'judgeSame(subjects: ["jon-okafor", "pia-sund"]) { applied changedEvents { id } judgement { id } }';
  const answer = await decided(mutation);
  expect(answer).toMatchObject({ applied: false, changedEvents: [] });
  expect(await people()).toEqual(EVERYBODY);
  await lease.release();
  expect(await settleJudgements(graph, () => new Date())).toBe(true);
  expect(await people()).toHaveLength(4);
});

for (const [field, code] of [
  ['judgeSame(subjects: ["mara-lindqvist"])', 'BAD_JUDGEMENT'],
  ['judgeSame(subjects: ["mara-lindqvist", "nobody"])', 'UNKNOWN_SUBJECT'],
  ['judgeSame(subjects: ["mara-lindqvist", "port-amsel"])', 'BAD_JUDGEMENT'],
  ['judgeSame(subjects: ["mara-lindqvist", "mara-lindqvist"])', 'BAD_JUDGEMENT'],
  [`judgeSame(subjects: [${'"x",'.repeat(51)}])`, 'LIMIT_EXCEEDED'],
  [`judgeDifferent(subjects: ["a", "b"], reason: "${'x'.repeat(2_001)}")`, 'LIMIT_EXCEEDED'],
  ['correctName(subject: "mara-lindqvist", name: " ")', 'BAD_JUDGEMENT'],
  [`correctName(subject: "mara-lindqvist", name: "${'x'.repeat(201)}")`, 'LIMIT_EXCEEDED'],
  ['markReportWrong(report: "mara-lindqvist")', 'UNKNOWN_SUBJECT'],
  ['undoJudgement(id: "j_none")', 'UNKNOWN_JUDGEMENT'],
] as const) {
  test(`${field.slice(0, 60)} is refused with ${code}, and nothing is kept`, async () => {
    const { errors } = await served.ask(`mutation { ${field} { applied } }`, {}, desk.secret);
    expect(errors[0]).toMatchObject({ extensions: { code } });
    expect(errors[0]?.message).not.toMatch(/went wrong/);
    expect(await judgementsOf(graph)).toEqual([]);
  });
}

test('a name cannot be given to an event', async () => {
  const [event] = (await asked('{ meetings(first: 1) { nodes { id } } }')).meetings.nodes;
  const { errors } = await served.ask(
    `mutation { correctName(subject: "${event.id}", name: "X") { applied } }`,
    {},
    desk.secret,
  );
  expect(errors[0]).toMatchObject({
    message: 'An event has no name to correct.',
    extensions: { code: 'BAD_JUDGEMENT' },
  });
});

test('a decision cannot be asked for by GET, where a link could make it', async () => {
  const query = 'mutation { judgeSame(subjects: ["jon-okafor", "pia-sund"]) { applied } }';
  const response = await fetch(`${served.server.url}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${desk.secret}`, 'apollo-require-preflight': '1' },
  });
  expect(response.status).toBe(405);
  expect(await judgementsOf(graph)).toEqual([]);
});
