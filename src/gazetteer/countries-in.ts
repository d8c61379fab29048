import { type Country, countryOf } from './country';

/** A phrase with the names of countries taken out of it. */
export interface SplitPhrase {
  /** Every country named, in order; of names that overlap the longest. */
  readonly countries: readonly Country[];
  /** The other words, in order, as written. */
  readonly rest: readonly string[];
}

/** The longest names of states have this many words ("Democratic People's Republic of Korea"). */
const MOST_WORDS = 7;

/**
 * Finds the countries in a phrase such as an office ('Secretary of the Russian Security Council') or the name of a body ('Bank of
 * Japan'). A country's name begins with a capital.
 */
export function splitCountries(phrase: string): SplitPhrase {
  const words = phrase.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.'’]*[\p{L}\p{N}])?\.?/gu) ?? [];
  const countries: Country[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [length, country] = longestFrom(words, at);
    if (country === null) rest.push(words[at] ?? '');
    else countries.push(country);
    at += length;
  }
  return { countries, rest };
}

function longestFrom(words: readonly string[], at: number): [length: number, country: Country | null] {
  const first = words[at] ?? '';
  // 'New Jersey' and 'New Mexico' are no Jersey and no Mexico; 'New Zealand' begins a word earlier.
  if (!/^\p{Lu}/u.test(first) || words[at - 1] === 'New') return [1, null];
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const country = countryOf(words.slice(at, at + length).join(' '));
    if (country !== null) return [length, country];
  }
  return [1, null];
}
