import type { StandingMention } from '../../../model/resolution';
import { companionKey } from './companion-key';
import { type Field, type OfficeTerms, officeTerms } from './office';

/** A mention with all that speaks for or against its being somebody, read once. */
export interface Evidence {
  readonly mention: StandingMention;
  readonly terms: OfficeTerms;
  /** The people and bodies named beside it, as written, by `companionKey`. */
  readonly companions: ReadonlyMap<string, string>;
  /** Days since 1970. */
  readonly day: number;
}

/** What is known of a party from its mentions, each counted once. */
export class Profile {
  readonly articles = new Set<string>();
  readonly offices = new Map<string, number>();
  readonly heads = new Map<string, number>();
  readonly countries = new Map<string, number>();
  readonly companions = new Map<string, number>();
  readonly fields = new Map<Field, number>();
  private readonly genders = { M: 0, F: 0 };
  private days: number[] = [];
  private isSorted = true;

  static of(members: Iterable<Evidence>): Profile {
    const profile = new Profile();
    for (const member of members) profile.add(member);
    return profile;
  }

  /** A ghost lends its name alone. */
  add({ mention, terms, companions, day }: Evidence): void {
    if (!mention.standing) return;
    this.articles.add(mention.articleId);
    for (const office of terms.offices) count(this.offices, office);
    for (const head of terms.heads) count(this.heads, head);
    for (const country of terms.countries) count(this.countries, country);
    for (const companion of companions.keys()) count(this.companions, companion);
    for (const field of terms.fields) count(this.fields, field);
    if (terms.gender !== null) this.genders[terms.gender] += 1;
    this.days.push(day);
    this.isSorted = false;
  }

  /** The gender that nine of ten honorifics tell, or null. */
  get gender(): 'M' | 'F' | null {
    const { M, F } = this.genders;
    if (M > 9 * F) return 'M';
    return F > 9 * M ? 'F' : null;
  }

  /** Days to the nearest mention. */
  distance(day: number): number {
    if (!this.isSorted) this.days.sort((a, b) => a - b);
    this.isSorted = true;
    const at = lowerBound(this.days, day);
    return Math.min(
      Math.abs((this.days[at] ?? Number.POSITIVE_INFINITY) - day),
      Math.abs(day - (this.days[at - 1] ?? Number.NEGATIVE_INFINITY)),
    );
  }

  /** The span of days between the two. */
  gapTo(other: Profile): number {
    return Math.min(...[other.first, other.last].map((day) => this.distance(day)));
  }

  get first(): number {
    return this.days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  }

  get last(): number {
    return this.days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  }
}

/** The countries that a tenth of the told ones are: a slip of the reading now and then makes nobody of two countries. */
export function mainCountries(profile: Profile): string[] {
  const most = Math.max(0, ...profile.countries.values());
  return [...profile.countries].filter(([, times]) => times * 10 >= most).map(([country]) => country);
}

/** Reads the evidence of a mention. */
export function evidenceOf(mention: StandingMention): Evidence {
  const companions = new Map<string, string>();
  for (const name of [...mention.companions].sort()) {
    const key = companionKey(name);
    if (key !== null && !companions.has(key)) companions.set(key, name);
  }
  return {
    mention,
    terms: officeTerms(mention),
    companions,
    day: Math.round(Date.parse(`${mention.articleDate}T00:00:00Z`) / 86_400_000),
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
