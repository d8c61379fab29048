import { AppError, messageOf } from '../../../errors';

/** A token as the server's JSON has it. */
export interface ServerToken {
  readonly index: number;
  readonly word: string;
  readonly originalText: string;
  readonly lemma: string;
  readonly pos: string;
  readonly ner?: string;
  readonly characterOffsetBegin: number;
  readonly characterOffsetEnd: number;
}

export interface ServerDependency {
  readonly dep: string;
  readonly governor: number;
  readonly dependent: number;
}

export interface ServerSentence {
  readonly tokens: readonly ServerToken[];
  readonly enhancedPlusPlusDependencies?: readonly ServerDependency[];
}

/** What the engine needs of an analyser: names for a text, and dependencies for sentences already cut into words. */
export interface Analyser {
  names(text: string, signal?: AbortSignal): Promise<readonly ServerSentence[]>;
  /** One analysed sentence for each list of words, with the same words. */
  parse(sentences: readonly (readonly string[])[], signal?: AbortSignal): Promise<readonly ServerSentence[]>;
}

export interface CoreNlpClientOptions {
  readonly url: string;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Tries of one request, the first included. */
  readonly attempts?: number;
  /** First pause between tries, in milliseconds; doubles each time. */
  readonly pauseMs?: number;
}

const THREE_CLASS_MODEL = 'edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz';

/** JSON without blanks and line breaks, which are half of it. */
const COMPACT = { outputFormat: 'json', 'output.prettyPrint': 'false' };

/** The three-class model alone: numbers, dates and the fine-grained rules cost more than all the rest together. */
const NAMES = {
  annotators: 'tokenize,pos,lemma,ner',
  ...COMPACT,
  'ssplit.newlineIsSentenceBreak': 'two',
  'ner.model': THREE_CLASS_MODEL,
  'ner.applyNumericClassifiers': 'false',
  'ner.applyFineGrained': 'false',
  'ner.useSUTime': 'false',
  'ner.buildEntityMentions': 'false',
};

const PARSE = {
  annotators: 'tokenize,pos,lemma,depparse',
  ...COMPACT,
  'tokenize.whitespace': 'true',
  'ssplit.eolonly': 'true',
};

/** Stanford CoreNLP's own HTTP server (Manning et al. 2014), asked in two passes. */
export class CoreNlpClient implements Analyser {
  constructor(private readonly options: CoreNlpClientOptions) {}

  names(text: string, signal?: AbortSignal): Promise<readonly ServerSentence[]> {
    return this.annotate(text, NAMES, signal);
  }

  async parse(sentences: readonly (readonly string[])[], signal?: AbortSignal): Promise<readonly ServerSentence[]> {
    if (sentences.length === 0) return [];
    const text = sentences.map((words) => words.map((word) => word.replace(/\s+/gu, '_')).join(' ')).join('\n');
    const parsed = await this.annotate(text, PARSE, signal);
    const agrees =
      parsed.length === sentences.length && parsed.every((one, i) => one.tokens.length === sentences[i]!.length);
    if (!agrees) throw new AppError('EXTRACTION_FAILED', 'CoreNLP cut the sentences anew when it parsed them.');
    return parsed;
  }

  private async annotate(
    text: string,
    properties: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<readonly ServerSentence[]> {
    const { attempts = 4, pauseMs = 500 } = this.options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.request(text, properties, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (attempt >= attempts || (error instanceof AppError && error.code === 'EXTRACTION_REFUSED')) {
          throw new AppError(
            'EXTRACTION_FAILED',
            `CoreNLP at ${this.options.url} gave no analysis after ${attempt} ${attempt === 1 ? 'try' : 'tries'}: ${messageOf(error)}`,
            'Check that the server runs and has memory left; the article is taken again with `npm run ingest -- --failed`.',
            { cause: error },
          );
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** (attempt - 1)));
      }
    }
  }

  private async request(
    text: string,
    properties: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<readonly ServerSentence[]> {
    const timeout = AbortSignal.timeout(this.options.timeoutMs ?? 120_000);
    const response = await fetch(`${this.options.url}/?properties=${encodeURIComponent(JSON.stringify(properties))}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: text,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const body = await response.text();
    if (!response.ok) {
      const refused = response.status === 400 || response.status === 413;
      throw new AppError(
        refused ? 'EXTRACTION_REFUSED' : 'EXTRACTION_FAILED',
        `${response.status} ${body.slice(0, 200).trim()}`,
      );
    }
    const answer = JSON.parse(body) as { sentences?: readonly ServerSentence[] };
    if (!Array.isArray(answer.sentences)) throw new AppError('EXTRACTION_FAILED', 'the answer has no sentences');
    return answer.sentences;
  }
}
