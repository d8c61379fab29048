import { countryOf } from '../../../../gazetteer/country';
import type { Document } from '../document';
import { NOUNS } from '../encounters/lexicon';
import { isFamilyFirst } from './family-first';
import type { NameSpan } from './name-span';
import { Person, type PersonMention } from './person';
import { personContext } from './person-context';

/**
 * Links the names of one person within an article. Full names first, by family name and compatible given names; then
 * bare names, each to the person whom it can mean by name, office and gender, the latest told first. A bare name that
 * can mean none is a person of its own.
 */
export function linkPeople(document: Document, spans: readonly NameSpan[]): Person[] {
  const mentions = spans
    .filter(
      (span) =>
        span.tag === 'PERSON' && isName(span.text) && !isOtherwiseUsed(document, span) && countryOf(span.text) === null,
    )
    .map((span): PersonMention => {
      const words = nameWords(span.text);
      return { span, words, ...personContext(document.sentences[span.sentence]!, span, words) };
    });
  const people: Person[] = [];
  for (const mention of mentions) if (mention.words.length > 1) linkFull(people, mention);
  // Those that tell an office first: they say which bearer of the name is called by it alone.
  const bare = mentions.filter((mention) => mention.words.length === 1);
  for (const mention of [
    ...bare.filter((one) => one.offices.size > 0),
    ...bare.filter((one) => one.offices.size === 0),
  ])
    linkBare(people, mention, mentions);
  return people.sort((a, b) => firstStart(a) - firstStart(b));
}

function linkFull(people: Person[], mention: PersonMention): void {
  const same = people.find((person) => person.mentions.some((other) => sameFullName(other.words, mention.words)));
  if (same !== undefined) same.add(mention);
  else add(people, mention);
}

