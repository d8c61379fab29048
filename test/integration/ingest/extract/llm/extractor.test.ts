import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../../../src/ingest/extract/llm/answer';
import { type AnswerCache, folderCache } from '../../../../../src/ingest/extract/llm/answer-cache';
import { createLlmExtractor, type LlmExtractorOptions } from '../../../../../src/ingest/extract/llm/extractor';
import { article } from '../../../../support/article';
import {
  answers,
  type Behaviour,
  brokenOff,
  type ChatServer,
  chatServer,
  content,
  emptyChoices,
  htmlPage,
  silence,
  stalledBody,
  status,
} from '../../../../support/chat-server';

const ARTICLE = article();
const ANSWER: Answer = {
  people: [
    { name: 'Ilona Varga', aliases: [], office: 'Prime Minister' },
    { name: 'Daniel Okoro', aliases: [], office: 'President' },
  ],
  organisations: [],
  reports: [
    {
      quote: ARTICLE.text,
      event: 'e1',
      participants: [
        { name: 'Ilona Varga', kind: 'PERSON', as: 'Ilona Varga' },
        { name: 'Daniel Okoro', kind: 'PERSON', as: 'Daniel Okoro' },
      ],
      kind: 'MEETING',
      status: 'HELD',
      place: 'Lisbon',
      datePhrase: 'on Tuesday',
      earliest: '2031-03-11',
      latest: '2031-03-11',
      attributedTo: null,
      background: false,
    },
  ],
};
const RETRY = { attempts: 3, firstWaitMs: 1, longestWaitMs: 2_000 };
const NOTHING_KEPT: AnswerCache = { get: async () => null, put: async () => {} };

let server: ChatServer;
afterEach(() => server.close());

async function extractorOf(
  behaviours: readonly Behaviour[],
  options: Partial<LlmExtractorOptions> = {},
): Promise<ReturnType<typeof createLlmExtractor>> {
  server = await chatServer(...behaviours);
  return createLlmExtractor({
    url: server.url,
    model: 'little-model',
    apiKey: 'a-key',
    cache: NOTHING_KEPT,
    requestsPerMinute: null,
    timeoutMs: 300,
    maxTokens: null,
    maxArticles: null,
    retry: RETRY,
    ...options,
  });
}

describe('an endpoint that behaves', () => {
  test('is asked with model, key, schema and the article, and its answer becomes reports', async () => {
    const extractor = await extractorOf([answers(ANSWER)]);
    const { reports, dropped } = await extractor.extract(ARTICLE);
    expect(reports).toMatchObject([{ kind: 'MEETING', status: 'HELD', quote: ARTICLE.text, place: 'Lisbon' }]);
    expect(dropped).toEqual({});
    const [request] = server.requests;
    expect(request).toMatchObject({ model: 'little-model', temperature: 0, response_format: { type: 'json_schema' } });
    expect(request?.messages.at(-1)?.content).toContain('Published: 2031-03-12 (Wednesday)');
    expect(request?.messages.at(-1)?.content).toContain(ARTICLE.text);
    expect(server.authorizations).toEqual(['Bearer a-key']);
  });

  test('its inventions are dropped and counted', async () => {
    const [held] = ANSWER.reports;
    const invented = { ...held, quote: 'Varga and Okoro embraced for a long while.' };
    const stranger = {
      ...held,
      participants: [...(held?.participants ?? []), { name: 'Pia Lindqvist', kind: 'PERSON', as: 'her' }],
    };
    const extractor = await extractorOf([answers({ ...ANSWER, reports: [held, invented, stranger] })]);
    const extraction = await extractor.extract(ARTICLE);
    expect(extraction.reports).toHaveLength(1);
    expect(extraction.dropped).toEqual({ UNGROUNDED_QUOTE: 1, UNNAMED_PARTY: 1 });
  });

  test('the version names prompt and model, so that a change of either reads again', async () => {
    const extractor = await extractorOf([silence]);
    expect(extractor).toMatchObject({ name: 'llm', version: '1 little-model' });
  });
});

