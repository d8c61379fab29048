import { compareText } from '../../model/order';
import type { Assessment, CandidatePair } from '../../model/resolution';

/** Two items whose clusters may be one. */
export interface Doubt extends Assessment {
  readonly a: string;
  readonly b: string;
}

/**
 * The doubts that judgements left, between the clusters that there are now: one pair for two clusters, that of the highest score.
 * @param decided pairs of items that are judged different.
 * @param clusterOf the cluster of each item; an item without one counts for nothing.
 */
export function candidatePairs(
  doubts: readonly Doubt[],
  decided: readonly { readonly a: string; readonly b: string }[],
  clusterOf: ReadonlyMap<string, string>,
): CandidatePair[] {
  const pairOf = (a: string, b: string): [string, string] => {
    const [x, y] = [clusterOf.get(a) ?? '', clusterOf.get(b) ?? ''];
    return x < y ? [x, y] : [y, x];
  };
  const settled = new Set(decided.map(({ a, b }) => pairOf(a, b).join(' ')));
  const pairs = new Map<string, CandidatePair>();
  for (const doubt of doubts) {
    const [a, b] = pairOf(doubt.a, doubt.b);
    const key = `${a} ${b}`;
    const known = pairs.get(key)?.score ?? 0;
    if (a === '' || a === b || settled.has(key) || known >= doubt.score) continue;
    pairs.set(key, { a, b, score: doubt.score, reasons: doubt.reasons });
  }
  return [...pairs.values()].sort((p, q) => compareText(p.a, q.a) || compareText(p.b, q.b));
}
