import { createHash } from 'node:crypto';
import type { Article } from '../../model/article';
import type { ExtractedMention, ExtractedReport } from '../../model/extraction';

/** An article is its canonical URL, whatever it says today. */
export function articleIdOf(url: string): string {
  return `a_${digest(url)}`;
}

/** What makes a version: everything that a reader gives except where it was read. Another hash is another version. */
export function contentHashOf(article: Article): string {
  return digest(article.title, article.text, article.date, article.record ?? null);
}

/** A version is its article and its content, so that a text that comes back is its old version again. */
export function versionIdOf(articleId: string, contentHash: string): string {
  return `v_${digest(articleId, contentHash)}`;
}

/** A mention is where its first form stands in its version, and what it names there. */
export function mentionIdOf(versionId: string, mention: ExtractedMention): string {
  return `m_${digest(versionId, mention.kind, mention.forms[0]?.start ?? null, mention.name)}`;
}

/**
 * A report is its sentence, its kind and whom it names; `ordinal` tells apart those that are alike in all this
 * ('they met in March and again in May').
 */
export function reportIdOf(
  versionId: string,
  report: ExtractedReport,
  mentionIds: readonly string[],
  ordinal: number,
): string {
  return `r_${digest(versionId, report.start, report.end, report.kind, [...mentionIds].sort(), ordinal)}`;
}

/** What a run says of one input; the n-th of a run. */
export function outcomeIdOf(runId: string, sequence: number): string {
  return `${runId}_${sequence}`;
}

/** 80 bits of SHA-256 over the parts as JSON: with ten million nodes the chance of one collision is below one in ten billion. */
function digest(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