describe('an endpoint that fails, and then answers, is asked again', () => {
  test.each<[string, Behaviour]>([
    ['JSON that breaks off', content('{"people": [{"name": "Ilona Va')],
    ['JSON of another shape', content('{"meetings": []}')],
    ['an empty answer', content('')],
    ['no choices', emptyChoices],
    ['500', status(500, 'out of luck')],
    ['503', status(503, 'loading the model')],
    ['429', status(429, 'slow down')],
    ['a broken connection', brokenOff],
    ['silence', silence],
    ['a body that stalls', stalledBody],
    ['a web page', htmlPage],
  ])('%s', async (_, failure) => {
    const extractor = await extractorOf([failure, answers(ANSWER)]);
    const { reports } = await extractor.extract(ARTICLE);
    expect(reports).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test('an unreadable answer is not asked for in the same way again', async () => {
    const extractor = await extractorOf([content('{'), answers(ANSWER)]);
    await extractor.extract(ARTICLE);
    expect(server.requests.map(({ temperature }) => temperature)).toEqual([0, 0.3]);
  });

  test('not before the pause that it asked for, and no other article meanwhile', async () => {
    const extractor = await extractorOf([status(429, 'slow down', { 'retry-after': '0.4' }), answers(ANSWER)]);
    const first = extractor.extract(ARTICLE);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await Promise.all([first, extractor.extract(article({ title: 'Another' }))]);
    const [refused, ...later] = server.times as [number, number, number];
    expect(later).toHaveLength(2);
    for (const time of later) expect(time - refused).toBeGreaterThanOrEqual(390);
  });
});

describe('an endpoint that goes on failing', () => {
  test.each<[string, Behaviour, RegExp]>([
    ['silence', silence, /did not answer within 0.3 s/],
    ['500', status(500, 'out of luck'), /out of luck/],
    ['prose', content('I found no meetings.'), /no JSON object/],
    ['empty choices', emptyChoices, /empty answer/],
  ])('costs the article after the last attempt, saying why: %s', async (_, failure, message) => {
    const extractor = await extractorOf([failure]);
    await expect(extractor.extract(ARTICLE)).rejects.toMatchObject({
      code: 'EXTRACTION_FAILED',
      message: expect.stringMatching(message),
    });
    expect(server.requests).toHaveLength(RETRY.attempts);
  });

  test('is told from one that is not there', async () => {
    const extractor = await extractorOf([silence]);
    await server.close();
    await expect(extractor.extract(ARTICLE)).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
  });

  test('is not waited for when it wants more time than a run has', async () => {
    const extractor = await extractorOf([status(429, 'come tomorrow', { 'retry-after': '86400' })]);
    await expect(extractor.extract(ARTICLE)).rejects.toThrow(/come tomorrow, it wants a pause of 86400 s/);
    expect(server.requests).toHaveLength(1);
  });

  test('with a wrong key it is asked once in a run, not once an article', async () => {
    const extractor = await extractorOf([status(401, 'no such key')]);
    for (const title of ['One', 'Two']) {
      await expect(extractor.extract(article({ title }))).rejects.toMatchObject({
        code: 'LLM_REFUSED',
        hint: 'Check LLM_API_KEY.',
      });
    }
    expect(server.requests).toHaveLength(1);
  });

  test('a model that declines is not pressed', async () => {
    const extractor = await extractorOf([content(null, 'content_filter')]);
    await expect(extractor.extract(ARTICLE)).rejects.toThrow(/declines/);
    expect(server.requests).toHaveLength(1);
  });

  test('a run that is told to stop does not wait for it', async () => {
    const extractor = await extractorOf([silence], { timeoutMs: 60_000 });
    const controller = new AbortController();
    const extraction = extractor.extract(ARTICLE, controller.signal);
    setTimeout(() => controller.abort(new Error('Interrupted.')), 50);
    await expect(extraction).rejects.toThrow('Interrupted.');
  });
});

describe('an endpoint with ways of its own', () => {
  test.each([
    [422, 'Unprocessable'],
    [500, "'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\""],
  ])(
    'is asked as llama.cpp has it where it does not know json_schema (%i), and from then on at once',
    async (code, message) => {
      const picky: Behaviour = (response, request) =>
        (request.response_format?.type === 'json_object' ? answers(ANSWER) : status(code, message))(response, request);
      const extractor = await extractorOf([picky]);
      await extractor.extract(ARTICLE);
      await extractor.extract(article({ title: 'Another' }));
      expect(server.requests.map(({ response_format }) => response_format?.type)).toEqual([
        'json_schema',
        'json_object',
        'json_object',
      ]);
      expect(server.requests.at(-1)?.response_format?.schema).toBeDefined();
      expect(server.requests.at(-1)?.messages[0]?.content).toContain('JSON schema');
    },
  );

  test('is asked with max_completion_tokens and without a temperature where it wants that', async () => {
    const picky: Behaviour = (response, request) => {
      if (request.max_tokens !== undefined) status(400, "Use 'max_completion_tokens' instead.")(response, request);
      else if (request.temperature !== undefined) status(400, "'temperature' is not supported.")(response, request);
      else answers(ANSWER)(response, request);
    };
    const extractor = await extractorOf([picky]);
    expect((await extractor.extract(ARTICLE)).reports).toHaveLength(1);
    expect(server.requests.at(-1)).toMatchObject({
      max_completion_tokens: 1_038,
      response_format: { type: 'json_schema' },
    });
  });

  test('what it never understands costs the article', async () => {
    const extractor = await extractorOf([status(400, 'nonsense')]);
    await expect(extractor.extract(ARTICLE)).rejects.toMatchObject({ code: 'EXTRACTION_FAILED' });
    expect(server.requests).toHaveLength(3);
  });
});

describe('a long article', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `Paragraph ${index} is about ships and the sea. ${'It goes on. '.repeat(10)}`,
  );
  const long = article({ text: [...paragraphs, ARTICLE.text].join('\n\n') });
  const readsItsPart: Behaviour = (response, request) => {
    const asked = request.messages.at(-1)?.content ?? '';
    answers({ ...ANSWER, reports: asked.includes(ARTICLE.text) ? ANSWER.reports : [] })(response, request);
  };

  test('is asked about in parts, each told what the ones before said, and the offsets are true to the whole', async () => {
    const extractor = await extractorOf([readsItsPart], { longestChunk: 700 });
    const { reports } = await extractor.extract(long);
    const questions = server.requests.map(({ messages }) => messages.at(-1)?.content ?? '');
    expect(questions.length).toBeGreaterThan(2);
    expect(questions[1]).toContain(`This is part 2 of ${questions.length} of the article.`);
    expect(questions[1]).toContain('- Daniel Okoro');
    const text = `${long.title}\n\n${long.text}`;
    expect(reports.map(({ start, end }) => text.slice(start, end))).toEqual([ARTICLE.text]);
  });

  test.each<[string, Behaviour]>([
    ['the question', status(400, "This model's maximum context length is 2048 tokens.")],
    ['the answer', content('{"people": [', 'length')],
  ])('is asked about in smaller parts where %s is too long for the model', async (_, tooLong) => {
    const extractor = await extractorOf([
      (response, request) => {
        const isLong = (request.messages.at(-1)?.content.length ?? 0) > 1_200;
        (isLong ? tooLong : readsItsPart)(response, request);
      },
    ]);
    const { reports } = await extractor.extract(long);
    expect(reports.map(({ quote }) => quote)).toEqual([ARTICLE.text]);
  });

  test('that no part of fits the model is set aside with advice', async () => {
    const extractor = await extractorOf([status(400, 'maximum context length exceeded')]);
    await expect(extractor.extract(long)).rejects.toMatchObject({
      code: 'EXTRACTION_FAILED',
      hint: expect.stringContaining('longer context'),
    });
  });
});

