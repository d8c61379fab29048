import { countryOf } from '../../../../gazetteer/country';
import type { Sentence, Token } from '../document';
import { descriptions } from './descriptions';
import { givenNameGender } from './given-names';
import type { NameSpan } from './name-span';
import type { Gender, PersonContext } from './person';
import { HONORIFICS, officeOf, TITLE_MODIFIERS } from './title-words';

/** Longest title that is read before or after a name, in tokens. */
const LONGEST_TITLE = 12;

/** Reads the titles around a name: 'Russian President X', 'X, the foreign minister of Y,', 'Mr. X'. */
export function personContext(sentence: Sentence, span: NameSpan, words: readonly string[]): PersonContext {
  const before = titleBefore(sentence.tokens, span.from);
  const after = titleAfter(sentence.tokens, span.to);
  const offices = new Set<string>();
  const honorifics: string[] = [];
  let gender: Gender | null = null;
  for (const token of [...before, ...after]) {
    const honorific = HONORIFICS.get(token.word.toLowerCase());
    if (honorific !== undefined) {
      honorifics.push(token.word);
      gender ??= honorific;
    }
    const office = officeOf(token.word);
    if (office !== null) offices.add(office);
    gender ??= OFFICE_GENDER.get(office ?? '') ?? null;
  }
  const titles = [before, after].map((tokens) => titleText(tokens)).filter((text) => text !== '');
  return {
    offices,
    title: titles.sort((a, b) => b.length - a.length)[0] ?? null,
    honorifics,
    country:
      countryOfTitle(before) ?? countryOfTitle(after) ?? countryOfOwner(sentence.tokens, span.from - before.length),
    descriptions: descriptions(sentence.tokens, span),
    gender: gender ?? (words.length > 1 ? givenNameGender(words[0]!) : null),
  };
}

const OFFICE_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['king', 'M'],
  ['prince', 'M'],
  ['emperor', 'M'],
  ['pope', 'M'],
  ['congressman', 'M'],
  ['chairman', 'M'],
  ['spokesman', 'M'],
  ['queen', 'F'],
  ['princess', 'F'],
  ['empress', 'F'],
  ['congresswoman', 'F'],
  ['chairwoman', 'F'],
  ['spokeswoman', 'F'],
  ['lady', 'F'],
  ['actress', 'F'],
  ['actor', 'M'],
]);

