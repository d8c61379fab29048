import { AppError } from '../../../errors';
import { type Article, analysedText } from '../../../model/article';
import type { Extractor } from '../../../model/extraction';
import { ANSWER_SCHEMA, type Answer, parseAnswer } from './answer';
import { type AnswerCache, cacheKey } from './answer-cache';
import { Budget, type BudgetLimits } from './budget';
import { chunksOf, halves, LONGEST_CHUNK } from './chunks';
import { Endpoint } from './endpoint';
import { TooLongForModel } from './endpoint-failures';
import { Pace } from './pace';
import { PROMPT_VERSION, promptFor, type Question } from './prompt';
import { Reading } from './reading';
import { RETRY_POLICY, type RetryPolicy } from './retry';
import type { Span } from './text-index';

export interface LlmExtractorOptions extends BudgetLimits {
  /** Base address of an OpenAI-compatible API ('http://127.0.0.1:11434/v1'). */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly cache: AnswerCache;
  /** Null: as fast as articles come. */
  readonly requestsPerMinute: number | null;
  /** Longest time for one answer. */
  readonly timeoutMs: number;
  readonly retry?: RetryPolicy;
  /** Longest part of an article asked about at once, in UTF-16 units. */
  readonly longestChunk?: number;
}

/**
 * Reads articles with a language model behind any OpenAI-compatible endpoint. What it answers is believed only as far as
 * the article bears it out (see grounding); what is not is dropped and counted.
 */
export function createLlmExtractor(options: LlmExtractorOptions): Extractor {
  const budget = new Budget(options);
  const endpoint = new Endpoint({
    url: options.url,
    model: options.model,
    apiKey: options.apiKey,
    timeoutMs: options.timeoutMs,
    retry: options.retry ?? RETRY_POLICY,
    pace: new Pace(options.requestsPerMinute),
    budget,
  });

  const answer = async (question: Question, counted: () => void, signal?: AbortSignal): Promise<Answer> => {
    const key = cacheKey(PROMPT_VERSION, options.model, ANSWER_SCHEMA, promptFor(question));
    const kept = await options.cache.get(key);
    const known = kept === null ? null : readKept(kept);
    if (known !== null) return known;
    counted();
    const fresh = await endpoint.ask(question, signal);
    await options.cache.put(key, JSON.stringify(fresh));
    return fresh;
  };

  return {
    name: 'llm',
    version: `${PROMPT_VERSION} ${options.model}`,
    async extract(article, signal) {
      const text = analysedText(article);
      const bodyAt = text.length - article.text.length;
      const reading = new Reading(text);
      const counted = once(() => budget.article());
      const waiting = chunksOf(article.text, options.longestChunk ?? LONGEST_CHUNK);
      let [part, parts] = [1, waiting.length];
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        try {
          const question = questionOf(article, chunk, part, parts, reading.known());
          reading.add(await answer(question, counted, signal), {
            start: bodyAt + chunk.start,
            end: bodyAt + chunk.end,
          });
          part += 1;
        } catch (error) {
          if (!(error instanceof TooLongForModel)) throw error;
          const smaller = halves(chunk, article.text);
          if (smaller === null) throw tooLong(error, options.model);
          waiting.unshift(...smaller);
          parts += smaller.length - 1;
        }
      }
      return reading.extraction();
    },
  };
}

function questionOf(article: Article, chunk: Span, part: number, parts: number, known: readonly string[]): Question {
  const { title, date } = article;
  return { title, date, text: article.text.slice(chunk.start, chunk.end), part, parts, known };
}

/** A kept answer that cannot be read (an older format, a broken disk) is as good as none. */
function readKept(kept: string): Answer | null {
  try {
    return parseAnswer(kept);
  } catch {
    return null;
  }
}

function tooLong(error: Error, model: string): AppError {
  return new AppError(
    'EXTRACTION_FAILED',
    `The model '${model}' cannot take even a short part of the article (${error.message}).`,
    'Take a model, or start its server, with a longer context: at least 8,000 tokens.',
  );
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    work();
    isDone = true;
  };
}
