import { splitCountries } from '../../../gazetteer/countries-in';
import { wordsOf } from '../names/folding';
import { remembered } from '../names/remembered';

/** What the titles and the office of a mention tell of the person. */
export interface OfficeTerms {
  /** Each office as its words without country and filling, sorted: 'foreign minister' of 'Minister of Foreign Affairs of Chile'. */
  readonly offices: ReadonlySet<string>;
  /** As written, by its words: what reasons quote. */
  readonly written: ReadonlyMap<string, string>;
  /** What the person is in one word: 'minister', 'president'. */
  readonly heads: ReadonlySet<string>;
  /** ISO 3166-1 alpha-2 of the countries whose offices these are. */
  readonly countries: ReadonlySet<string>;
  /** Walks of life in which hardly anybody has a namesake's other life. */
  readonly fields: ReadonlySet<Field>;
  readonly gender: 'M' | 'F' | null;
}

export type Field = 'PUBLIC' | 'SPORT' | 'ARTS';

const MALE = new Set('mr sir lord king prince'.split(' '));
const FEMALE = new Set('mrs ms miss dame lady queen princess'.split(' '));
const HONORIFICS = new Set([...MALE, ...FEMALE, ...'dr prof rev hon mx'.split(' ')]);
const FILLING = new Set(
  'the of and a an s affairs former then ex acting now current late designate elect new longtime'.split(' '),
);
/** What stands behind these is whom somebody deals with, not whose they are: 'ambassador to Chile'. */
const TOWARDS = /\s(?:to|for|on|with|against|in charge of|responsible for)\s.*$/iu;

const FIELDS: Readonly<Record<Field, ReadonlySet<string>>> = {
  PUBLIC: new Set(
    (
      'president minister secretary chancellor premier senator congressman congresswoman representative governor mayor ambassador envoy ' +
      'king queen prince general admiral commander judge justice spokesman spokeswoman commissioner deputy lawmaker leader'
    ).split(' '),
  ),
  SPORT: new Set(
    'coach striker midfielder defender goalkeeper footballer quarterback pitcher golfer boxer sprinter athlete driver'.split(
      ' ',
    ),
  ),
  ARTS: new Set('actor actress singer rapper musician novelist painter composer comedian'.split(' ')),
};

/** Reads the offices of a mention: its own and its titles. */
export function officeTerms(mention: {
  readonly office: string | null;
  readonly titles: readonly string[];
}): OfficeTerms {
  const written = new Map<string, string>();
  const heads = new Set<string>();
  const countries = new Set<string>();
  const fields = new Set<Field>();
  const told = [...(mention.office === null ? [] : [mention.office]), ...mention.titles];
  // 'an attorney for Berg' is not Berg.
  const phrases = told.filter((phrase) => !/\sfor$/iu.test(phrase));
  for (const phrase of phrases) {
    const terms = phraseTerms(phrase);
    for (const country of terms.countries) countries.add(country);
    if (terms.key === '') continue;
    const known = written.get(terms.key);
    if (known === undefined || phrase < known) written.set(terms.key, phrase);
    if (terms.head === null) continue;
    heads.add(terms.head);
    for (const [field, members] of Object.entries(FIELDS)) if (members.has(terms.head)) fields.add(field as Field);
  }
  return {
    offices: new Set(written.keys()),
    written,
    heads,
    countries,
    fields,
    gender: genderOf(phrases.flatMap(wordsOf)),
  };
}

/** What one title or office tells: its countries, its words without country and filling, and what it is in one word. */
const phraseTerms = remembered((phrase) => {
  const own = splitCountries(phrase.replace(TOWARDS, ''));
  const words = content(splitCountries(phrase).rest);
  return {
    // The governor of Georgia is an American; 'Georgian' is said of the state.
    countries: own.countries.filter(({ cca2, via }) => cca2 !== 'GE' || via !== 'NAME').map(({ cca2 }) => cca2),
    key: [...new Set(words)].sort().join(' '),
    head: headOf(phrase),
  };
});

function content(words: readonly string[]): string[] {
  return words.flatMap(wordsOf).filter((word) => !FILLING.has(word) && !HONORIFICS.has(word) && word.length > 1);
}

/** The word before the first 'of' or 'to': 'secretary' of 'Secretary of State', 'minister' of 'Foreign Minister'. */
function headOf(phrase: string): string | null {
  const before = phrase.split(/\s(?:of|to|for|at|in|on|and)\s|,/iu)[0] ?? '';
  return content(splitCountries(before).rest).at(-1) ?? null;
}

function genderOf(words: readonly string[]): 'M' | 'F' | null {
  const isMale = words.some((word) => MALE.has(word));
  const isFemale = words.some((word) => FEMALE.has(word));
  return isMale === isFemale ? null : isMale ? 'M' : 'F';
}
