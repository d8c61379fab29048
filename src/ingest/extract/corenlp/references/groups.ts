import { countryOf } from '../../../../gazetteer/country';
import { type Document, type Sentence, wordsOf } from '../document';
import type { Person } from '../names/person';
import { officeOf } from '../names/title-words';
import type { Party, PartyIndex } from './party-index';
import { type PersonList, personLists } from './person-lists';
import type { Memory } from './referent';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['2', 2],
  ['both', 2],
  ['pair', 2],
  ['duo', 2],
  ['couple', 2],
  ['three', 3],
  ['3', 3],
  ['trio', 3],
  ['four', 4],
  ['4', 4],
  ['five', 5],
  ['six', 6],
]);

/** Nouns that mean two parties told before, where nothing else is said of them ('the leaders', 'the sides'). */
const PAIRED = /^(?:leader|president|side|man|woman|country|nation|pair|duo|couple|counterpart|rival|ally|adversary)$/;
/** Nouns that can mean states and bodies as well as people. */
const OF_STATES = /^(?:side|country|nation|party|ally|adversary|rival|neighbor|neighbour|government)$/;
const LEADING = /^(?:president|premier|chancellor|king|queen|leader|minister|emperor|pope|chairman)$/;
/** Words that belong to a group's noun and say nothing of who is in it. */
const PLAIN =
  /^(?:the|these|those|two|both|three|four|five|six|all|other|2|3|4|free|freed|release|released|former|young|old)$/i;

/** Farthest sentence of a list that only its length matches. */
const NEAR = 6;

/** What a plural noun says of its group. */
interface Description {
  readonly noun: string;
  /** How many they are; null: not told. */
  readonly size: number | null;
  /** Nothing but a determiner and a number stands beside the noun. */
  readonly bare: boolean;
  readonly definite: boolean;
}

