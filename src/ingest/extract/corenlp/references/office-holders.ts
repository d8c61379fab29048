import type { Sentence } from '../document';
import type { Person } from '../names/person';
import type { PartyIndex } from './party-index';

/** Offices that 'the leader' of a country can stand for, the likelier first. */
const LEADERS = ['leader', 'president', 'minister'];

/** The person whom an office means ('the president', 'the Russian leader'); null where none of the article's people can be meant. */
export function officeHolder(
  index: PartyIndex,
  sentence: Sentence,
  head: number,
  office: string,
  country: string | null,
): Person | null {
  for (const one of office === 'leader' ? LEADERS : [office]) {
    const person = holderOf(index, sentence, head, one, country);
    if (person !== null) return person;
  }
  return null;
}

function holderOf(
  index: PartyIndex,
  sentence: Sentence,
  head: number,
  office: string,
  country: string | null,
): Person | null {
  const start = sentence.tokens[head]!.start;
  const candidates = index.people.filter(
    (person) => person.offices.has(office) && (country === null || index.isOf(person, country)),
  );
  // An office without a country is the one at home: that of the person whom the article calls so without a country.
  const atHome =
    country === null
      ? candidates.filter(
          (person) => person.countries.size === 0 || (index.home !== null && person.countries.has(index.home)),
        )
      : [];
  return mostLikely(atHome.length > 0 ? atHome : candidates, office, sentence.index, start);
}

/** The holder of an office who is meant: the one most often called so, and the one told last, weighed. */
function mostLikely(people: readonly Person[], office: string, sentence: number, start: number): Person | null {
  let best: Person | null = null;
  let highest = -1;
  for (const person of people) {
    const titled = person.mentions.filter((mention) => mention.offices.has(office)).length;
    const before = person.mentions.filter((mention) => mention.span.start < start).at(-1);
    const score =
      Math.min(titled, 3) + (before === undefined ? -1 : 3 / (1 + Math.max(0, sentence - before.span.sentence)));
    if (score > highest) [best, highest] = [person, score];
  }
  return best;
}
