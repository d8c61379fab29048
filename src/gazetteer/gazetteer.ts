import countries from 'world-countries';
import { SEATS_OF_GOVERNMENT } from './seats-of-government';
import { ACRONYMS, OTHER_CAPITALS, OTHER_DEMONYMS, OTHER_NAMES, SHORT_NAMES } from './state-names';

/** How a name stands for a state. Where one name does so in several ways, the first of these is told. */
export const COUNTRY_VIAS = ['NAME', 'ACRONYM', 'GOVERNMENT', 'CAPITAL', 'DEMONYM'] as const;
export type CountryVia = (typeof COUNTRY_VIAS)[number];

export interface CountryMatch {
  /** ISO 3166-1 alpha-2; 'XK' for Kosovo. */
  readonly cca2: string;
  /** Short English name of the state ('North Korea'). */
  readonly name: string;
  readonly via: CountryVia;
  /**
   * True where the word is as often something else (a first name, a US state, a family name): 'Georgia', 'Jordan',
   * 'Chad', 'Israel', 'Washington'. The caller decides by context.
   */
  readonly ambiguous: boolean;
}

/** Names of states, capitals and seats that are as common as given names, family names, or other places. */
const AMBIGUOUS = new Set(
  [
    'Georgia',
    'Jordan',
    'Chad',
    'Israel',
    'Holland',
    'England',
    'Ireland',
    'Washington',
    'Victoria',
    'Kingston',
    'Georgetown',
  ]
    .concat([
      'Hamilton',
      'Wellington',
      'Santiago',
      'San José',
      'Sofia',
      'Paris',
      'Lima',
      'Green Zone',
      'Government Palace',
    ])
    .concat([
      'Number 10',
      'No. 10',
      'Blue House',
      'South Block',
      'Polish',
      'CAR',
      'Brit',
      'Kiwi',
      'Finn',
      'Dane',
      'Scot',
    ])
    .map(folded),
);

/** Words that are no state to a reader of news although world-countries lists them as a spelling. */
const NOT_A_STATE = new Set(
  ['Republika', 'Mann', 'Island', 'Timor', 'Indian', 'Viti', 'Thai', 'Guiana', 'Prathet', 'Nijar', 'Ngwane', 'Togolese']
    .concat(['Mexicanos', 'Portuguesa', 'Lao', 'Republic of China'])
    .map(folded),
);

interface Entry extends CountryMatch {
  readonly rank: number;
}

const byName = new Map<string, Entry>();
const byAcronym = new Map<string, Entry>();
const nameByCode = new Map<string, string>();
let longest = 1;

/**
 * The state that a name stands for: by its name ('Russia', 'DPRK'), its people ('Russians'), its capital ('Moscow') or
 * the seat of its government ('the Kremlin'). Case is ignored, but for abbreviations ('US', never 'us'); a leading 'the' and
 * a trailing possessive are dropped. Null for anything else, such as a ministry or a city that is no capital.
 */
