import { AppError, messageOf } from '../errors';
import { type Extractor, versionFor } from '../model/extraction';
import type { ArticleOutcome } from './ledger';
import type { ReadArticle } from './load/rows';
import { placeOf, type Sifted } from './sift';

/** One thing that was read, ready to be stored: its outcome, and what to write where there is anything. */
export interface Prepared {
  readonly outcome: ArticleOutcome;
  readonly load: ReadArticle | null;
  readonly withdraw: string | null;
  readonly leftOut: boolean;
}

/** Extracts what is new or changed; what the engine cannot read is set aside with its reason. Null: not begun, the run is ending. */
export async function extractSifted(
  sifted: Sifted,
  extractor: Extractor,
  signal?: AbortSignal,
): Promise<Prepared | null> {
  if (signal?.aborted) return null;
  switch (sifted.todo) {
    case 'SET_ASIDE':
    case 'WITHDRAW': {
      const { origin, line, code, reason } = sifted.rejected;
      const articleId = sifted.todo === 'WITHDRAW' ? sifted.articleId : null;
      const result = sifted.todo === 'WITHDRAW' ? 'WITHDRAWN' : 'SET_ASIDE';
      const outcome = { ...NOT_EXTRACTED, result, origin, line, url: sifted.url, articleId, code, reason } as const;
      return { outcome, load: null, withdraw: articleId, leftOut: false };
    }
    case 'NOTHING': {
      const { origin, url } = sifted;
      const outcome = { ...NOT_EXTRACTED, result: 'UNCHANGED', ...placeOf(origin), url, articleId: null } as const;
      return { outcome, load: null, withdraw: null, leftOut: sifted.withdrawn };
    }
    case 'LOAD':
      return extract(sifted, extractor);
  }
}

const NOT_EXTRACTED = { code: null, reason: null, durationMs: null, mentions: null, reports: null };

async function extract(sifted: Sifted & { todo: 'LOAD' }, extractor: Extractor): Promise<Prepared> {
  const { article, articleId, contentHash, result } = sifted;
  const startedAt = Date.now();
  const outcome = { ...placeOf(article.origin), url: article.url, articleId };
  try {
    const extraction = await extractor.extract(article);
    return {
      outcome: {
        ...outcome,
        result,
        code: null,
        reason: null,
        durationMs: Date.now() - startedAt,
        mentions: extraction.mentions.length,
        reports: extraction.reports.length,
      },
      load: {
        article,
        articleId,
        contentHash,
        extraction,
        extractor: extractor.name,
        extractorVersion: versionFor(extractor, article),
      },
      withdraw: null,
      leftOut: false,
    };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'EXTRACTION_FAILED';
    return {
      outcome: {
        ...outcome,
        result: 'SET_ASIDE',
        // The article may not be in the graph: the outcome keeps its address instead.
        articleId: result === 'NEW' ? null : articleId,
        code,
        reason: messageOf(error),
        durationMs: Date.now() - startedAt,
        mentions: null,
        reports: null,
      },
      load: null,
      withdraw: null,
      leftOut: false,
    };
  }
}
