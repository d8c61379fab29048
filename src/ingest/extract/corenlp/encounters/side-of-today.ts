import type { Draft } from './draft';
import type { Encounter } from './encounter-memory';
import { liesAhead, type StatusReading } from './status-reading';

/** Whether an encounter lies behind the article's day or ahead of it. */
export type Side = 'BEHIND' | 'AHEAD';

/** On which side of the article's day an encounter lies, as far as its dates or words tell. */
export function sideOf(encounter: Encounter, today: string): Side | null {
  if (encounter.date !== null && encounter.date.earliest > today) return 'AHEAD';
  const told = encounter.drafts.filter((one) => one.reading.explicit).map((one) => one.reading.status);
  if (told.includes('HELD')) return 'BEHIND';
  if (told.some(liesAhead)) return 'AHEAD';
  // Guessed from the tense around: enough to keep what is planned apart from it.
  return encounter.status === 'HELD' ? 'BEHIND' : null;
}

/** On which side of the article's day its own sentence puts an encounter, by its words or its date; a guess puts it nowhere. */
export function sideOfDraft({ reading, date }: Draft, today: string): Side | null {
  if (date !== null && date.earliest > today) return 'AHEAD';
  if (!reading.explicit) return null;
  if (reading.status === 'HELD') return 'BEHIND';
  return liesAhead(reading.status) ? 'AHEAD' : null;
}

/** How much speaks against an antecedent that lies ahead where the sentence tells of something held, or the other way round. */
export function acrossToday(reading: StatusReading, side: Side | null): number {
  const contradicts = reading.status === 'HELD' ? side === 'AHEAD' : liesAhead(reading.status) && side === 'BEHIND';
  return contradicts ? (reading.explicit ? 5 : 1.5) : 0;
}
