import { Graph } from '../../../src/graph/graph';
import { ingest } from '../../../src/ingest/pipeline';
import { clearedGraph } from '../../support/graph';
import { notationArticle, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { testNeo4j } from '../../support/test-settings';

let graph: Graph;
let asked: string[] = [];
beforeAll(async () => {
  graph = await Graph.connect(testNeo4j(), (statement) => asked.push(statement));
});
beforeEach(async () => {
  await clearedGraph(graph);
  asked = [];
});
afterAll(() => graph?.close());

const articles = Array.from({ length: 120 }, (_, index) =>
  notationArticle(`tern.example/${index}`, '2024-03-03', 'MEETING HELD Anna Berg + Carl Dorn 2024-03-01'),
);
const run = (some: typeof articles) =>
  ingest({
    graph,
    articles: reading(some),
    extractor: new NotationExtractor(),
    command: 'test',
    concurrency: 2,
    batchSize: 40,
  });
const replanned = (): number => asked.filter((statement) => statement === 'replan').length;

test('a run that fills an almost empty graph lets it plan its statements anew, once', async () => {
  await run(articles.slice(0, 40));
  expect(replanned()).toBe(0);
  await run(articles);
  expect(replanned()).toBe(1);
  await run(articles);
  expect(replanned()).toBe(1);
});

test('what a batch has none of is not asked for', async () => {
  await run(articles.slice(0, 1));
  expect(asked).toContain('load-mentions');
  expect(asked).not.toContain('load-report-citations');
  expect(asked).not.toContain('withdraw-articles');
});
