import countries from 'world-countries';
import { SEATS_OF_GOVERNMENT } from './seats-of-government';
import { ACRONYMS, OTHER_CAPITALS, OTHER_DEMONYMS, OTHER_NAMES, SHORT_NAMES } from './state-names';

/** How a name stands for a country. */
export type CountryVia = 'NAME' | 'ACRONYM' | 'DEMONYM' | 'CAPITAL' | 'GOVERNMENT';

export interface Country {
  /** ISO 3166-1 alpha-2; 'XK' for Kosovo. */
  readonly cca2: string;
  /** Short English name ('North Korea'). */
  readonly name: string;
  readonly via: CountryVia;
}

const byName = new Map<string, Country>();
const names = new Map<string, string>();

/**
 * The country that a name stands for: its names and common abbreviations, its demonym ('Russian', 'Russians'), its capital as
 * the seat of its government ('Pyongyang'), the seat itself ('the Kremlin'); null for any other name. Case counts, for 'us' is
 * no country and 'polish' no people; accents and points do not. Some of these names are as often something else ('Georgia',
 * 'Jordan', 'Washington'): the caller knows what it asks about. Names, demonyms and capitals: the package world-countries (ODbL).
 */
export function countryOf(name: string): Country | null {
  const known = byName.get(key(name));
  if (known !== undefined) return known;
  // Nearly every word of a text is asked for: most have nothing to put in order.
  const ordered = inOrder(name);
  return ordered === name ? null : (byName.get(key(ordered)) ?? null);
}

/** As lists put it: 'Korea, South' and 'Burma (Myanmar)'. */
function inOrder(name: string): string {
  const plain = name.replace(/\s*\([^)]*\)\s*$/u, '');
  return plain.replace(/^([^,]+), ([^,]+)$/u, '$2 $1');
}

/** Short English name of a country by its ISO 3166-1 alpha-2 code; null for an unknown code. */
export function countryName(cca2: string): string | null {
  return names.get(cca2) ?? null;
}

function key(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/[\s-]+/gu, ' ')
    .replace(/^(?:the|The|THE) /u, '')
    .replace(/'s$/u, '')
    .trim();
  // Headlines in capitals; an abbreviation keeps its own.
  return plain.length > 5 && plain === plain.toUpperCase()
    ? plain.toLowerCase().replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
    : plain;
}

function put(name: string, cca2: string, via: CountryVia): void {
  const place = key(name);
  if (place !== '' && !byName.has(place)) byName.set(place, { cca2, name: names.get(cca2)!, via });
}

/** 'Briton' and 'Britons'; but 'Swiss', 'Chinese', 'Dutch' and 'Frenchmen' are their own plurals. */
function withPlural(demonym: string): string[] {
  return /(?:sh|ese|ss|nch|tch|hm[ae]n)$/u.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

// These act as states in the news whatever their recognition.
const states = countries.filter(({ cca2, independent }) => independent === true || ['TW', 'PS', 'XK'].includes(cca2));
const territories = countries.filter((country) => !states.includes(country));
for (const { cca2, name } of countries) names.set(cca2, SHORT_NAMES[cca2] ?? name.common);

// The first to claim a name keeps it: names before demonyms before seats, and states before territories ('American' is no
// one from American Samoa). Codes ('IN', 'SO') are words, so what is that short comes from the list of abbreviations alone.
for (const { cca2, name, altSpellings } of [...states, ...territories]) {
  for (const form of ACRONYMS[cca2] ?? []) put(form, cca2, 'ACRONYM');
  const spellings = [name.common, name.official, ...altSpellings].filter((form) => form.length > 3);
  for (const form of [...spellings, ...(OTHER_NAMES[cca2] ?? [])]) put(form, cca2, 'NAME');
}
for (const { cca2, demonyms } of [...states, ...territories]) {
  const given = Object.values(demonyms?.eng ?? {}).flatMap((form) => form.split(/, | or /u));
  for (const form of new Set([...given, ...(OTHER_DEMONYMS[cca2] ?? [])])) {
    // 'Dominican' is of the Dominican Republic in nearly all news; Dominica answers by its name.
    if (cca2 !== 'DM') for (const one of withPlural(form)) put(one, cca2, 'DEMONYM');
  }
}
// Territories have capitals that would hide something better known.
for (const { cca2, capital } of states) {
  for (const seat of SEATS_OF_GOVERNMENT[cca2] ?? []) put(seat, cca2, 'GOVERNMENT');
  for (const city of [...(capital ?? []), ...(OTHER_CAPITALS[cca2] ?? [])]) put(city, cca2, 'CAPITAL');
}
