import { splitCountries } from '../../../gazetteer/countries-in';
import { type Country, countryName, countryOf } from '../../../gazetteer/country';
import { wordsOf } from './folding';
import { KNOWN_BODIES } from './known-bodies';
import { remembered } from './remembered';

/** The name of a body taken apart. It depends on the words alone, not on case, accents or points. */
export interface OrganisationName {
  /** All words folded, without 'the': what slugs are made of. */
  readonly words: readonly string[];
  /** Where the name stands for a state: by its own name, its capital, its people or its government. */
  readonly state: Country | null;
  /** The words that tell one body from another, sorted: 'foreign ministry' of 'Ministry of Foreign Affairs of Chile'. */
  readonly core: string;
  /** ISO 3166-1 alpha-2 of the state whose body it is by name, or null. */
  readonly country: string | null;
  /** The name where it can be an abbreviation ('osce'), or null. */
  readonly acronym: string | null;
  /** The abbreviation that its first letters make, or null for a single word. */
  readonly initials: string | null;
}

const LINKS = new Set(
  'the of for and on in at to a an de la le du des del da do di e y et und der die das s'.split(' '),
);
const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv spa ab oy asa kk pty'.split(
    ' ',
  ),
);
const SPELLINGS: Readonly<Record<string, string>> = {
  organisation: 'organization',
  defence: 'defense',
  labour: 'labor',
  centre: 'center',
  programme: 'program',
  ministries: 'ministry', // biome-ignore format: a table
};
/** Words that add nothing: 'Ministry of Foreign Affairs' and 'Foreign Ministry' are one. */
const EMPTY = new Set(['affairs']);
const GOVERNMENTS = new Set(
  'government govt authorities regime leadership officials government state republic'.split(' '),
);
/** Bodies that every state has: of these a country in the name is not part of the name but tells whose it is. */
const PUBLIC_BODIES = new Set(
  (
    'ministry department parliament senate congress army navy forces military police court council embassy consulate assembly cabinet ' +
    'treasury intelligence mission delegation command commission committee agency guard airforce foreign security'
  ).split(' '),
);
/** Longest abbreviation of a body in use. */
export const LONGEST_ACRONYM = 6;

/** Takes a name apart. Total: of an empty name all parts are empty. */
export const parseOrganisationName = remembered(takeApart);

function takeApart(name: string): OrganisationName {
  // 'G-7' and 'G 7' are 'G7'.
  const plain = wordsOf(name.replace(/&/gu, ' and ').replace(/\b(\p{L})[\s-](?=\d+\b)/gu, '$1')).map(
    (word) => SPELLINGS[word] ?? word,
  );
  const words = withoutEnds(plain);
  const said = spelledOut(words);
  const state = stateOf(name, words);
  const { countries, rest } = splitCountries(said.map(capitalised).join(' '));
  const others = rest.flatMap(wordsOf);
  const isPublic = countries.length === 1 && others.some((word) => PUBLIC_BODIES.has(word));
  const telling = withoutLinks(isPublic ? others : said);
  return {
    words,
    state,
    core: [...new Set(telling)].sort().join(' '),
    country: state?.cca2 ?? (isPublic ? (countries[0]?.cca2 ?? null) : null),
    acronym: said.length === 1 && (said[0] ?? '').length <= LONGEST_ACRONYM ? (said[0] ?? null) : null,
    initials: initialsOf(isPublic ? others : said),
  };
}

/** Bodies that English news names without their country only of the country that it writes for, most often the United States. */
const NATIONAL = new Set(['senate', 'congress', 'treasury', 'navy']);

/** True for a body that hardly can be told from those of other states by its name: 'Foreign Ministry', 'Parliament'. */
export function isGeneric({ core }: OrganisationName): boolean {
  const words = core.split(' ');
  if (words.length > 1) return words.includes('ministry');
  return !NATIONAL.has(core) && (PUBLIC_BODIES.has(core) || GOVERNMENTS.has(core));
}

/** 'UN' and the 'UN' of 'UN Security Council' in full. */
function spelledOut([first = '', ...others]: readonly string[]): string[] {
  const isBody = others.length === 0 || first === 'un' || first === 'eu';
  return [...((isBody ? KNOWN_BODIES[first] : undefined)?.split(' ') ?? [first]), ...others];
}

/** Unless nothing would be left: 'AT&T'. */
function withoutLinks(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !LINKS.has(word) && !EMPTY.has(word) && word.length > 1);
  return telling.length > 0 ? telling : words;
}

function withoutEnds(words: readonly string[]): string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1 && words[from] === 'the') from += 1;
  while (to - 1 > from && LEGAL_FORMS.has(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}

function stateOf(name: string, words: readonly string[]): Country | null {
  const phrase = words.map(capitalised).join(' ');
  const whole =
    countryOf(name) ?? countryOf(phrase) ?? countryOf(phrase.toUpperCase()) ?? bySlug.get(words.join('-')) ?? null;
  if (whole !== null) return whole;
  // 'the Chilean government', 'Government of Chile'.
  const { countries, rest } = splitCountries(phrase);
  const others = rest.flatMap(wordsOf).filter((word) => !LINKS.has(word));
  const [country] = countries;
  const isGovernment = others.length === 1 && GOVERNMENTS.has(others[0] ?? '');
  return country !== undefined && countries.length === 1 && isGovernment ? { ...country, via: 'GOVERNMENT' } : null;
}

function initialsOf(words: readonly string[]): string | null {
  const telling = words.filter((word) => !LINKS.has(word));
  return telling.length < 2 ? null : telling.map((word) => word.charAt(0)).join('');
}

/** As the gazetteer wants it: capitals for what can be an abbreviation. */
function capitalised(word: string): string {
  return word.length <= 3 && !LINKS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Names of states by the words that their slugs are made of. */
const bySlug = new Map<string, Country>();
for (let first = 65; first <= 90; first += 1) {
  for (let second = 65; second <= 90; second += 1) {
    const cca2 = String.fromCharCode(first, second);
    const name = countryName(cca2);
    if (name !== null) bySlug.set(withoutEnds(wordsOf(name)).join('-'), { cca2, name, via: 'NAME' });
  }
}
