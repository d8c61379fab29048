import { AppError } from '../../../errors';
import { type Article, analysedText } from '../../../model/article';
import type { Extraction, Extractor } from '../../../model/extraction';
import { analyse } from './analyse';
import { type Analyser, CoreNlpClient, type CoreNlpClientOptions } from './client';
import { readEncounters } from './encounters/read-encounters';
import { SentenceDates } from './encounters/sentence-dates';
import { PartyIndex } from './references/party-index';
import { toExtraction } from './to-extraction';

/** Raise it with every change that reads a text differently: ingested articles are then read anew. */
export const CORENLP_EXTRACTOR_VERSION = '4';

/** The default engine: CoreNLP's names and dependencies, and this project's own reading of who met whom. */
export class CoreNlpExtractor implements Extractor {
  readonly name = 'corenlp';
  readonly version = CORENLP_EXTRACTOR_VERSION;

  constructor(private readonly analyser: Analyser) {}

  async extract(article: Article, signal?: AbortSignal): Promise<Extraction> {
    if (Number.isNaN(Date.parse(article.date)))
      throw new AppError('EXTRACTION_FAILED', `The article's date is none: '${article.date}'.`);
    const document = await analyse(this.analyser, analysedText(article), article.title.length, article.date, signal);
    const index = new PartyIndex(document);
    const dates = new SentenceDates(document);
    return toExtraction(document, index, dates, readEncounters(document, index, dates));
  }
}

/** The engine over a CoreNLP server's address. */
export function createCoreNlpExtractor(options: CoreNlpClientOptions): Extractor {
  return new CoreNlpExtractor(new CoreNlpClient(options));
}