export function countryOf(name: string): CountryMatch | null {
  const trimmed = name.trim().replace(/['’]s$/u, '');
  const acronym = byAcronym.get(trimmed.replace(/^the\s+/iu, '').replace(/\./gu, ''));
  const entry = acronym ?? byName.get(folded(trimmed));
  if (entry === undefined) return null;
  const { cca2, name: country, via, ambiguous } = entry;
  return { cca2, name: country, via, ambiguous };
}

/** Short English name of the state with this ISO 3166-1 alpha-2 code, or null. */
export function countryName(cca2: string): string | null {
  return nameByCode.get(cca2) ?? null;
}

/** A state named somewhere in a longer text, with UTF-16 offsets into it. */
export interface CountryInText extends CountryMatch {
  readonly start: number;
  readonly end: number;
}

/** Every state named in a phrase such as an office ('Secretary of the Russian Security Council'), longest names first. */
export function countriesIn(text: string): CountryInText[] {
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.'’]*[\p{L}\p{N}])?\.?/gu)];
  const found: CountryInText[] = [];
  for (let i = 0; i < words.length; i += 1) {
    for (let length = Math.min(longest, words.length - i); length > 0; length -= 1) {
      const first = words[i];
      const last = words[i + length - 1];
      if (first === undefined || last === undefined) continue;
      const start = first.index;
      const end = last.index + last[0].length;
      const span = text.slice(start, end);
      // In running text a state's name has a capital: 'turkey', 'polish' and 'chad' are no states.
      const match = /^\p{Lu}/u.test(span) ? countryOf(span) : null;
      if (match === null) continue;
      found.push({ ...match, start, end: /['’]s$/u.test(span) ? end - 2 : end });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** The form under which names are looked up: no diacritics, no dots, no 'the', single spaces, lower case. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.,]/gu, '')
    .replace(/[’‘ʻ`]/gu, "'")
    .replace(/[\s‐-―-]+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
}

function add(cca2: string, name: string, via: CountryVia, spelling: string, sovereign: boolean): void {
  const key = folded(spelling);
  if (key.length < 2 || !/^[\p{Script=Latin}\p{N}' ()-]+$/u.test(key)) return;
  // A territory gives way to a state, and a weaker way of naming to a stronger one.
  const rank = COUNTRY_VIAS.indexOf(via) + (sovereign ? 0 : COUNTRY_VIAS.length);
  const known = byName.get(key);
  if (known !== undefined && known.rank <= rank) return;
  byName.set(key, { cca2, name, via, ambiguous: AMBIGUOUS.has(key), rank });
  longest = Math.max(longest, key.split(' ').length);
}

function plurals(demonym: string): string[] {
  if (/(?:ese|ish|ch|sh|ss|s|x|z|men|man)$/u.test(demonym)) return [demonym];
  return [demonym, `${demonym}s`];
}

for (const country of countries) {
  const { cca2 } = country;
  const name = SHORT_NAMES[cca2] ?? country.name.common;
  // Taiwan, Palestine and Kosovo act as states in the news whatever their recognition.
  const sovereign = country.unMember || ['TW', 'PS', 'XK', 'VA'].includes(cca2);
  nameByCode.set(cca2, name);
  const spellings = [name, country.name.common, country.name.official, ...country.altSpellings.filter(isEnglishName)];
  for (const spelling of [...spellings, ...(OTHER_NAMES[cca2] ?? [])]) {
    if (!NOT_A_STATE.has(folded(spelling)) || spelling === name) add(cca2, name, 'NAME', spelling, sovereign);
  }
  for (const seat of SEATS_OF_GOVERNMENT[cca2] ?? []) add(cca2, name, 'GOVERNMENT', seat, sovereign);
  if (sovereign) {
    for (const capital of [...country.capital, ...(OTHER_CAPITALS[cca2] ?? [])]) {
      add(cca2, name, 'CAPITAL', capital, sovereign);
    }
  }
  // 'Dominican' is of the Dominican Republic: the island of Dominica answers by its name.
  const demonym = cca2 === 'DM' ? undefined : country.demonyms.eng;
  const demonyms = [demonym?.m ?? '', demonym?.f ?? ''].flatMap((form) => form.split(/, | or /u));
  for (const form of [...demonyms, ...(OTHER_DEMONYMS[cca2] ?? [])].flatMap(plurals)) {
    add(cca2, name, 'DEMONYM', form, sovereign);
  }
  for (const acronym of ACRONYMS[cca2] ?? []) {
    const key = acronym.replace(/\./gu, '');
    byAcronym.set(key, { cca2, name, via: 'ACRONYM', ambiguous: AMBIGUOUS.has(folded(key)), rank: 0 });
  }
}

/** world-countries lists codes ('IT', 'USA') and native names among the spellings: codes read as words. */
function isEnglishName(spelling: string): boolean {
  return spelling.length > 3 && spelling !== spelling.toUpperCase();
}
