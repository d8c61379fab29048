import { isFamilyFirst } from './family-first';
import { folded, spellingKey } from './folding';
import { remembered } from './remembered';

/** A person's name taken apart, all words folded. */
export interface PersonName {
  /** All words but titles and quoted nicknames, hyphens taken as blanks: what slugs are made of. */
  readonly words: readonly string[];
  /** Given and middle names in order, without particles; empty where the name is a family name alone. */
  readonly given: readonly string[];
  /** The word that the family is known by, without particles and articles: 'leyen', 'sisi', 'kim'. */
  readonly family: string;
  /** The family name in full where it has several parts ('ocasio cortez'), otherwise as `family`. */
  readonly wholeFamily: string;
  /** 'jr', 'sr', 'ii', 'iii' …, or null. */
  readonly suffix: string | null;
}

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov gen col lt capt sgt maj adm rev hon fr president pope ' +
    'king queen prince princess sheikh shaikh emir sultan imam ayatollah rabbi cardinal archbishop bishop chancellor justice judge'
  ).split(' '),
);
const SUFFIXES = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xvi',
  'xxiii',
]);
const LETTERS_AFTER = new Set(['phd', 'md', 'esq', 'qc', 'kc', 'mp', 'obe', 'cbe', 'kbe']);
const PARTICLES = new Set(
  'van von der den de la las los da das di del della du dos do el al ul bin ibn ben bint abu ter ten zu zum af san le y e'.split(
    ' ',
  ),
);
/** Particles that are given names too: at the beginning a capital tells 'Ben Berg' and 'Al Berg' from 'al Berg'. */
const ALSO_GIVEN = new Set(['ben', 'al', 'van', 'san', 'dos', 'della', 'la', 'das']);
const PATRONYMIC = new Set(['bin', 'ibn', 'bint']);

/** Takes a name apart, by the order of words that its form shows. Total: of an empty name all parts are empty. */
export const parsePersonName = remembered(takeApart);

function takeApart(name: string): PersonName {
  const plain = folded(name).replace(/["“”«»][^"“”«»]*["“”«»]|\([^)]*\)/gu, ' ');
  let pieces = plain
    .replace(/(?<=\b\p{L})\.\s?/gu, ' ')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((piece) => piece.replace(/^-+|-+$/gu, ''))
    .filter((piece) => piece !== '');
  pieces = withoutEnds(pieces);
  const { rest, suffix } = splitSuffix(pieces);
  const words = rest.flatMap((piece) => piece.split('-')).filter((word) => word !== '');
  const all = suffix === null ? words : [...words, suffix];
  if (isFamilyFirst(words)) {
    const [family = '', ...given] = words;
    return { words: all, given: [given.join('')], family, wholeFamily: family, suffix };
  }
  const { given, whole } = splitWestern(rest, /^\s*\p{Lu}/u.test(name));
  return { words: all, given, family: whole.at(-1) ?? '', wholeFamily: whole.join(' '), suffix };
}

/** True for 'j' of 'J. Smith'. */
export function isInitial(word: string): boolean {
  return word.length === 1;
}

/** The words that link parts of a family name ('von', 'bin', 'de la'). */
function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** One string for all spellings of one form of name: mentions that share it bear the same name. */
export function formKey(name: PersonName): string {
  // Alone, 'Ocasio-Cortez' is another form than 'Cortez'.
  const family = name.given.length === 0 ? name.wholeFamily : name.family;
  return [...name.given.map(spellingKey), '/', spellingKey(family), name.suffix ?? ''].join(' ').trim();
}

function withoutEnds(pieces: readonly string[]): string[] {
  let [from, to] = [0, pieces.length];
  while (from < to - 1 && TITLES.has(pieces[from] ?? '')) from += 1;
  while (to - 1 > from && LETTERS_AFTER.has(pieces[to - 1] ?? '')) to -= 1;
  return pieces.slice(from, to);
}

function splitSuffix(pieces: readonly string[]): { rest: string[]; suffix: string | null } {
  const last = pieces.at(-1) ?? '';
  // 'Malcolm X' has no number behind it: a single letter counts only after two words and as a Roman numeral of a monarch.
  if (pieces.length < 2 || !SUFFIXES.has(last) || last.length === 1) return { rest: [...pieces], suffix: null };
  return { rest: pieces.slice(0, -1), suffix: last };
}

/** The Arabic article in its spellings. */
const ARTICLES = '(?:el|al|as|ad|ar|an|ul)';
const ARTICLE = new RegExp(`^${ARTICLES}$`, 'u');
const ARTICLE_OF_NAME = new RegExp(`^${ARTICLES}-(?=.{3})`, 'u');

/** Where the father's name ends that begins at a piece: 'Abd al-Aziz' is one name, written apart. */
function endOfFather(pieces: readonly string[], from: number): number {
  if (!/^ab[du]+$/u.test(pieces[from] ?? '')) return from + 1;
  return Math.min(pieces.length, from + (ARTICLE.test(pieces[from + 1] ?? '') ? 3 : 2));
}

function splitWestern(pieces: readonly string[], isCapital: boolean): { given: string[]; whole: string[] } {
  const patronymic = pieces.findIndex((piece, at) => PATRONYMIC.has(piece) && at < pieces.length - 1);
  // 'Mohammed bin Salman Al Saud' is called 'bin Salman': the house behind it tells nobody apart.
  const until =
    patronymic >= 0 && pieces.length - patronymic >= 3 ? endOfFather(pieces, patronymic + 1) : pieces.length;
  const last = (pieces[until - 1] ?? '').replace(ARTICLE_OF_NAME, '');
  const whole = last.split('-').filter((word) => word !== '');
  let at = until - 1;
  while (at > 0 && isParticle(pieces[at - 1] ?? '') && !(at === 1 && isCapital && ALSO_GIVEN.has(pieces[0] ?? '')))
    at -= 1;
  // A name that is nothing but particle and family ('von der Leyen') has no given name. 'Jean-Claude' is one.
  const given = pieces
    .slice(0, until < pieces.length ? patronymic : at)
    .filter((piece, index) => index === 0 || !isParticle(piece));
  return { given: given.map((piece) => piece.replace(/-/gu, '')), whole };
}
