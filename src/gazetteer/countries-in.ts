import { type Country, countryOf } from './country';

/** The longest names of states have this many words ('Democratic People's Republic of Korea', 'Washington, D.C.'). */
const MOST_WORDS = 7;

/**
 * Every country named in a phrase such as an office ('Secretary of the Russian Security Council'), in order; of names that
 * overlap the longest. A name begins with a capital.
 */
export function countriesIn(phrase: string): Country[] {
  const words = phrase.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.'’]*[\p{L}\p{N}])?\.?/gu) ?? [];
  const found: Country[] = [];
  let at = 0;
  while (at < words.length) {
    const [length, country] = longestFrom(words, at);
    if (country !== null) found.push(country);
    at += length;
  }
  return found;
}

function longestFrom(words: readonly string[], at: number): [length: number, country: Country | null] {
  if (!/^\p{Lu}/u.test(words[at] ?? '')) return [1, null];
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const country = countryOf(words.slice(at, at + length).join(' '));
    if (country !== null) return [length, country];
  }
  return [1, null];
}
