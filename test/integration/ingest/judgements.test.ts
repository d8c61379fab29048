import type { Graph } from '../../../src/graph/graph';
import { findNames } from '../../../src/graph/read/named';
import { type JudgementRequest, judge, judgementsOf, keep, undo } from '../../../src/graph/write/judgements';
import { Lease } from '../../../src/ingest/lease';
import { ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import { settleJudgements } from '../../../src/ingest/settle-judgements';
import type { Article } from '../../../src/model/article';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { notationArticle, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { derivedOf, HISTORY, wholeGraph } from '../../support/whole-graph';

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
beforeEach(() => clearedGraph(graph));
afterAll(() => graph.close());

const at = new Date('2024-06-01T12:00:00.000Z');
const now = () => at;

/** A countess whom one paper calls by her title, and a chess player of a name that a minister has too. */
const ARTICLES: readonly Article[] = [
  notationArticle('tern.example/1', '2024-03-01', 'MEETING HELD Countess Orla + Carl Dorn 2024-02-28'),
  notationArticle('gull.example/1', '2024-03-02', 'MEETING HELD Brenna Voss + Carl Dorn 2024-02-28'),
  notationArticle('auk.example/1', '2024-03-03', 'CALL HELD Brenna Voss + Emil Falk 2024-03-02'),
  notationArticle('auk.example/2', '2024-03-04', 'MEETING HELD Carl Dorn + Emil Falk 2024-03-03'),
];

async function run(articles: readonly Article[] = ARTICLES): Promise<void> {
  const extractor = new NotationExtractor();
  await ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 1, now });
}

async function decide(
  request: Partial<JudgementRequest> & Pick<JudgementRequest, 'verb' | 'subjects'>,
): Promise<string> {
  const { id } = await judge(graph, { value: null, author: 'Ida', reason: 'I asked.', ...request }, at);
  expect(await settleJudgements(graph, now)).toBe(true);
  return id;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

async function nodes(label: string): Promise<Named[]> {
  const lines = (await wholeGraph()).filter((line) => new RegExp(`^\\((\\w+:)*${label}(:\\w+)*\\)`).test(line));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)));
}

const namesOf = async (label: string) => (await nodes(label)).map((node) => node.name).sort();
const derived = async () => derivedOf(await wholeGraph(HISTORY));

