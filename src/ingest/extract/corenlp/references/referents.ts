import { countryOf } from '../../../../gazetteer/country';
import { type Document, type Sentence, wordsOf } from '../document';
import type { Organisation } from '../names/party-entity';
import type { Person } from '../names/person';
import { countryIn } from '../names/person-context';
import { officeOf } from '../names/title-words';
import { Groups } from './groups';
import { officeHolder } from './office-holders';
import type { Party, PartyIndex } from './party-index';
import type { PersonList } from './person-lists';
import { Pronouns } from './pronouns';
import type { Speakers } from './speakers';

/** A party that a phrase stands for, and how it was found. */
export interface Referent {
  readonly party: Party;
  /** The phrase's head as the sentence has it. */
  readonly as: string;
  readonly how: 'NAME' | 'OFFICE' | 'STATE' | 'PRONOUN' | 'GROUP';
}

/** What was told before, as far as references need it. */
export interface Memory {
  /** Parties of the encounters told so far, the last one first: whom 'they' and 'the two leaders' can mean. */
  groups(): readonly (readonly Party[])[];
}

/** Who acts for a state or a body without being named. */
const DELEGATES =
  /^(?:ambassador|aide|adviser|official|diplomat|delegation|negotiator|government|regime|administration|representative|side|team|authority|counterpart|leadership|delegate|envoy|party|troops|force|lawmaker|legislator|congressman|senator|minister|ministry|leader|president|chancellor|premier|king|emperor|ruler|dictator|monarch)$/;
const HEADS_OF_STATE = new Set([
  'president',
  'premier',
  'ambassador',
  'envoy',
  'delegate',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'minister',
  'leader',
  'ruler',
  'dictator',
  'monarch',
  'pope',
  'sultan',
  'emir',
  'strongman',
  'counterpart',
  'prince',
]);
/** Offices of which a country has one holder. */
const LEADING = /^(?:leader|president|chancellor|king|premier)$/;

/** Resolves the heads of phrases to the article's parties. Names first, then offices, states, pronouns and groups. */
export class Referents {
  private readonly pronouns: Pronouns;
  private readonly groups: Groups;

  constructor(
    document: Document,
    private readonly index: PartyIndex,
    memory: Memory,
    private readonly speakers: Speakers,
  ) {
    this.groups = new Groups(document, index, memory);
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
    return this.described(sentence, head);
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

  /** 'The Russian president', 'both leaders', 'South Korean officials', 'the leaders of Egypt and Yemen'. */
  private described(sentence: Sentence, head: number): Referent[] {
    const graph = sentence.graph!;
    const tokens = sentence.tokens;
    const token = tokens[head]!;
    const as = token.word;
    const lemma = token.lemma.toLowerCase();
    const plural = token.pos === 'NNS' || token.pos === 'NNPS';
    const countries = this.countriesOf(sentence, head);
    const office = officeOf(token.word);
    const group = countries.length === 0 ? this.groups.resolve(sentence, head) : [];
    if (group.length > 0) return group.map((party) => ({ party, as, how: 'GROUP' as const }));
    if (office !== null && !plural) {
      const person = officeHolder(this.index, sentence, head, office, countries[0] ?? null);
      if (person !== null) return [{ party: person, as, how: 'OFFICE' }];
      if (!HEADS_OF_STATE.has(office)) return [];
    }
    if (!plural) {
      const person = this.calledSo(sentence, head, lemma, countries);
      if (person !== null) return [{ party: person, as, how: 'OFFICE' }];
    }
    // 'Norway's Labour leaders' act for the party.
    const inside = DELEGATES.test(lemma)
      ? graph
          .children(head, 'compound')
          .map((child) => this.index.named(sentence.index, child)?.organisation)
          .find((one) => one !== undefined && one !== null && one.country === null && one.organisationKind !== 'MEDIA')
      : undefined;
    if (inside) return [{ party: inside, as, how: 'STATE' }];
    if (countries.length > 0 && DELEGATES.test(lemma)) {
      return [...new Set(countries)].map((cca2) => {
        // 'the leaders of Norway and Denmark', where the article names them.
        const leader =
          plural && office !== null && LEADING.test(office)
            ? officeHolder(this.index, sentence, head, office, cca2)
            : null;
        return leader === null
          ? { party: this.index.state(cca2), as, how: 'STATE' as const }
          : { party: leader, as, how: 'OFFICE' as const };
      });
    }
    if (DELEGATES.test(lemma)) {
      const body = [...graph.children(head, 'compound', 'nmod:of', 'nmod:from', 'nmod:poss')]
        .map((child) => this.index.named(sentence.index, child)?.organisation)
        .find((one) => one !== undefined && one !== null);
      if (body) return [{ party: body, as, how: 'STATE' }];
      if (graph.children(head, 'amod').some((child) => tokens[child]!.word.toLowerCase() === 'congressional'))
        return [{ party: this.index.organisation('Congress'), as, how: 'STATE' }];
    }
    return [];
  }

  /** 'The magnate': the one whom the article calls so beside the name, the one told last of several. */
  private calledSo(sentence: Sentence, head: number, noun: string, countries: readonly string[]): Person | null {
    const determiner = sentence.graph!.children(head, 'det').map((i) => sentence.tokens[i]!.word.toLowerCase())[0];
    const called = this.index.people.filter(
      (person) =>
        person.mentions.some((mention) => mention.descriptions.has(noun)) &&
        (countries.length === 0 || person.countries.size === 0 || countries.some((cca2) => person.countries.has(cca2))),
    );
    const start = sentence.tokens[head]!.start;
    const lastBefore = (person: Person) =>
      person.mentions.filter((mention) => mention.span.start < start).at(-1)?.span.start ?? -1;
    const told = called.filter((person) => lastBefore(person) >= 0);
    if (/^(?:the|this|that)$/.test(determiner ?? ''))
      return told.sort((a, b) => lastBefore(b) - lastBefore(a))[0] ?? (called.length === 1 ? called[0]! : null);
    // 'met with a lawyer' of whom the article tells the name later.
    return /^an?$/.test(determiner ?? '') && called.length === 1 && told.length === 0 ? called[0]! : null;
  }

  /** Countries that modify a noun: 'South Korean', 'of Egypt and Yemen', 'Russia's'. */
  private countriesOf(sentence: Sentence, head: number): string[] {
    const graph = sentence.graph!;
    const found: string[] = [];
    for (const child of graph.children(head, 'amod', 'compound', 'nmod:poss', 'nmod:of', 'nmod:from')) {
      const around = sentence.tokens.slice(Math.max(0, child - 1), child + 1);
      const country =
        this.index.countryAt(sentence.index, child) ?? countryIn(around) ?? countryIn([sentence.tokens[child]!]);
      if (country !== null) found.push(country);
    }
    return found;
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

/** Each party once, the first phrase for it kept. */
export function unique(referents: readonly Referent[]): Referent[] {
  return referents.filter((one, i) => referents.findIndex((other) => other.party === one.party) === i);
}