describe('cost and pace', () => {
  test('no article is asked about beyond the limit of articles', async () => {
    const extractor = await extractorOf([answers(ANSWER)], { maxArticles: 1 });
    await extractor.extract(ARTICLE);
    await expect(extractor.extract(article({ title: 'Two' }))).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
    expect(server.requests).toHaveLength(1);
  });

  test('no request goes out beyond the limit of tokens, as the endpoint counts them', async () => {
    const extractor = await extractorOf([content(JSON.stringify(ANSWER), 'stop', 40_000)], { maxTokens: 50_000 });
    await extractor.extract(ARTICLE);
    await extractor.extract(article({ title: 'Two' }));
    await expect(extractor.extract(article({ title: 'Three' }))).rejects.toMatchObject({
      code: 'BUDGET_SPENT',
      message: expect.stringContaining('80,000 are used'),
    });
    expect(server.requests).toHaveLength(2);
  });

  test('attempts that fail are not charged', async () => {
    const extractor = await extractorOf([status(500, 'out of luck'), status(500, 'out of luck'), answers(ANSWER)], {
      maxTokens: 6_000,
    });
    expect((await extractor.extract(ARTICLE)).reports).toHaveLength(1);
  });

  test('requests keep the distance that the rate allows', async () => {
    const extractor = await extractorOf([answers(ANSWER)], { requestsPerMinute: 120 });
    await Promise.all(['One', 'Two', 'Three'].map((title) => extractor.extract(article({ title }))));
    const [first, , third] = server.times as [number, number, number];
    // Half a second apart as sent; the first one arrives later than sent, by the time that its connection takes.
    expect(third - first).toBeGreaterThanOrEqual(900);
  });
});

