import { countryOf } from '../../../../gazetteer/country';
import { type Document, lineOf, type NameTag, type Sentence, type Token, wordsOf } from '../document';
import { VERBS } from '../encounters/lexicon';
import { SPEECH_VERBS } from '../speech';
import { isFamilyFirst } from './family-first';
import { isGivenName } from './given-names';
import { isTitleWord, TITLE_MODIFIERS } from './title-words';

/** One place where a name stands: tokens `from` to `to` (exclusive) of a sentence. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly tag: Exclude<NameTag, 'O'>;
  /** The name as written, blanks folded, without title, possessive and an editor's brackets ('[Anna] Berg'). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Verbs of headlines in title case, which the tagger takes for names. */
const HEADLINE_VERB =
  /^(?:Met|Meets?|Visits?|Visited|Calls?|Called|Hosts?|Welcomes?|Greets?|Says|Said|Tells|Told|Urges|Receives|Sees|Phones|Telephones|Joins|Praises|Warns|Thanks|Invites)$/;
const SUFFIXES = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv']);

/** The names that the tagger found, cut to what is the name. */
export function nameSpans(document: Document): NameSpan[] {
  const familyNames = knownFamilyNames(document);
  return document.sentences.flatMap((sentence) => spansOf(document, sentence, familyNames));
}

function spansOf(document: Document, sentence: Sentence, familyNames: ReadonlySet<string>): NameSpan[] {
  const spans: NameSpan[] = [];
  const tokens = sentence.tokens;
  for (let from = 0; from < tokens.length; ) {
    const tag = tokens[from]!.ner;
    let to = from + 1;
    if (tag === 'O') {
      // A family name that the tagger knew elsewhere in the text and missed here.
      const token = tokens[from]!;
      const listed = isListedName(sentence, from, spans.at(-1));
      if ((listed || familyNames.has(token.word)) && token.pos.startsWith('NNP'))
        spans.push(spanOf(document, sentence, from, to, 'PERSON'));
      from = to;
      continue;
    }
    while (to < tokens.length && tokens[to]!.ner === tag) to++;
    if (tag === 'PERSON' || isMistaken(tokens.slice(from, to), familyNames)) {
      if (to < tokens.length && SUFFIXES.has(tokens[to]!.word.toLowerCase())) to++;
      for (const [a, b] of splitPeople(tokens, from, to, familyNames))
        spans.push(spanOf(document, sentence, a, b, 'PERSON'));
    } else if (!isFamily(tokens, from, to, familyNames)) {
      for (const [start, end] of apart(tokens, from, to)) {
        const [a, b] = trimmed(tokens, start, end);
        if (b > a) spans.push(spanOf(document, sentence, a, b, tag));
      }
    }
    from = to;
  }
  return spans;
}

/** A person's name that the tagger took for a body or a place: one word, or two with a given name, that end in a family name of the text. */
function isMistaken(name: readonly Token[], familyNames: ReadonlySet<string>): boolean {
  // 'the Berg-Dorn summit'.
  if (name.length === 3 && /^[-–—/]$/.test(name[1]!.word))
    return familyNames.has(name[0]!.word) && familyNames.has(name[2]!.word);
  const last = name.at(-1)!.word;
  if (!familyNames.has(last) || name.some((token) => !/^\p{Lu}\p{L}+$/u.test(token.word)) || countryOf(last) !== null)
    return false;
  return name.length === 1 || (name.length === 2 && isGivenName(name[0]!.word));
}

/** 'the Bergs': people of one family name, which are no body. */
function isFamily(tokens: readonly Token[], from: number, to: number, familyNames: ReadonlySet<string>): boolean {
  const word = tokens[from]!.word;
  return (
    to - from === 1 &&
    /^the$/i.test(tokens[from - 1]?.word ?? '') &&
    word.endsWith('s') &&
    familyNames.has(word.slice(0, -1))
  );
}

/** 'met Berg, Dorn, Lund and Holm': a name among names, which the tagger does not know. */
function isListedName({ tokens, isTitle }: Sentence, at: number, last: NameSpan | undefined): boolean {
  const token = tokens[at]!;
  if (isTitle || token.pos !== 'NNP' || last?.tag !== 'PERSON' || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.word)) return false;
  const joint = wordsOf({ tokens }, last.to, at);
  const next = tokens[at + 1]?.word ?? '.';
  const closed = /^(?:,|and|or|\.)$/.test(next) || joint.endsWith('and');
  return (
    /^(?:,|and|, and|or)$/.test(joint) &&
    closed &&
    tokens[at + 1]?.pos !== 'NNP' &&
    countryOf(token.word) === null &&
    !isTitleWord(token.word) &&
    !CALENDAR.test(token.word)
  );
}

const CALENDAR =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Republican|Democrat)s?$/;

