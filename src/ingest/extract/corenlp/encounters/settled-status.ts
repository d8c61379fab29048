import type { ReportStatus } from '../../../../model/encounter';
import type { Draft } from './draft';
import type { Encounter } from './encounter-memory';

/**
 * The status of an encounter for a sentence that only mentions it ('the meeting', 'their talks'): by the sentence's own date, by its
 * tense where that lies behind, and else by what the article's words tell of the encounter elsewhere. What is planned is not unmade by
 * a hope or a doubt uttered about it.
 * @param date day of publication, YYYY-MM-DD.
 * @returns null where nothing tells.
 */
export function settledStatus(
  draft: Draft,
  encounter: Encounter,
  all: readonly Encounter[],
  date: string,
): ReportStatus | null {
  const at = draft.frame.sentence.index;
  const own = draft.reading.status;
  const others = encounter.drafts.filter((other) => other !== draft).sort((a, b) => distance(a, at) - distance(b, at));
  const told = others.filter((other) => other.reading.explicit).map((other) => other.status!);
  const firm = told.filter((status) => status !== 'PROPOSED' && status !== 'DENIED');
  const guesses = others.filter((other) => !other.reading.explicit).flatMap((other) => other.reading.status ?? []);
  const held = guesses.filter((status) => status === 'HELD');
  if (draft.date !== null && draft.date.earliest > date)
    return mostFrequent(told.filter((status) => status !== 'HELD')) ?? 'PLANNED';
  if (encounter.date !== null && encounter.date.latest < date && told.includes('HELD')) return 'HELD';
  const isAhead = encounter.date !== null && encounter.date.earliest > date;
  if (isAhead && draft.date === null && !told.includes('HELD'))
    return told.includes('CANCELLED') ? 'CANCELLED' : 'PLANNED';
  if (own === 'HELD' && firm.length === 0) return 'HELD';
  const prevailing = firm.includes('HELD') ? mostFrequent([...firm, ...held]) : mostFrequent(firm);
  if (prevailing !== null) return prevailing;
  // 'sent her to Oslo last week to meet Dorn'
  if (draft.date !== null && draft.date.latest < date) return 'HELD';
  if (own === null && told.length > 0) return mostFrequent([...told, ...held]);
  if (own !== 'PLANNED' && told.length > 0) return mostFrequent(told);
  if (isAhead) return 'PLANNED';
  // Nothing tells of this one: what the article has ahead for the same parties, if it tells of nothing held.
  const known = all.filter(
    (other) =>
      other !== encounter &&
      other.kind !== 'VISIT' &&
      [...encounter.parties].every((party) => other.parties.has(party)),
  );
  const explicit = known
    .flatMap((other) => other.drafts)
    .filter((other) => other.reading.explicit)
    .map((other) => other.status);
  if (explicit.includes('PLANNED') && !explicit.includes('HELD')) return 'PLANNED';
  return draft.status ?? others.find((other) => other.status !== null)?.status ?? null;
}

/** Of as many the first. */
function mostFrequent(statuses: readonly ReportStatus[]): ReportStatus | null {
  const counts = new Map<ReportStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** In sentences, what lies behind a little farther than what lies before. */
function distance(draft: Draft, at: number): number {
  const by = draft.frame.sentence.index - at;
  return by > 0 ? by + 0.5 : -by;
}