test('two parties that are the same become one, their meetings merge, and undoing it parts them again', async () => {
  await run();
  const before = await derived();
  const events = (await nodes('Event')).length;
  const id = await decide({ verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'] });
  expect(await namesOf('Person')).toEqual(['Brenna Voss', 'Carl Dorn', 'Emil Falk']);
  expect(await nodes('Event')).toHaveLength(events - 1);
  await undo(graph, id, 'Ida', at);
  await settleJudgements(graph, now);
  expect(await derived()).toEqual(before);
});

test('what was decided is replayed when articles change and when all is rebuilt', async () => {
  await run();
  await decide({ verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'] });
  const after = await derived();
  await rebuild(graph, now);
  expect(await derived()).toEqual(after);
  await run([{ ...ARTICLES[1]!, text: 'CALL HELD Brenna Voss + Carl Dorn 2024-02-28' }]);
  expect(await namesOf('Person')).toEqual(['Brenna Voss', 'Carl Dorn', 'Emil Falk']);
  // The very mention that the judgement named is gone: the article no longer begins with her.
  await run([{ ...ARTICLES[0]!, text: 'A new beginning.\nMEETING HELD Countess Orla + Carl Dorn 2024-02-28' }]);
  expect(await namesOf('Person')).toEqual(['Brenna Voss', 'Carl Dorn', 'Emil Falk']);
});

test('judgements that arrive before the articles apply when these come', async () => {
  await run();
  await decide({ verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'] });
  const [expected, kept] = [await derived(), await judgementsOf(graph)];
  await clearedGraph(graph);
  await keep(graph, kept);
  await run([...ARTICLES].reverse());
  expect(await derived()).toEqual(expected);
  expect(await judgementsOf(graph)).toEqual(kept);
});

test('mentions of one name that are different people become two', async () => {
  await run();
  const mentions = (await nodes('Mention'))
    .filter((mention) => mention.name === 'Brenna Voss')
    .map((mention) => mention.id);
  await decide({ verb: 'DIFFERENT', subjects: mentions });
  expect((await namesOf('Person')).filter((name) => name === 'Brenna Voss')).toHaveLength(2);
});

test('a corrected name is shown and the old one still found', async () => {
  await run();
  const id = await decide({ verb: 'RENAME', subjects: ['brenna-voss'], value: 'Brenna Voß' });
  const person = (await nodes('Person')).find((each) => each.name === 'Brenna Voß');
  expect(person).toMatchObject({ slug: 'brenna-voss', aliases: ['Brenna Voss'] });
  await undo(graph, id, 'Ida', at);
  await settleJudgements(graph, now);
  expect(await namesOf('Person')).toContain('Brenna Voss');
});

test('an item in Wikidata is kept through a rebuild, finds its party, and goes when it is undone', async () => {
  await run();
  const id = await decide({ verb: 'IDENTIFY', subjects: ['brenna-voss'], value: 'Q42' });
  const itemOf = async () =>
    (await nodes('Person')).find((each) => each.name === 'Brenna Voss') as Named & { wikidata?: string };
  expect((await itemOf()).wikidata).toBe('Q42');
  await rebuild(graph, now);
  const found = await findNames(graph, { parties: ['Q42'] });
  expect(found.parties.get('Q42')).toBe((await itemOf()).id);
  await undo(graph, id, 'Ida', at);
  await settleJudgements(graph, now);
  expect((await itemOf()).wikidata).toBeUndefined();
});

test('a wrong report counts no more, nor does the same sentence in a later version, until it is undone', async () => {
  await run();
  const before = await derived();
  const report = (await nodes('Report')).find((each) => JSON.stringify(each).includes('CALL HELD'));
  const id = await decide({ verb: 'WRONG_REPORT', subjects: [report!.id] });
  expect((await nodes('Event')).length).toBe(3);
  await run([{ ...ARTICLES[2]!, text: `A new beginning.\n${ARTICLES[2]!.text}` }]);
  expect((await nodes('Event')).length).toBe(3);
  await run([ARTICLES[2]!]);
  await undo(graph, id, 'Ida', at);
  await settleJudgements(graph, now);
  expect(await derived()).toEqual(before);
});

test('a judgement leads to what it is about now', async () => {
  await run();
  const id = await decide({ verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'] });
  const voss = (await nodes('Person')).find((each) => each.name === 'Brenna Voss');
  expect((await wholeGraph()).filter((line) => line.startsWith(`${id} -ABOUT->`))).toEqual([
    `${id} -ABOUT-> ${voss!.id} {}`,
  ]);
});

test('while another writes, a judgement is kept and applied with the next batch', async () => {
  await run();
  const lease = await Lease.take(graph);
  await judge(
    graph,
    { verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'], value: null, author: 'Ida', reason: 'So.' },
    at,
  );
  expect(await settleJudgements(graph, now)).toBe(false);
  expect(await namesOf('Person')).toHaveLength(4);
  await lease.release();
  await run();
  expect(await namesOf('Person')).toHaveLength(3);
});

test.each([
  [{ verb: 'SAME', subjects: ['countess-orla'] }, 'BAD_JUDGEMENT'],
  [{ verb: 'SAME', subjects: ['countess-orla', 'countess-orla'] }, 'BAD_JUDGEMENT'],
  [{ verb: 'SAME', subjects: ['countess-orla', 'nobody'] }, 'UNKNOWN_SUBJECT'],
  [{ verb: 'RENAME', subjects: ['countess-orla'] }, 'BAD_JUDGEMENT'],
  [{ verb: 'IDENTIFY', subjects: ['countess-orla'], value: 'Countess Orla' }, 'BAD_JUDGEMENT'],
  [{ verb: 'SAME', subjects: ['countess-orla', 'brenna-voss'], reason: ' ' }, 'BAD_JUDGEMENT'],
  [{ verb: 'WRONG_REPORT', subjects: ['countess-orla'] }, 'UNKNOWN_SUBJECT'],
] as const)('%j is refused', async (request, code) => {
  await run();
  await expect(decide(request as never)).rejects.toMatchObject({ code });
  expect(await judgementsOf(graph)).toEqual([]);
});