/** Two people run together by a hyphen, a slash or a conjunction ('Berg-Dorn talks'), each without its title. */
function splitPeople(
  tokens: readonly Token[],
  from: number,
  to: number,
  familyNames: ReadonlySet<string>,
): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from + 1; i < to - 1; i++) {
    const word = tokens[i]!.word;
    const verb = HEADLINE_VERB.test(word) && /^\p{Lu}/u.test(tokens[i + 1]!.word);
    const joins =
      verb ||
      (/^[-–—/]$/.test(word) && familyNames.has(tokens[i - 1]!.word) && /^\p{Lu}/u.test(tokens[i + 1]!.word)) ||
      /^(?:and|&|of|by|in|with|to|for|on)$/.test(word);
    if (joins) {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  parts.push([start, to]);
  return parts.map(([a, b]) => trimmed(tokens, a, b)).filter(([a, b]) => b > a);
}

/** 'the Treasury and White House' are two, 'the House Committee on Energy and Commerce' is one. */
function apart(tokens: readonly Token[], from: number, to: number): [number, number][] {
  for (let i = from + 1; i < to - 1; i++)
    if (
      tokens[i]!.word === 'and' &&
      (BODIES.test(wordsOf({ tokens }, from, i)) || BODIES.test(wordsOf({ tokens }, i + 1, to)))
    )
      return [
        [from, i],
        [i + 1, to],
      ];
  return [[from, to]];
}

const BODIES =
  /^(?:White House|Congress|Senate|House|Treasury|Pentagon|Kremlin|Parliament|Downing Street|Capitol Hill|Republicans?|Democrats?)$/;

function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] {
  let a = from;
  let b = to;
  const drop = (token: Token) => /^['’]s?$|^[^\p{L}\p{N}]+$/u.test(token.word);
  while (a < b && drop(tokens[a]!)) a++;
  while (a < b && drop(tokens[b - 1]!)) b--;
  if (tokens[from]!.ner === 'PERSON') {
    const isTitle = (token: Token) => isTitleWord(token.word) || TITLE_MODIFIERS.has(token.word.toLowerCase());
    // The tagger takes in the verb beside a name ('Said Berg', 'Will Berg', headlines' 'Berg Meets').
    const isVerb = (token: Token) =>
      /^(?:MD|VB[DPZ]?|IN|DT|WRB|CC)$/.test(token.pos) ||
      SPEECH_VERBS.has(token.lemma.toLowerCase()) ||
      /^said$/i.test(token.word) ||
      (token.word !== token.word.toLowerCase() && VERBS.has(token.lemma.toLowerCase()));
    while (
      a < b - 1 &&
      (isTitle(tokens[a]!) ||
        (b - a === 2 && isVerb(tokens[a]!)) ||
        (b - a > 2 && (asks(tokens, a) || isBelonging(tokens[a]!.word))))
    )
      a++;
    while (b - a === 2 && a === from && isVerb(tokens[b - 1]!)) b--;
    if (a === b - 1 && isTitleWord(tokens[a]!.word)) a = b;
  }
  return [a, b];
}

/** 'Will Anna Berg run?' of a headline. */
function asks(tokens: readonly Token[], at: number): boolean {
  return (
    at === 0 &&
    /^(?:Will|Can|Could|Should|Would|Does|Did|Is|Has)$/.test(tokens[at]!.word) &&
    tokens.at(-1)!.word === '?'
  );
}

/** 'Norwegian Anna Berg', 'Catholic Anna Berg': where she belongs, which is no part of her name. */
function isBelonging(word: string): boolean {
  return (
    !isGivenName(word) &&
    (countryOf(word)?.via === 'DEMONYM' || /^(?:\p{Lu}\p{L}{2,}[aio]an|Catholic|Muslim|Democrat)$/u.test(word))
  );
}

function spanOf(
  document: Document,
  sentence: Sentence,
  from: number,
  to: number,
  tag: Exclude<NameTag, 'O'>,
): NameSpan {
  const start = sentence.tokens[from]!.start;
  const end = sentence.tokens[to - 1]!.end;
  const text = lineOf(document, start, end)
    .replace(/['’]s?$/u, '')
    .replace(/[[\]]/gu, '');
  return { sentence: sentence.index, from, to, tag, text, start, end };
}

/** The family name of an East Asian name that ends at a token: its first word. */
function familyNameAhead(tokens: readonly Token[], end: number): string | null {
  let from = end;
  while (from > 0 && tokens[from - 1]!.ner === 'PERSON' && end - from < 5) from--;
  const words = wordsOf({ tokens }, from, end + 1)
    .replaceAll(' - ', '-')
    .split(' ');
  return words.length > 1 && isFamilyFirst(words.map((word) => word.toLowerCase())) ? words[0]! : null;
}

/** Last words of names that the tagger found whole, and bare names that it found more than once. */
function knownFamilyNames(document: Document): Set<string> {
  const bare = new Map<string, number>();
  const known = new Set<string>();
  for (const { tokens } of document.sentences) {
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.ner !== 'PERSON' || tokens[i + 1]?.ner === 'PERSON') continue;
      const word = tokens[i]!.word;
      const family = familyNameAhead(tokens, i);
      if (family !== null) known.add(family);
      if (word.length < 3 || !/^\p{Lu}\p{L}*\p{Ll}/u.test(word) || isTitleWord(word)) continue;
      if (i > 0 && tokens[i - 1]!.ner === 'PERSON') known.add(word);
      else bare.set(word, (bare.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of bare) if (count > 1) known.add(word);
  return known;
}
