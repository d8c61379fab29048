import { AppError, messageOf } from '../../errors';
import type { Extraction, Extractor } from '../../model/extraction';
import { type InputDocument, parseDocument } from './document';
import { inOrder } from './in-order';
import { jsonlLines } from './jsonl-lines';
import { emptyPrediction, type Prediction, toPrediction } from './prediction';

/** What became of one line of the input. */
export interface DocumentOutcome {
  readonly line: number;
  /** Null only where the line does not even tell an id. */
  readonly prediction: Prediction | null;
  /** Why it was set aside; null: it was read. */
  readonly setAside: { readonly code: string; readonly reason: string } | null;
  readonly dropped: Extraction['dropped'];
}

export interface ExtractDocumentsOptions {
  /** Articles read at once. */
  readonly concurrency: number;
  /** What to call the input in messages. */
  readonly origin: string;
  readonly signal?: AbortSignal;
}

/**
 * Reads articles from a JSONL stream and yields what became of each, in the input's order. A bad line or an article that
 * the engine cannot read is set aside and the rest goes on.
 * @throws the signal's reason once it is aborted.
 */
export async function* extractDocuments(
  input: AsyncIterable<Uint8Array>,
  extractor: Extractor,
  options: ExtractDocumentsOptions,
): AsyncGenerator<DocumentOutcome> {
  yield* inOrder(jsonlLines(input), options.concurrency, async (line) => {
    options.signal?.throwIfAborted();
    return read(parseDocument(line, options.origin), extractor, options.signal);
  });
}

async function read(
  document: InputDocument,
  extractor: Extractor,
  signal: AbortSignal | undefined,
): Promise<DocumentOutcome> {
  if (!document.ok) return setAside(document.line, document.id, document.code, document.reason);
  try {
    const extraction = await extractor.extract(document.article, signal);
    return {
      line: document.line,
      prediction: toPrediction(document.id, extraction),
      setAside: null,
      dropped: extraction.dropped,
    };
  } catch (error) {
    signal?.throwIfAborted();
    const code = error instanceof AppError ? error.code : 'EXTRACTION_FAILED';
    return setAside(document.line, document.id, code, messageOf(error));
  }
}

function setAside(line: number, id: string | null, code: string, reason: string): DocumentOutcome {
  return {
    line,
    prediction: id === null ? null : emptyPrediction(id, code, reason),
    setAside: { code, reason },
    dropped: {},
  };
}
