import { type Country, countryName, countryOf } from '../../../gazetteer/country';
import { wordsOf } from './folding';
import { remembered } from './remembered';

/** The name of a place taken apart. */
export interface PlaceName {
  /** The place itself as written: 'Hamburg' of 'Hamburg, Germany'. */
  readonly head: string;
  /** Its words folded, without 'the': what slugs are made of. */
  readonly words: readonly string[];
  /** What follows, folded, where it is no country: 'ohio'. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, by what follows or because the place is a capital; null where the name does not tell. */
  readonly country: string | null;
  /** The country that the place is as a whole, or null. */
  readonly whole: Country | null;
}

const ALSO_CITIES = new Set(['CAPITAL', 'GOVERNMENT']);

/** Takes a name apart at its commas. Total: of an empty name all parts are empty. */
export const parsePlaceName = remembered(takeApart);

function takeApart(name: string): PlaceName {
  const [head = '', ...behind] = name.split(',').map((part) => part.trim());
  const full = countryOf(name);
  const known = full ?? countryOf(head);
  const whole = full !== null && !ALSO_CITIES.has(full.via) ? full : null;
  const told = behind.map((part) => countryOf(part)).find((country) => country !== null) ?? null;
  const regions = behind.filter((part) => part !== '' && countryOf(part) === null);
  const words = wordsOf(head).filter((word, at) => at > 0 || word !== 'the');
  // 'Paris, Texas' is not in France.
  const capital = known !== null && (regions.length === 0 || full !== null) ? known.cca2 : null;
  return {
    head,
    words,
    region: full === null && regions[0] !== undefined ? wordsOf(regions[0]).join(' ') : null,
    country: told?.cca2 ?? capital,
    whole,
  };
}

/** ISO 3166-1 alpha-2 of the state whose name in the graph has these words, or null. */
export function stateNamed(words: readonly string[]): string | null {
  return statesBySlug.get(words.join('-')) ?? null;
}

const statesBySlug = new Map<string, string>();
for (let first = 65; first <= 90; first += 1) {
  for (let second = 65; second <= 90; second += 1) {
    const cca2 = String.fromCharCode(first, second);
    const name = countryName(cca2);
    if (name !== null) statesBySlug.set(parsePlaceName(name).words.join('-'), cca2);
  }
}
