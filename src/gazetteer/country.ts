import countries from 'world-countries';
import { FURTHER_CAPITALS, FURTHER_DEMONYMS, FURTHER_NAMES, SEATS_OF_GOVERNMENT } from './further-names';

/** How a name stands for a country. */
export type CountryVia = 'NAME' | 'ACRONYM' | 'DEMONYM' | 'CAPITAL' | 'GOVERNMENT';

export interface Country {
  /** ISO 3166-1 alpha-2. */
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
 * no country; accents and points do not. Names, demonyms and capitals: the package world-countries (ODbL).
 */
export function countryOf(name: string): Country | null {
  return byName.get(key(name)) ?? null;
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

for (const { cca2, name } of countries) names.set(cca2, name.common);
// Sovereign states first: 'American' is no one from American Samoa. Short codes ('IN', 'SO') are words, so they are left out.
for (const independent of [true, false]) {
  for (const country of countries) {
    if ((country.independent === true) !== independent) continue;
    const { cca2, name, altSpellings } = country;
    for (const form of [name.common, name.official, ...altSpellings]) if (form.length > 3) put(form, cca2, 'NAME');
  }
}
for (const [name, cca2, via] of FURTHER_NAMES) put(name, cca2, via);
for (const independent of [true, false]) {
  for (const country of countries) {
    if ((country.independent === true) !== independent) continue;
    for (const form of new Set(Object.values(country.demonyms?.eng ?? {}))) {
      put(form, country.cca2, 'DEMONYM');
      if (!/(?:sh|ch|ese|ss)$/.test(form)) put(`${form}s`, country.cca2, 'DEMONYM');
    }
  }
}
for (const [name, cca2] of FURTHER_DEMONYMS) put(name, cca2, 'DEMONYM');
for (const [name, cca2] of SEATS_OF_GOVERNMENT) put(name, cca2, 'GOVERNMENT');
for (const [name, cca2] of FURTHER_CAPITALS) put(name, cca2, 'CAPITAL');
for (const country of countries) {
  // City states and dependent territories have capitals that would hide something better known.
  if (country.independent === true) for (const capital of country.capital ?? []) put(capital, country.cca2, 'CAPITAL');
}
