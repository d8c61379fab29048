import OpenAI from 'openai';
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { AppError, messageOf } from '../../../errors';
import { ANSWER_SCHEMA, type Answer, parseAnswer } from './answer';
import type { Budget } from './budget';
import { type Dialect, nextDialect, responseFormat, STANDARD_DIALECT } from './dialect';
import { classified, NotUnderstood, Refused, TooLongForModel } from './endpoint-failures';
import type { Pace } from './pace';
import { type ChatMessage, promptFor, type Question } from './prompt';
import { PassingFailure, type RetryPolicy, withRetries } from './retry';

export interface EndpointOptions {
  /** Base address of the API ('http://127.0.0.1:11434/v1'). */
  readonly url: string;
  readonly model: string;
  /** Null for servers that ask for none. */
  readonly apiKey: string | null;
  /** Longest time that one answer may take. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly pace: Pace;
  readonly budget: Budget;
}

/** About as many characters make a token, in English and in JSON: for estimates, before anything is counted. */
const CHARACTERS_PER_TOKEN = 4;

/** One OpenAI-compatible endpoint, asked with patience: paced, within the budget, again after failures that may pass. */
export class Endpoint {
  private readonly client: OpenAI;
  private dialect: Dialect = STANDARD_DIALECT;
  private refused: Refused | null = null;

  constructor(private readonly options: EndpointOptions) {
    this.client = new OpenAI({
      baseURL: options.url,
      // The client insists on a key; servers that ask for none ignore it.
      apiKey: options.apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      timeout: options.timeoutMs,
      logLevel: 'off',
    });
  }

  /** @throws {AppError} EXTRACTION_FAILED, BUDGET_SPENT, LLM_REFUSED; {TooLongForModel}; the signal's reason. */
  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    try {
      return await withRetries(this.options.retry, (attempt) => this.attempt(question, attempt, signal), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Refused) this.refused = error;
      if (!(error instanceof PassingFailure)) throw error;
      throw new AppError('EXTRACTION_FAILED', `${error.message}.`, null, { cause: error });
    }
  }

  /** Asks once, or in one dialect after the other where the endpoint does not understand. */
  private async attempt(question: Question, attempt: number, signal?: AbortSignal): Promise<Answer> {
    while (true) {
      if (this.refused !== null) throw this.refused;
      const dialect = this.dialect;
      try {
        return await this.request(question, dialect, attempt, signal);
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
        const next = nextDialect(dialect, error.message);
        if (next === null) {
          throw new AppError('EXTRACTION_FAILED', `${this.options.url} does not take the request (${error.message}).`);
        }
        // Another request may have found the next one meanwhile.
        if (this.dialect === dialect) this.dialect = next;
      }
    }
  }

  private async request(question: Question, dialect: Dialect, attempt: number, signal?: AbortSignal): Promise<Answer> {
    const { url, model, timeoutMs, pace, budget } = this.options;
    const messages = promptFor(question, dialect.format === 'JSON_SCHEMA' ? null : ANSWER_SCHEMA);
    const estimate = estimatedTokens(messages, question);
    const settle = budget.reserve(estimate);
    await pace.turn(signal);
    const timeout = AbortSignal.timeout(timeoutMs);
    let completion: ChatCompletion;
    try {
      completion = await this.client.chat.completions.create(
        this.body(messages, longestAnswer(question), dialect, attempt),
        {
          signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        },
      );
    } catch (error) {
      signal?.throwIfAborted();
      // What timed out may be paid all the same; what was refused is not.
      settle(timeout.aborted ? estimate : 0);
      const failure = classified(error, { url, model, timeoutMs, isTimeout: timeout.aborted });
      if (failure instanceof PassingFailure && failure.waitMs !== null) {
        pace.pause(Math.min(failure.waitMs, this.options.retry.longestWaitMs));
      }
      throw failure;
    }
    settle(completion.usage?.total_tokens ?? estimate);
    return answerOf(completion, url);
  }

  private body(
    messages: readonly ChatMessage[],
    maxTokens: number,
    dialect: Dialect,
    attempt: number,
  ): ChatCompletionCreateParamsNonStreaming {
    const format = responseFormat(dialect.format, ANSWER_SCHEMA);
    return {
      model: this.options.model,
      messages: [...messages],
      [dialect.limit]: maxTokens,
      // Another attempt after an unreadable answer must not get the same one again.
      ...(dialect.temperature ? { temperature: attempt === 0 ? 0 : 0.3 } : {}),
      ...(format === null ? {} : { response_format: format as never }),
    };
  }
}

/**
 * Longest answer in tokens: twice what a text full of encounters needs, so that a model that never ends is cut off, and a
 * smaller part asks for less of a short context.
 */
function longestAnswer({ text }: Question): number {
  return Math.min(8_000, 1_000 + Math.ceil(text.length / 2));
}

/** Question, and an answer of a third of the text's length at least. */
function estimatedTokens(messages: readonly ChatMessage[], question: Question): number {
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
  return Math.ceil((asked + question.text.length / 3) / CHARACTERS_PER_TOKEN);
}

/** @throws {PassingFailure} for an answer that another attempt may better; {TooLongForModel} for one cut off. */
function answerOf(completion: ChatCompletion, url: string): Answer {
  const choice = completion.choices?.[0];
  const content = choice?.message?.content;
  if (choice?.finish_reason === 'length') throw new TooLongForModel('the answer was cut off at its longest');
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') {
    throw new AppError(
      'EXTRACTION_FAILED',
      `The model declines to read the article (${choice.message.refusal ?? 'filter'}).`,
    );
  }
  if (typeof content !== 'string' || content.trim() === '') {
    throw new PassingFailure(`${url} gave an empty answer`, null);
  }
  try {
    return parseAnswer(content);
  } catch (error) {
    throw new PassingFailure(`The model's answer is not what was asked for (${messageOf(error)})`, null, {
      cause: error,
    });
  }
}
