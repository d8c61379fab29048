import type { ReportRow } from '../graph/read/report-row';

/** One line that can be pasted under a text: who, what, when, where to find it, and the words. */
export function citationLine(report: ReportRow): string {
  const { article, quote, attributedTo } = report;
  const citing = attributedTo === null ? '' : `, citing ${attributedTo}`;
  const words = quote.replace(/\s+/g, ' ').trim();
  return `${article.source.name}${citing}: “${words}” — ${article.title}, ${article.date}, ${article.url}`;
}
