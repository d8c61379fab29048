import { createCoreNlpExtractor } from '../../src/ingest/extract/corenlp/extractor';
import type { Extraction, Extractor } from '../../src/model/extraction';
import { article } from './article';
import { joinedCoreNlp } from './corenlp';

/** Reads an invented article of Wednesday, 15 May 2024. */
export type ReadText = (text: string, title?: string) => Promise<Extraction>;

/** The default engine for a suite, which joins its CoreNLP before the first test and leaves it after the last. */
export function coreNlpReader(): ReadText {
  let corenlp: Awaited<ReturnType<typeof joinedCoreNlp>> | undefined;
  let extractor: Extractor;
  beforeAll(async () => {
    corenlp = await joinedCoreNlp();
    extractor = createCoreNlpExtractor({ url: corenlp.url });
  }, 300_000);
  afterAll(() => corenlp?.release());
  return (text, title = 'Notes from the harbour') => extractor.extract(article({ text, title, date: '2024-05-15' }));
}
