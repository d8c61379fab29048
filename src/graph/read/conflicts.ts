import type { AccountRow } from './accounts';
import type { SourceRow } from './article-row';

/** One side of a disagreement. */
export interface PositionRow {
  readonly value: string;
  readonly sources: readonly SourceRow[];
}

/** Something on which the sources of an event disagree. */
export interface ConflictRow {
  readonly about: 'status' | 'interval' | 'place' | 'kind' | 'participants';
  readonly positions: readonly PositionRow[];
}

/**
 * What the accounts of one event disagree on. A source that is silent disagrees with nobody, a wider interval does not
 * contradict a narrower one within it, and of parties only a set that is not part of another's is another story.
 */
export function conflictsOf(accounts: readonly AccountRow[]): ConflictRow[] {
  const dated = accounts.filter((account) => account.earliest !== null && account.latest !== null);
  const disjoint = dated.some((a) => dated.some((b) => (a.latest ?? '') < (b.earliest ?? '')));
  const peopled = accounts.filter((account) => account.participants.length > 0);
  const apart = peopled.some((a) => peopled.some((b) => !within(a, b) && !within(b, a)));
  return [
    ...conflict('status', accounts, (account) => account.status),
    ...conflict('kind', accounts, (account) => account.kind),
    ...(disjoint ? conflict('interval', dated, intervalOf) : []),
    ...conflict('place', accounts, (account) => account.placeName),
    ...(apart ? conflict('participants', peopled, namesOf) : []),
  ];
}

function conflict(
  about: ConflictRow['about'],
  accounts: readonly AccountRow[],
  of: (account: AccountRow) => string | null,
): ConflictRow[] {
  const sides = new Map<string, SourceRow[]>();
  for (const account of accounts) {
    const value = of(account);
    if (value !== null) sides.set(value, [...(sides.get(value) ?? []), account.source]);
  }
  if (sides.size < 2) return [];
  const positions = [...sides].map(([value, sources]) => ({ value, sources }));
  positions.sort((a, b) => b.sources.length - a.sources.length || (a.value < b.value ? -1 : 1));
  return [{ about, positions }];
}

function intervalOf(account: AccountRow): string {
  return account.earliest === account.latest ? `${account.earliest}` : `${account.earliest} to ${account.latest}`;
}

function namesOf(account: AccountRow): string {
  return account.participants
    .map((party) => party.name)
    .sort()
    .join(', ');
}

function within(a: AccountRow, b: AccountRow): boolean {
  const ids = new Set(b.participants.map((party) => party.id));
  return a.participants.every((party) => ids.has(party.id));
}
