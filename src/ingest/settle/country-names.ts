import countries from 'world-countries';

const NAMES = new Map(countries.map((country) => [country.cca2, country.name.common]));
const SPELLINGS = new Map(
  countries.map((country) => [
    country.cca2,
    new Set([country.name.common, country.name.official, ...country.altSpellings].map((name) => name.toLowerCase())),
  ]),
);

/** English name of a country by its ISO 3166-1 alpha-2 code; null where there is none. */
export function countryName(code: string | null): string | null {
  return code === null ? null : (NAMES.get(code) ?? null);
}

/** True where the name stands for the country as a whole rather than for a place within it. */
export function isCountry(name: string, code: string | null): boolean {
  return code !== null && (SPELLINGS.get(code)?.has(name.toLowerCase()) ?? false);
}
