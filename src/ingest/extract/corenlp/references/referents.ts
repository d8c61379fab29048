import { countryOf } from '../../../../gazetteer/country';
import { type Document, type Sentence, wordsOf } from '../document';
import type { Organisation } from '../names/party-entity';
import type { Person } from '../names/person';
import { officeOf } from '../names/title-words';
import { DescribedParties } from './described-parties';
import { Groups } from './groups';
import type { PartyIndex } from './party-index';
import type { PersonList } from './person-lists';
import { Pronouns } from './pronouns';
import { type Memory, type Referent, unique } from './referent';
import type { Speakers } from './speakers';

/** Resolves the heads of phrases to the article's parties. Names first, then offices, states, pronouns and groups. */
export class Referents {
  private readonly pronouns: Pronouns;
  private readonly groups: Groups;
  private readonly described: DescribedParties;

  constructor(
    document: Document,
    private readonly index: PartyIndex,
    memory: Memory,
    private readonly speakers: Speakers,
  ) {
    this.groups = new Groups(document, index, memory);
    this.described = new DescribedParties(index, this.groups);
    this.pronouns = new Pronouns(document, index, memory, this.groups, speakers, (sentence, head) =>
      this.resolve(sentence, head, 3),
    );
  }

  /** Whether a token stands within quotation marks. */
  isQuoted(sentence: Sentence, token: number): boolean {
    return this.speakers.isQuoted(sentence.index, token);
  }

  /** All parties that the phrase headed by a token stands for; none where it names none. */
  resolve(sentence: Sentence, head: number, depth = 0): Referent[] {
    const token = sentence.tokens[head];
    if (token === undefined || depth > 3) return [];
    const as = token.word;
    const named = this.index.named(sentence.index, head);
    if (named?.person) return [{ party: named.person, as: named.span.text, how: 'NAME' }];
    if (named?.organisation)
      return [{ party: this.actingFor(named.organisation) ?? named.organisation, as: named.span.text, how: 'NAME' }];
    if (/^inter-?korean?$/i.test(as))
      return ['KP', 'KR'].map((cca2) => ({ party: this.index.state(cca2), as, how: 'STATE' as const }));
    const country = countryOf(token.word);
    if (named?.place) {
      const capital = countryOf(named.span.text);
      const isLocal = /^(?:in|to|from|at|near|for|into|of|around|outside|,)$/i.test(
        sentence.tokens[named.span.from - 1]?.word ?? '',
      );
      return capital?.via === 'CAPITAL' && !isLocal
        ? [{ party: this.index.state(capital.cca2), as: named.span.text, how: 'STATE' }]
        : [];
    }
    const pronoun = this.pronouns.resolve(sentence, head);
    if (pronoun !== null) return pronoun;
    if (/^WP|^WDT/.test(token.pos)) return this.relative(sentence, head, depth);
    const inside = this.namedInside(sentence, head, depth);
    if (inside.length > 0) return inside;
    // The tagger takes 'the general' for an adjective.
    if (!token.pos.startsWith('N') && !(token.pos === 'JJ' && (country !== null || officeOf(token.word) !== null)))
      return [];
    const isFamily =
      token.pos === 'NNPS' ||
      (token.pos === 'NNP' && /s$/.test(as) && /^the$/i.test(sentence.tokens[head - 1]?.word ?? ''));
    if (isFamily) {
      const family = this.family(as);
      if (family.length > 0) return family.map((party) => ({ party, as, how: 'NAME' as const }));
      if (country === null && token.pos === 'NNPS')
        return [{ party: this.index.organisation(groupName(sentence, head)), as, how: 'NAME' }];
    }
    // 'the freed Americans' are people, not their state.
    const isPeople =
      country?.via === 'DEMONYM' && /^NNP?S$/.test(token.pos) && sentence.graph!.has(head, 'amod', 'nummod');
    if (country !== null && !isPeople && as !== 'House')
      return [{ party: this.index.state(country.cca2), as, how: 'STATE' }];
    return this.described.resolve(sentence, head);
  }

