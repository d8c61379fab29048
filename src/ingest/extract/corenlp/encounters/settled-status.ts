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
  const others = encounter.drafts.filter((other) => other !== draft).sort((a, b) => distance(a, at) - distance(b, at));
  const told = others.filter((other) => other.reading.explicit).map((other) => other.status!);
  const isPast = encounter.date !== null && encounter.date.latest < date;
  if (isPast && told.includes('HELD')) return 'HELD';
  const guesses = others
    .filter((other) => !other.reading.explicit && other.reading.status === 'HELD')
    .map(() => 'HELD' as const);
  const firm = told.filter((status) => status !== 'PROPOSED' && status !== 'DENIED');
  if (draft.reading.status === 'HELD' && firm.length === 0) return aheadByDate(draft, date) ? 'PLANNED' : 'HELD';
  const prevailing = firm.includes('HELD')
    ? mostFrequent([...firm, ...guesses])
    : (mostFrequent(firm) ?? mostFrequent(told));
  if (prevailing !== null) return prevailing;
  if (aheadByDate(draft, date)) return 'PLANNED';
  // 'sent her to Oslo last week to meet Dorn'
  if (draft.date !== null && draft.date.latest < date) return 'HELD';
  if (draft.reading.status === 'HELD') return 'HELD';
  if (encounter.date !== null && encounter.date.earliest > date) return 'PLANNED';
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

function aheadByDate(draft: Draft, date: string): boolean {
  return draft.date !== null && draft.date.earliest > date;
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
