import type { Evaluation, SetScore } from './score';
import type { ScoredError } from './scored-error';
import { SET_FIGURES, SHARE_FIGURES } from './tally';

/** The figures as the annotators' scorer prints them. */
export function figuresAsText({ documents, missing, figures }: Evaluation): string {
  const setLine = (name: string, { precision, recall, f1, interval, tp, predicted, gold }: SetScore): string =>
    `${name.padEnd(14)} P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)} [${interval.map(share).join('–')}]` +
    `   (${tp} right of ${predicted} predicted, ${gold} gold)`;
  return [
    `documents ${documents}, without a prediction ${missing}`,
    ...SET_FIGURES.map((name) => setLine(name, figures[name])),
    ...SHARE_FIGURES.map((name) => `${name.padEnd(20)} ${share(figures[name])}`),
  ].join('\n');
}

/** Figures and counts of errors as one JSON object. */
export function evaluationAsJson({ documents, missing, figures, errors }: Evaluation): string {
  const counts = byClass(errors).map(([errorClass, list]) => [errorClass, list.length]);
  return JSON.stringify({ documents, missing, ...figures, errors: Object.fromEntries(counts) });
}

/** How often each class of error occurs, commonest first, with up to `examples` of each. */
export function errorsAsText(errors: readonly ScoredError[], examples: number): string {
  return byClass(errors)
    .flatMap(([errorClass, list]) => [
      `${String(list.length).padStart(5)}  ${errorClass}`,
      ...list.slice(0, examples).map(({ document, detail }) => `         ${document} ${detail.replace(/\s+/g, ' ')}`),
    ])
    .join('\n');
}

/** What the figures were measured on and with. */
export interface Measurement {
  readonly date: string;
  readonly commit: string;
  readonly engine: string;
}

/** A table of the figures with a row for this measurement, to be pasted into the documentation. */
export function figuresAsMarkdown({ documents, figures }: Evaluation, measurement: Measurement): string {
  const columns: readonly (readonly [string, string])[] = [
    ['date', measurement.date],
    ['commit', measurement.commit],
    ['engine', measurement.engine],
    ['articles', String(documents)],
    ['metPairs P / R', `${share(figures.metPairs.precision)} / ${share(figures.metPairs.recall)}`],
    ...SET_FIGURES.map((name) => [name, withInterval(figures[name])] as const),
    ...SHARE_FIGURES.map((name) => [name, share(figures[name])] as const),
  ];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(([name]) => name)),
    row(columns.map(() => '---')),
    row(columns.map(([, value]) => value.trim())),
  ].join('\n');
}

function withInterval({ f1, interval }: SetScore): string {
  return `${share(f1)} [${interval.map(share).join('–')}]`;
}

function share(value: number | null): string {
  return value === null ? '  –  ' : value.toFixed(3);
}

function byClass(errors: readonly ScoredError[]): [string, ScoredError[]][] {
  const classes = new Map<string, ScoredError[]>();
  for (const error of errors) classes.set(error.errorClass, [...(classes.get(error.errorClass) ?? []), error]);
  return [...classes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}
