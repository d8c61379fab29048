import type { GraphCounts, RunCounts } from '../graph/write/ledger-statements';
import type { IngestSummary } from './pipeline';

/** The closing words of a run, for a person: what was done with what was read, and what the graph holds now. */
export function summaryLines(summary: IngestSummary): string[] {
  const seconds = summary.durationMs / 1000;
  const rate = seconds > 0 ? `, ${(summary.counts.read / seconds).toFixed(1)} articles/s` : '';
  const ending = summary.outcome === 'INTERRUPTED' ? 'Interrupted' : 'Done';
  return [
    `${ending} in ${seconds.toFixed(1)} s${rate}.`,
    ...countLines(summary.counts, summary.leftOut),
    ...graphLines(summary.before, summary.after),
  ];
}

/** What was done with what was read. */
export function countLines(counts: RunCounts, leftOut: number): string[] {
  const out = leftOut > 0 ? ` (of which left out, for they were withdrawn: ${number(leftOut)})` : '';
  return [
    `Articles read ${number(counts.read)}: new ${number(counts.fresh)}, changed ${number(counts.changed)}, ` +
      `unchanged ${number(counts.unchanged)}${out}, withdrawn ${number(counts.withdrawn)}, set aside ${number(counts.setAside)}.`,
  ];
}

function graphLines(before: GraphCounts, after: GraphCounts): string[] {
  const count = (key: keyof GraphCounts, one: string, many?: string): string => {
    const change = after[key] - before[key];
    const changed = change === 0 ? '' : ` (${change > 0 ? '+' : '−'}${number(Math.abs(change))})`;
    return `${counted(after[key], one, many)}${changed}`;
  };
  return [
    `The graph: ${count('people', 'person', 'people')}, ${count('organisations', 'organisation')}, ${count('places', 'place')}, ` +
      `${count('reports', 'report')}, ${count('events', 'event')}, ${count('articles', 'article')} of ${count('sources', 'source')}.`,
  ];
}

/** '1 article', '4,003 articles'. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
