import type { Document } from '../document';
import type { Person } from '../names/person';
import type { PartyIndex } from './party-index';
import { GENDERS } from './salience';

/**
 * Tells the gender of people whose name and titles do not tell it, by the pronouns that follow them in sentences that name nobody
 * else, where these agree by two to one.
 */
export function inferGenders(document: Document, index: PartyIndex): void {
  const counts = new Map<Person, { M: number; F: number }>();
  for (const sentence of document.sentences) {
    let only: Person | null = null;
    let several = false;
    const pronouns = { M: 0, F: 0 };
    for (const token of sentence.tokens) {
      const person = index.named(sentence.index, token.i)?.person ?? null;
      several ||= person !== null && only !== null && person !== only;
      only ??= person;
      if (only === null) continue;
      const gender = GENDERS.get(token.word.toLowerCase());
      if (gender !== undefined) pronouns[gender]++;
    }
    if (only === null || several || only.gender !== null) continue;
    const known = counts.get(only) ?? { M: 0, F: 0 };
    counts.set(only, { M: known.M + pronouns.M, F: known.F + pronouns.F });
  }
  for (const [person, { M, F }] of counts) {
    if (M > 0 && M >= 2 * F) person.gender = 'M';
    else if (F > 0 && F >= 2 * M) person.gender = 'F';
  }
}
