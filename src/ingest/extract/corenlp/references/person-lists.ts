import type { Document, Sentence, Token } from '../document';
import type { Person } from '../names/person';
import type { PartyIndex } from './party-index';

/** People named one after the other ('Berg, Dorn and Lund'), whom the article can call 'the three' or 'the engineers' elsewhere. */
export interface PersonList {
  readonly people: readonly Person[];
  readonly sentence: number;
  /** Tokens from the first name to behind the last. */
  readonly from: number;
  readonly to: number;
  /** Lemmas of the plural nouns around: what the article calls such people. */
  readonly nouns: ReadonlySet<string>;
}

/** Longest run of words between two names of a list: a title or a state in brackets. */
const LONGEST_GAP = 9;

/** All lists of two people or more, in order. */
export function personLists(document: Document, index: PartyIndex): PersonList[] {
  return document.sentences.flatMap((sentence) => listsOf(document, sentence, index));
}

function listsOf(document: Document, sentence: Sentence, index: PartyIndex): PersonList[] {
  const lists: PersonList[] = [];
  let people: Person[] = [];
  let [from, to] = [0, 0];
  // Behind 'and' comes the last of a list.
  let isLast = false;
  const close = () => {
    const joined = sentence.tokens.slice(from, to).some((token) => /^(?:and|&|;)$/i.test(token.word));
    // 'Lund, Varga to meet': headlines spare the conjunction.
    if (new Set(people).size >= 2 && (joined || people.length > 2 || (sentence.isTitle && from === 0)))
      lists.push({
        people: [...new Set(people)],
        sentence: sentence.index,
        from,
        to,
        nouns: nounsAround(document, sentence),
      });
    people = [];
  };
  for (let i = 0; i < sentence.tokens.length; i++) {
    const named = index.named(sentence.index, i);
    if (!named?.person || named.span.from !== i || isBracketed(sentence, i)) continue;
    if (people.length > 0 && !(isListed(sentence, to, i) && !(isLast && !hasAnd(sentence, to, i)))) close();
    isLast = people.length > 0 && hasAnd(sentence, to, i);
    if (people.length === 0) from = i;
    people.push(named.person);
    to = named.span.to;
  }
  close();
  return lists;
}

/** 'Berg (known as Dorn)': within brackets that were opened before. */
function isBracketed({ tokens }: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (tokens[i]!.word === ')') return false;
    if (tokens[i]!.word === '(') return true;
  }
  return false;
}

/** '(also known as Berg)' and '(R-Ohio)' part no list. */
function withoutBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ word }) => {
    if (word === '(') depth++;
    const inside = depth > 0;
    if (word === ')') depth--;
    return !inside;
  });
}

function hasAnd({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:and|&)$/i.test(token.word));
}

/** Nothing but commas, 'and', titles and brackets stands between two names. */
function isListed({ tokens }: Sentence, from: number, to: number): boolean {
  const between = withoutBrackets(tokens.slice(from, to));
  return (
    between.length > 0 &&
    between.length <= LONGEST_GAP &&
    /^(?:,|and|&|;)$/i.test(between[0]!.word) &&
    between.every(
      (token) =>
        /^(?:,|:|CC|NN|NNS|NNP|NNPS|JJ|DT|POS|HYPH|-LRB-|-RRB-|CD)$/.test(token.pos) ||
        /^(?:of|\(|\))$/.test(token.word),
    ) &&
    !between.some((token) => /^(?:but|or)$/i.test(token.word))
  );
}

/** Plural nouns of the sentence and of the one before in its paragraph. */
function nounsAround(document: Document, sentence: Sentence): Set<string> {
  const before = document.sentences[sentence.index - 1];
  const near =
    before !== undefined && before.paragraph >= sentence.paragraph - 1 && !before.isTitle
      ? [before, sentence]
      : [sentence];
  return new Set(
    near.flatMap(({ tokens }) =>
      tokens.filter((token) => /^NNP?S$/.test(token.pos)).map((token) => token.lemma.toLowerCase()),
    ),
  );
}