  /**
   * The parties of several heads, and whoever is named in one list with one of them and was hung elsewhere by the parser
   * ('Berg and Sens. Jon Dorn (R-Ohio) and Ida Lund all said'), but nobody who has a verb to himself.
   */
  resolveAll(sentence: Sentence, heads: readonly number[]): Referent[] {
    const found = heads.flatMap((head) => this.resolve(sentence, head));
    const listed = this.groups
      .listsIn(sentence.index)
      .filter((list) => heads.some((head) => head >= list.from && head < list.to));
    const others = listed.flatMap((list) =>
      list.people.filter(
        (person) => !found.some((one) => one.party === person) && !this.hasOwnVerb(sentence, person, list, heads),
      ),
    );
    return unique([...found, ...others.map((party) => ({ party, as: party.name, how: 'NAME' as const }))]);
  }

  private hasOwnVerb(sentence: Sentence, person: Person, list: PersonList, heads: readonly number[]): boolean {
    const graph = sentence.graph!;
    const governors = (head: number) =>
      graph
        .to(head)
        .filter((edge) => /^(?:nsubj|obj|obl)/.test(edge.dep))
        .map((edge) => edge.governor);
    const known = new Set(heads.flatMap(governors));
    for (let i = list.from; i < list.to; i++)
      if (this.index.named(sentence.index, i)?.person === person && governors(i).some((verb) => !known.has(verb)))
        return true;
    return false;
  }

  /** 'the Bergs': the people of that family name, two of them at most. */
  private family(word: string): Person[] {
    const name = word.replace(/e?s$/, '');
    return this.index.people
      .filter(
        (person) =>
          person.words.length > 0 && (person.words.at(-1) === name || person.words.at(-1) === word.slice(0, -1)),
      )
      .slice(0, 2);
  }

  /** A seat of government stands for its head, where the article names one. */
  private actingFor(organisation: Organisation): Person | null {
    const seat = countryOf(organisation.name);
    if (seat?.via !== 'GOVERNMENT') return null;
    const heads = this.index.people.filter(
      (person) => person.offices.has('president') && this.index.isOf(person, seat.cca2),
    );
    return heads.length === 1 ? heads[0]! : null;
  }

  /** Appositions, names in the phrase ('leaders including X', 'British Prime Minister Theresa May' headed by its title). */
  private namedInside(sentence: Sentence, head: number, depth: number): Referent[] {
    const graph = sentence.graph!;
    const children = graph.children(
      head,
      'appos',
      'flat',
      'nmod:including',
      'nmod:such_as',
      'nmod:like',
      'dep',
      'conj:including',
    );
    const named = children.flatMap((child) =>
      this.index.named(sentence.index, child)?.person ? this.resolve(sentence, child, depth + 1) : [],
    );
    if (named.length > 0) return named;
    if (officeOf(sentence.tokens[head]!.word) === null) return [];
    // A title that the parser took for the head of the name behind it.
    const next = this.index.named(sentence.index, head + 1);
    return next?.person ? [{ party: next.person, as: next.span.text, how: 'NAME' }] : [];
  }

  private relative(sentence: Sentence, head: number, depth: number): Referent[] {
    const graph = sentence.graph!;
    const verb = graph.parent(head);
    const clause = verb === null ? null : graph.parent(verb.governor, 'acl:relcl', 'acl');
    return clause === null ? [] : this.resolve(sentence, clause.governor, depth + 1);
  }
}

/** A group by its proper name with its modifiers ('Senate Democrats'). */
function groupName(sentence: Sentence, head: number): string {
  let from = head;
  while (from > 0 && /^NNPS?$/.test(sentence.tokens[from - 1]!.pos)) from--;
  return wordsOf(sentence, from, head + 1);
}
