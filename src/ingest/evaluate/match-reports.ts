import type { EncounterKind } from '../../model/encounter';
import type { JudgedReport } from './judged-document';

/** Longest span that counts as a quote: one that covers a page would overlap everything. */
export const LONGEST_QUOTE = 600;

/** A report with its parties by the names that gold has for them, each once. */
export type ResolvedReport = JudgedReport & { readonly parties: readonly string[] };

export interface ReportMatch {
  readonly gold: ResolvedReport;
  readonly predicted: ResolvedReport;
}

export interface ReportMatches {
  readonly matches: readonly ReportMatch[];
  readonly missed: readonly ResolvedReport[];
  readonly extra: readonly ResolvedReport[];
}

/** Gold reports are given as they are, predicted ones with the names of the gold parties that they denote. */
export function withParties(
  reports: readonly JudgedReport[],
  nameOf: (name: string) => string = (name) => name,
): ResolvedReport[] {
  return reports.map((report) => ({
    ...report,
    parties: [...new Set(report.participants.map((party) => nameOf(party.name)))],
  }));
}

/**
 * Pairs reports one to one, where they overlap in the text and share two parties (one, and the kind, where gold has only
 * one). Greedy: most shared parties first, then fewest surplus ones, then the longest common span.
 */
export function matchReports(gold: readonly ResolvedReport[], predicted: readonly ResolvedReport[]): ReportMatches {
  const candidates = gold.flatMap((g) =>
    predicted.flatMap((p, order) => {
      const common = commonSpan(g, p);
      const shared = sharedParties(g, p);
      if (common <= 0 || p.end - p.start > LONGEST_QUOTE || !isEnough(g, p, shared)) return [];
      return [{ g, p, order, common, shared, surplus: p.parties.length - shared }];
    }),
  );
  candidates.sort((a, b) => b.shared - a.shared || a.surplus - b.surplus || b.common - a.common || a.order - b.order);
  const matchOf = new Map<ResolvedReport, ResolvedReport>();
  const taken = new Set<ResolvedReport>();
  for (const { g, p } of candidates) {
    if (matchOf.has(g) || taken.has(p)) continue;
    matchOf.set(g, p);
    taken.add(p);
  }
  return {
    matches: [...matchOf].map(([g, p]) => ({ gold: g, predicted: p })),
    missed: gold.filter((g) => !matchOf.has(g)),
    extra: predicted.filter((p) => !taken.has(p)),
  };
}

function isEnough(
  gold: { readonly parties: readonly string[]; readonly kind: EncounterKind },
  predicted: { readonly kind: EncounterKind },
  shared: number,
): boolean {
  return gold.parties.length < 2 ? shared === 1 && predicted.kind === gold.kind : shared >= 2;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function commonSpan(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** How many of the gold parties the prediction has. */
export function sharedParties(
  gold: { readonly parties: readonly string[] },
  predicted: { readonly parties: readonly string[] },
): number {
  return gold.parties.filter((name) => predicted.parties.includes(name)).length;
}
