import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config';
import { AppError } from '../errors';
import { createCoreNlpExtractor } from '../ingest/extract/corenlp/extractor';
import { guarded } from '../ingest/extract/guarded';
import { withRecords } from '../ingest/record-extraction';
import type { Extractor, ReadingIdentity } from '../model/extraction';
import { openCoreNlp, type Waiting } from './services';

export const ENGINES = ['corenlp', 'llm'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine that is ready to read, and what has to be let go after. */
export interface OpenEngine {
  /** An extractor for one run: what a run may spend, and that it is refused, counts from there. */
  forRun(): Extractor;
  /** Articles that it reads best at once. */
  readonly concurrency: number;
  close(): Promise<void>;
}

/** Makes the engine ready, starting what it needs locally where no address is given. @throws {AppError} */
export async function openEngine(name: EngineName, config: Config, waiting: Waiting = {}): Promise<OpenEngine> {
  return name === 'llm' ? openLlm(config) : openLocalReader(config, waiting);
}

/** Requests that wait on a server elsewhere cost nothing here; a local server queues them itself. */
const LLM_CONCURRENCY = 4;

async function openLlm(config: Config): Promise<OpenEngine> {
  const { llmUrl: url, llmModel: model } = config;
  if (url === null || model === null) {
    throw new AppError(
      'CONFIG_INVALID',
      `The engine 'llm' needs ${url === null ? 'LLM_URL' : 'LLM_MODEL'}.`,
      'Set LLM_URL (such as http://127.0.0.1:11434/v1), LLM_MODEL and, where the server wants one, LLM_API_KEY.',
    );
  }
  // Loaded only for this engine: the client library alone takes longer than all the rest.
  const {
    createLlmExtractor,
  }: typeof import('../ingest/extract/llm/extractor') = require('../ingest/extract/llm/extractor');
  const {
    folderCache,
  }: typeof import('../ingest/extract/llm/answer-cache') = require('../ingest/extract/llm/answer-cache');
  const options = {
    url,
    model,
    apiKey: config.llmApiKey,
    cache: folderCache(join(config.dataDir, 'llm-answers')),
    requestsPerMinute: config.llmRequestsPerMinute,
    timeoutMs: config.llmTimeoutMs,
    maxTokens: config.llmMaxTokens,
    maxArticles: config.llmMaxArticles,
  };
  return {
    forRun: () => withRecords(guarded(createLlmExtractor(options), { anyLanguage: true })),
    concurrency: LLM_CONCURRENCY,
    close: async () => {},
  };
}

/** One at work in each of the two threads of the server, one on its way there. */
const CORENLP_CONCURRENCY = 3;

async function openLocalReader(config: Config, waiting: Waiting): Promise<OpenEngine> {
  const { url, close } = await openCoreNlp(config, waiting);
  const reader = createCoreNlpExtractor({ url });
  const extractor = withRecords(guarded(reader), guarded(reader, { anyLanguage: true }));
  return { forRun: () => extractor, concurrency: CORENLP_CONCURRENCY, close };
}

/** The engine's name and version, by which an unchanged article is told; nothing is started for it. */
export async function engineIdentity(name: EngineName, config: Config): Promise<ReadingIdentity> {
  return name === 'llm' ? (await openLlm(config)).forRun() : withRecords(createCoreNlpExtractor({ url: '' }));
}

export function engineOption(): Option {
  return new Option('--engine <name>', 'what reads the articles').choices(ENGINES).default('corenlp');
}

export function concurrencyOption(): Option {
  return new Option('--concurrency <n>', 'articles read at once (default: what suits the engine)').argParser(
    (value) => {
      const number = Number(value);
      if (!Number.isInteger(number) || number < 1 || number > 256) {
        throw new InvalidArgumentError('Give a whole number from 1 to 256.');
      }
      return number;
    },
  );
}
