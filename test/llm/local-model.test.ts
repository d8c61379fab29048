import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from '../../src/ingest/extract/guarded';
import { folderCache } from '../../src/ingest/extract/llm/answer-cache';
import { createLlmExtractor } from '../../src/ingest/extract/llm/extractor';
import { type Article, analysedText } from '../../src/model/article';
import type { Extraction, Extractor } from '../../src/model/extraction';
import { article } from '../support/article';
import { type LocalModel, startLocalModel } from '../support/local-model';

/** Room for the question's 2,900 tokens of rules and examples, a short text and its answer, and no more. */
const CONTEXT_TOKENS = 8_192;

/**
 * A real model, and a very small one: 135 million parameters understand little of what they are asked. So what is shown
 * here is not what it finds, but that the whole way works with a server that was not written for this test, that answers
 * in the schema, and that nothing it makes up gets through.
 */
describe('a real model behind a real OpenAI-compatible server', () => {
  let model: LocalModel;
  let folder: string;
  let extractor: Extractor;
  beforeAll(async () => {
    model = await startLocalModel(CONTEXT_TOKENS);
    folder = mkdtempSync(join(tmpdir(), 'whomet-llm-'));
    extractor = guarded(
      createLlmExtractor({
        url: model.url,
        model: model.model,
        apiKey: null,
        cache: folderCache(folder),
        requestsPerMinute: null,
        timeoutMs: 300_000,
        maxTokens: 200_000,
        maxArticles: 10,
      }),
      { anyLanguage: true },
    );
  }, 1_800_000);
  afterAll(async () => {
    await model?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  /** Shows on the terminal what the model made of it, and holds it against the article. */
  async function read(one: Article): Promise<Extraction> {
    const startedAt = Date.now();
    const extraction = await extractor.extract(one);
    const { mentions, reports, dropped } = extraction;
    const found = { people: mentions.map(({ name }) => name), reports: reports.map(({ quote }) => quote), dropped };
    process.stderr.write(
      `${one.title}: ${JSON.stringify(found)} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`,
    );
    const text = analysedText(one);
    for (const { quote, start, end } of reports) expect(text.slice(start, end)).toBe(quote);
    for (const { forms } of mentions) {
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect(text.slice(form.start, form.end)).toBe(form.text);
    }
    return extraction;
  }

  const short = article({
    text:
      'Prime Minister Ilona Varga met President Daniel Okoro in Lisbon on Tuesday. The two leaders will meet again in ' +
      'Porto next month, the Harbour Gazette reported.',
  });
  const paragraph = (day: string): string =>
    `On ${day}, Ilona Varga received the ambassador Pia Lindqvist in Lisbon, her office said. `.repeat(12);
  const long = article({
    title: 'A long week in Lisbon',
    text: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(paragraph).join('\n\n'),
  });

  test('answers in the schema, and only what the article says gets through', async () => {
    const { mentions } = await read(short);
    const text = analysedText(short).toLowerCase();
    for (const { name } of mentions) expect(text).toContain(name.toLowerCase());
  });

  test('a text too long for its context is asked about in smaller parts', async () => {
    await read(long);
  });

  test('what is answered once is not asked again: not even a server is needed', async () => {
    const before = await extractor.extract(short);
    await model.stop();
    expect(await extractor.extract(short)).toEqual(before);
    await expect(extractor.extract(article({ title: 'New' }))).rejects.toMatchObject({ code: 'EXTRACTION_FAILED' });
  });
});