/** 'Norway's Mara Lund': the country whose she is. */
function countryOfOwner(tokens: readonly Token[], at: number): string | null {
  if (!/^['’]s?$/.test(tokens[at - 1]?.word ?? '')) return null;
  return countryIn(tokens.slice(Math.max(0, at - 3), at - 1));
}

/** The country of a title; 'Georgia Gov.' is of the state of that name, for a country has none. */
function countryOfTitle(title: readonly Token[]): string | null {
  const cca2 = countryIn(title);
  return cca2 === 'GE' &&
    title.some((token) =>
      /^(?:governor|senator|representative|congressman|congresswoman)$/.test(officeOf(token.word) ?? ''),
    )
    ? null
    : cca2;
}

/** The tokens of a title that ends right before the name (one comma allowed), in order. */
function titleBefore(tokens: readonly Token[], at: number): Token[] {
  let from = at;
  if (tokens[from - 1]?.word === ',' && officeOf(tokens[from - 2]?.word ?? '') !== null) from--;
  // 'Secretary of the Security Council, X': a title with a complement can close with a comma too.
  const closed = tokens[from - 1]?.word === ',' ? officeWithComplement(tokens, from - 1) : null;
  if (closed !== null) return tokens.slice(closed, from - 1);
  const end = from;
  let sawTitle = false;
  while (from > 0 && end - from < LONGEST_TITLE) {
    const token = tokens[from - 1]!;
    const lower = token.word.toLowerCase();
    const isTitle = officeOf(token.word) !== null || HONORIFICS.has(lower) || TITLE_MODIFIERS.has(lower);
    const belongs =
      isTitle ||
      (sawTitle &&
        /^(?:NN|NNP|NNS|NNPS|JJ|IN|POS|HYPH|CC)$/.test(token.pos) &&
        token.ner !== 'PERSON' &&
        !CLOSING.has(lower) &&
        (token.pos !== 'IN' || lower === 'of' || lower === 'for') &&
        (token.pos !== 'CC' || tokens[from]!.ner === 'ORGANIZATION'));
    if (!belongs) {
      // 'Secretary of the Navy X': look through the complement of an office.
      const office = sawTitle ? null : officeWithComplement(tokens, from);
      if (office === null) break;
      from = office;
      sawTitle = true;
      continue;
    }
    sawTitle ||= isTitle;
    from--;
  }
  while (
    from < end &&
    (/^(?:IN|POS|CC|HYPH)$/.test(tokens[from]!.pos) || TITLE_LEAD.has(tokens[from]!.word.toLowerCase()))
  )
    from++;
  const title = tokens.slice(from, end);
  return sawTitle || title.some((token) => officeOf(token.word) !== null) ? title : [];
}

const CLOSING = new Set(['and', 'told', 'with', 'including', 'between', 'met', 'said']);
const TITLE_LEAD = new Set(['then']);

/** Start of an office with its complement ('Secretary of State', 'chief of the General Staff') that ends at `end`, or null. */
function officeWithComplement(tokens: readonly Token[], end: number): number | null {
  for (let i = end - 1; i >= Math.max(1, end - 9); i--) {
    const token = tokens[i]!;
    if (/^(?:of|for|to)$/.test(token.word) && officeOf(tokens[i - 1]!.word) !== null) {
      let from = i - 1;
      while (
        from > 0 &&
        /^(?:NN|NNP|JJ)$/.test(tokens[from - 1]!.pos) &&
        (TITLE_MODIFIERS.has(tokens[from - 1]!.word.toLowerCase()) ||
          tokens[from - 1]!.ner !== 'O' ||
          countryOf(tokens[from - 1]!.word) !== null)
      )
        from--;
      return from;
    }
    if (!/^(?:NN|NNP|NNS|NNPS|JJ|DT|IN|CC|POS)$/.test(token.pos) || token.ner === 'PERSON') return null;
  }
  return null;
}

/** The tokens of an apposition after the name: ', the Russian foreign minister,'. */
function titleAfter(tokens: readonly Token[], at: number): Token[] {
  if (tokens[at]?.word !== ',') return [];
  let to = at + 1;
  let office = -1;
  while (to < tokens.length && to - at <= LONGEST_TITLE) {
    const token = tokens[to]!;
    if (
      /^[,.;:()—–-]$/.test(token.word) ||
      token.pos.startsWith('V') ||
      (token.ner === 'PERSON' && !isOwner(tokens, to)) ||
      /^(?:WP|WDT|MD|PRP)/.test(token.pos)
    )
      break;
    if (officeOf(token.word) !== null && office < 0) office = to;
    to++;
  }
  // 'Berg, Mayor Mara Lund and …': the title of the next name.
  if (tokens[to]?.ner === 'PERSON' && officeOf(tokens[to - 1]!.word) !== null) return [];
  if (office < 0 || /^(?:and|but|in|on|at|with)$/i.test(tokens[at + 1]!.word)) return [];
  const from = tokens[at + 1]!.pos === 'DT' ? at + 2 : at + 1;
  return tokens.slice(from, to);
}

/** 'X, Berg's security adviser,': the name of whom somebody serves, at the head of the title. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.ner === 'PERSON') next++;
  return /^['’]s?$/.test(tokens[next]?.word ?? '');
}

function titleText(tokens: readonly Token[]): string {
  const text = tokens
    .filter((token) => !HONORIFICS.has(token.word.toLowerCase()))
    .map((token) => token.word)
    .join(' ')
    .replace(/ (['’]s)\b/g, '$1')
    .replace(/ - /g, '-')
    .trim();
  return text === '' || !tokens.some((token) => officeOf(token.word) !== null) ? '' : text;
}

/** The first country that a run of tokens names, longest names first ('North Korean', 'U.S.'). */
export function countryIn(tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i++) {
    for (const length of [3, 2, 1]) {
      if (i + length > tokens.length) continue;
      const name = tokens
        .slice(i, i + length)
        .map((token) => token.word)
        .join(' ');
      if (!/^\p{Lu}/u.test(name)) continue;
      const country = countryOf(name);
      if (country !== null) return country.cca2;
    }
  }
  return null;
}