describe('answers on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'whomet-answers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

  test('the same article is asked about once, also by the next run', async () => {
    const first = await extractorOf([answers(ANSWER), status(500, 'asked again')], {
      cache: folderCache(folder),
      maxArticles: 1,
    });
    const extraction = await first.extract(ARTICLE);
    expect(await first.extract(ARTICLE)).toEqual(extraction);
    const next = createLlmExtractor({
      url: server.url,
      model: 'little-model',
      apiKey: null,
      cache: folderCache(folder),
      requestsPerMinute: null,
      timeoutMs: 300,
      maxTokens: 0,
      maxArticles: 0,
    });
    expect(await next.extract(ARTICLE)).toEqual(extraction);
    expect(server.requests).toHaveLength(1);
    expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{64}\.json$/)]);
  });

  test('another text, date or model is asked about', async () => {
    const cache = folderCache(folder);
    const extractor = await extractorOf([answers(ANSWER)], { cache });
    await extractor.extract(ARTICLE);
    await extractor.extract(article({ text: `${ARTICLE.text} It rained.` }));
    await extractor.extract(article({ date: '2031-03-13' }));
    await (await extractorWith(cache, 'larger-model')).extract(ARTICLE);
    expect(server.requests).toHaveLength(4);
  });

  test('a broken file is as good as none, and a failed answer is not kept', async () => {
    const extractor = await extractorOf([content('{'), content('{'), content('{'), answers(ANSWER)], {
      cache: folderCache(folder),
    });
    await expect(extractor.extract(ARTICLE)).rejects.toThrow();
    expect(files()).toEqual([]);
    await extractor.extract(ARTICLE);
    for (const file of files()) writeFileSync(join(folder, file), '{"people": [');
    expect((await extractor.extract(ARTICLE)).reports).toHaveLength(1);
    expect(server.requests).toHaveLength(5);
  });

  const extractorWith = async (cache: AnswerCache, model: string): Promise<ReturnType<typeof createLlmExtractor>> =>
    createLlmExtractor({
      url: server.url,
      model,
      apiKey: null,
      cache,
      requestsPerMinute: null,
      timeoutMs: 300,
      maxTokens: null,
      maxArticles: null,
    });
});