function linkBare(people: Person[], mention: PersonMention, all: readonly PersonMention[]): void {
  const name = fold(mention.words[0]!);
  const candidates = people
    .map((person) => ({ person, score: bareScore(person, mention, name, all) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (candidates[0] !== undefined) candidates[0].person.add(mention);
  else if (!SUFFIXES.has(name)) add(people, mention);
}

/** How well a bare name means a person: 0 it cannot. */
function bareScore(person: Person, mention: PersonMention, name: string, all: readonly PersonMention[]): number {
  const forms = person.mentions.map((other) => other.words.map(fold));
  const full = person.words.map(fold);
  let score: number;
  if (full.length === 1) score = full[0] === name ? 6 : 0;
  // 'William' is not 'William the Conqueror'.
  else if (full.includes('the')) score = 0;
  else if (forms.some((words) => isFamilyFirst(words) && words[0] === name)) score = 7;
  else if (forms.some((words) => familyName(words) === name)) score = 6;
  else if (forms.some((words) => words.length > 1 && words[0] === name)) score = 3;
  else return 0;
  if (score === 0) return 0;
  if (mention.gender !== null && person.gender !== null && mention.gender !== person.gender) return 0;
  if ([...person.offices].some((office) => RULING.has(office))) score += 3;
  score += Math.min(2, person.mentions.length / 4);
  const held = [...mention.offices];
  const shared = held.some((office) => person.offices.has(office));
  if (held.length > 0 && person.offices.size > 0) score += shared ? 3 : -2;
  if (full.length > 1) {
    // 'Berg' is not the junior of that name, and 'President Berg' not a woman introduced later as 'Maria Berg'.
    if (suffixOf(full) === 'jr' && name !== 'jr' && bareRules(all, name)) return 0;
    const introduced = person.mentions.find((other) => other.words.length > 1)!;
    const before = mention.span.sentence > 0 && mention.span.start < introduced.span.start;
    const ruling = held.some((office) => RULING.has(office)) && !shared;
    if (person.gender === 'F' && (ruling || (before && bareRules(all, name)))) return 0;
    if (before && held.length > 0 && !shared && person.offices.size > 0) return 0;
  }
  // Of several, the one told last before this mention.
  const last = person.mentions.filter((other) => other.span.start < mention.span.start).at(-1);
  if (last !== undefined) score += 1 + 1 / (2 + mention.span.sentence - last.span.sentence);
  return Math.max(score, 0);
}

const RULING = new Set(['president', 'chancellor', 'king', 'minister', 'premier', 'leader']);

/** Some bare form of this name carries a ruling office. */
function bareRules(all: readonly PersonMention[], name: string): boolean {
  return all.some(
    (mention) =>
      mention.words.length === 1 &&
      fold(mention.words[0]!) === name &&
      [...mention.offices].some((office) => RULING.has(office)),
  );
}

/** 'Anna Berg', 'A. Berg', 'Anna Maria Berg' and 'Berg Jr.' by their words, order kept. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return false;
  const [x, y] = [a.map(fold), b.map(fold)];
  const [xs, ys] = [suffixOf(x), suffixOf(y)];
  if ((xs === 'jr') !== (ys === 'jr') || (xs !== null && ys !== null && xs !== ys)) return false;
  // 'Don Jr.' leaves out the family name.
  if (xs === 'jr' && (x.length === 2 || y.length === 2))
    return x[0]!.startsWith(y[0]!) || y[0]!.startsWith(x[0]!) || x.at(-2) === y.at(-2);
  if (familyName(x) !== familyName(y)) return sameHyphens(x, y);
  const [given, other] = [givenNames(x), givenNames(y)];
  // 'Berg II' is whoever bears that number, and nobody whose number is not told.
  if (given.length === 0 || other.length === 0) return xs !== null && xs === ys;
  if (!sameMiddle(given, other)) return false;
  return (
    given[0] === other[0] ||
    initialOf(given[0]!, other[0]!) ||
    (given[0]!.length > 2 &&
      other[0]!.length > 2 &&
      (given[0]!.startsWith(other[0]!) || other[0]!.startsWith(given[0]!))) ||
    // A later given name can be the one that she goes by; in a chain of fathers it is another man's.
    (!isChain(given) && !isChain(other) && (given.includes(other[0]!) || other.includes(given[0]!)))
  );
}

/** 'Salim bin Hadi bin Omar': son of Hadi, the son of Omar. */
function isChain(given: readonly string[]): boolean {
  return given.some((word) => /^(?:bin|ibn|bint)$/.test(word));
}

/** 'Carl W. Berg' is not 'Carl H.W. Berg', and may be 'Carl Berg' or 'Carl Wilhelm Berg'. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((given) =>
    given
      .slice(1)
      .map((word) => (word.length <= 2 ? word : word[0]))
      .join(''),
  ) as [string, string];
  return a[0] !== b[0] || x.startsWith(y) || y.startsWith(x);
}

/** 'Kim Jong-un' and 'Kim Jong Un'. */
function sameHyphens(a: readonly string[], b: readonly string[]): boolean {
  return a.join('').replaceAll('-', '') === b.join('').replaceAll('-', '');
}

function initialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function suffixOf(words: readonly string[]): string | null {
  const last = words.at(-1)!;
  return SUFFIXES.has(last) ? last : null;
}

/** The family name of a full name in English order; an East Asian one that opens with it is found by its first word. */
function familyName(words: readonly string[]): string {
  return words.filter((word) => !SUFFIXES.has(word)).at(-1) ?? words[0]!;
}

function givenNames(words: readonly string[]): string[] {
  return words.filter((word) => !SUFFIXES.has(word)).slice(0, -1);
}

function add(people: Person[], mention: PersonMention): void {
  const person = new Person(`p${people.length + 1}`);
  person.add(mention);
  people.push(person);
}

function firstStart(person: Person): number {
  return Math.min(...person.mentions.map((mention) => mention.span.start));
}

/** Words of a name, hyphenated ones whole. */
function nameWords(name: string): string[] {
  return name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Lower case, without accents and points: the form in which names are compared. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,'’"“”()]/gu, '')
    .toLowerCase();
}

/** 'the Hill', 'the Berg administration', 'Berg-era': a name that stands for something else than its bearer. */
function isOtherwiseUsed(document: Document, span: NameSpan): boolean {
  const tokens = document.sentences[span.sentence]!.tokens;
  const before = tokens[span.from - 1];
  const next = tokens[span.to]?.lemma.toLowerCase() ?? '';
  if (
    span.to - span.from === 1 &&
    before?.word.toLowerCase() === 'the' &&
    !/^\p{Lu}\p{L}+$/u.test(tokens[span.to]?.word ?? '')
  )
    return !/^(?:administration|campaign|white|[-–—/])$/.test(next) && !NOUNS.has(next);
  return (
    /^(?:university|college|airport|avenue|street|hospital|foundation|tower|hotel|prize|award|act|doctrine|institute|library|school|stadium|square)s?$/.test(
      next,
    ) && /^\p{Lu}/u.test(tokens[span.to]!.word)
  );
}

/** Whether a text can be a person's name at all. */
function isName(text: string): boolean {
  // 'Name Of Party Unity' of a headline in title case.
  if (/ (?:Of|The|And|In|For) /u.test(text)) return false;
  // Names run together, a policy called after somebody ('Bergcare'), a campaign.
  if (
    (text.match(/(?<!\S)\p{Lu}/gu) ?? []).length > 6 ||
    /^\p{Lu}\p{L}+(?:care|omics|ism)$/u.test(text) ||
    /^(?:Team|Camp) /u.test(text)
  )
    return false;
  return /\p{Lu}/u.test(text) && !/[@#/\\]|\d/u.test(text) && text.length > 1 && text.length < 60;
}