/** Resolves 'the two leaders', 'both sides', 'the men' and 'the three Norwegians' to parties that the article names together. */
export class Groups {
  private readonly lists: readonly PersonList[];

  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly memory: Memory,
  ) {
    this.lists = personLists(document, index);
  }

  /** The parties that a plural noun, or a noun of number, stands for; none where it names no group told. */
  resolve(sentence: Sentence, head: number): readonly Party[] {
    const description = this.describe(sentence, head);
    if (description === null) return [];
    const { noun, size, bare, definite } = description;
    // 'the men' of an article that calls three people so.
    if (size === null && bare && definite && noun === 'man') {
      const men = this.listed(sentence, head, description);
      if (men.length > 0) return men;
    }
    if (size === 2 || (size === null && bare && definite && PAIRED.test(noun))) {
      const two = this.twoOf(sentence, head, noun);
      if (two.length > 0) return two;
    }
    return this.listed(sentence, head, description);
  }

  /** Lists of people in a sentence. */
  listsIn(sentence: number): readonly PersonList[] {
    return this.lists.filter((list) => list.sentence === sentence);
  }

  private describe(sentence: Sentence, head: number): Description | null {
    const { tokens, graph } = sentence;
    const token = tokens[head]!;
    const noun = token.lemma.toLowerCase();
    const own = NUMBERS.get(noun) ?? null;
    if (own === null && token.pos !== 'NNS' && token.pos !== 'NNPS') return null;
    const beside = graph!.children(
      head,
      'det',
      'nummod',
      'amod',
      'compound',
      'cc:preconj',
      'nmod:poss',
      'nmod:of',
      'nmod:from',
      'case',
    );
    const words = beside.map((i) => tokens[i]!.word.toLowerCase());
    const size = own ?? words.map((word) => NUMBERS.get(word)).find((number) => number !== undefined) ?? null;
    return {
      noun,
      size,
      bare: beside.every((i) => PLAIN.test(tokens[i]!.word) || !/^(?:NN|JJ|VB)/.test(tokens[i]!.pos)),
      definite: own !== null || words.some((word) => /^(?:the|these|those|both|all)$/.test(word)),
    };
  }

  /** Two parties: those of the sentence that fit the noun, those of an encounter told lately, the leaders told most. */
  private twoOf(sentence: Sentence, head: number, noun: string): readonly Party[] {
    const named = this.peopleOf(sentence, head);
    const here = named.filter((person) => fits(person, noun));
    if (here.length === 2) return here;
    // 'Mr. Lund sent him to Ms. Varga to prepare a summit of the two leaders': the one of whom no office is told.
    const untitled = named.filter((person) => !here.includes(person) && person.offices.size === 0);
    if (here.length === 1 && untitled.length === 1) return [...here, ...untitled];
    for (const group of this.memory.groups()) {
      // 'Lund will visit him, the two leaders said': she is one of them.
      if (noun === 'leader' && here.length === 1 && !group.includes(here[0]!)) continue;
      const people = group.filter((party) => party.kind === 'PERSON' && fits(party, noun));
      if (people.length === 2) return people;
      if (OF_STATES.test(noun) && group.length === 2) return group;
    }
    const before = this.document.sentences[sentence.index - 1];
    if (before !== undefined && before.isTitle === sentence.isTitle) {
      const there = this.peopleOf(before, before.tokens.length).filter((person) => fits(person, noun));
      if (there.length === 2) return there;
    }
    return noun === 'leader' ? this.leadingPair(sentence) : [];
  }

  /** The two leaders whom the article has named most so far, if they are of two countries. */
  private leadingPair(sentence: Sentence): readonly Person[] {
    const start = sentence.start;
    const named = (person: Person) => person.mentions.filter((mention) => mention.span.start < start).length;
    const [first, second, third] = this.index.people
      .filter((person) => fits(person, 'leader') && named(person) > 0)
      .sort((a, b) => named(b) - named(a));
    if (first === undefined || second === undefined) return [];
    return third === undefined || named(second) > named(third) ? [first, second] : [];
  }

  /** A list of people that the noun or the number fits: the nearest told before, or one that the article tells later. */
  private listed(sentence: Sentence, head: number, { noun, size, bare, definite }: Description): readonly Person[] {
    if (OF_STATES.test(noun) || (size === null && !definite)) return [];
    let best: PersonList | null = null;
    let highest = 0;
    for (const list of this.lists) {
      if (list.sentence === sentence.index && list.from < head) continue;
      const sized = size !== null && list.people.length === size;
      const called = list.nouns.has(noun) || list.people.every((person) => person.offices.has(officeOf(noun) ?? noun));
      if (
        size !== null
          ? !sized || (!called && !bare && countryOf(noun) === null)
          : !called || !bare || list.people.length < 3
      )
        continue;
      const away = sentence.index - list.sentence;
      if (!called && Math.abs(away) > NEAR) continue;
      const score = (called ? 2 : 0) + (sized ? 1 : 0) + 1 / (1 + (away >= 0 ? away : 4 - away));
      if (score > highest) [best, highest] = [list, score];
    }
    return best?.people ?? [];
  }

  private peopleOf(sentence: Sentence, before: number): Person[] {
    const people = new Set<Person>();
    for (let i = 0; i < before; i++) {
      const named = this.index.named(sentence.index, i);
      const isSource = /\baccording to [^,]*$/i.test(wordsOf(sentence, Math.max(0, i - 6), named?.span.from ?? 0));
      if (named?.person && !isSource) people.add(named.person);
    }
    return [...people];
  }
}

/** Whether somebody can be one of those whom the noun calls. */
function fits(person: Person, noun: string): boolean {
  if (noun === 'leader') return [...person.offices].some((office) => LEADING.test(office));
  if (noun === 'man') return person.gender !== 'F';
  if (noun === 'woman') return person.gender !== 'M';
  const office = officeOf(noun);
  return office === null || office === 'counterpart' || person.offices.has(office);
}
