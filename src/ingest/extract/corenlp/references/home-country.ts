import { countryOf } from '../../../../gazetteer/country';
import { NATIONAL_BODIES } from '../../../../gazetteer/national-bodies';
import { type Document, type Sentence, wordsOf } from '../document';
import type { Person } from '../names/person';

/** Longest name of a country or a body that is looked for, in tokens. */
const LONGEST = 3;

/** Offices that one person of a country holds at a time. */
const LEADING = /^(?:president|premier|chancellor|king|queen|leader|minister)$/;

const BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries(NATIONAL_BODIES).flatMap(([cca2, names]) => names.map((name): [string, string] => [name, cca2])),
);

/**
 * The country that an article takes for granted, where it calls somebody 'the president' and says not of what: that whose bodies and
 * seats of government it names most, for they are named without their country only for those who know. Where it names none, the
 * country most spoken of, but none whose leader is told with the country ('the Norwegian president, X') as long as another
 * leader is told without. ISO 3166-1 alpha-2; null where no country is spoken of.
 */
export function homeCountry(document: Document, people: readonly Person[]): string | null {
  const leaders = people.filter((person) => [...person.offices].some((office) => LEADING.test(office)));
  const introduced = new Set(
    leaders.some((person) => person.countries.size === 0) ? leaders.flatMap((person) => [...person.countries]) : [],
  );
  const byBodies = new Map<string, number>();
  const byNames = new Map<string, number>();
  for (const sentence of document.sentences) {
    for (let i = 0; i < sentence.tokens.length; ) {
      const [length, cca2, isBody] = nameAt(sentence, i);
      const counts = isBody ? byBodies : byNames;
      if (cca2 !== null && (isBody || !introduced.has(cca2))) counts.set(cca2, (counts.get(cca2) ?? 0) + 1);
      i += length;
    }
  }
  const counts = byBodies.size > 0 ? byBodies : byNames;
  const weight = (cca2: string) => counts.get(cca2)! + (byNames.get(cca2) ?? 0) / 1000;
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** The name of a country or of one of its bodies that begins at a token: its length in tokens, its country, and which of the two. */
function nameAt(sentence: Sentence, from: number): [length: number, cca2: string | null, isBody: boolean] {
  if (!/^\p{Lu}/u.test(sentence.tokens[from]!.word)) return [1, null, false];
  for (let length = Math.min(LONGEST, sentence.tokens.length - from); length > 0; length--) {
    const name = wordsOf(sentence, from, from + length);
    const body = BODIES.get(name);
    if (body !== undefined) return [length, body, true];
    const country = countryOf(name);
    if (country !== null) return [length, country.cca2, country.via === 'GOVERNMENT'];
  }
  return [1, null, false];
}
