import { countryOf } from '../../../../gazetteer/country';
import type { Document, Sentence } from '../document';
import type { Organisation } from '../names/party-entity';
import type { Gender, Person } from '../names/person';
import { countryIn } from '../names/person-context';
import { officeOf } from '../names/title-words';
import type { Party, PartyIndex } from './party-index';

/** A party that a phrase stands for, and how it was found. */
export interface Referent {
  readonly party: Party;
  /** The phrase's head as the sentence has it. */
  readonly as: string;
  readonly how: 'NAME' | 'OFFICE' | 'STATE' | 'PRONOUN' | 'GROUP';
}

/** What was told before, as far as references need it. */
export interface Memory {
  /** Parties of the encounter told last: whom 'they' and 'the two leaders' can mean. */
  lastGroup(): readonly Party[];
}

const PRONOUNS: ReadonlyMap<string, Gender | 'PLURAL' | 'NEUTER' | 'SPEAKER'> = new Map([
  ['he', 'M'],
  ['him', 'M'],
  ['his', 'M'],
  ['himself', 'M'],
  ['she', 'F'],
  ['her', 'F'],
  ['hers', 'F'],
  ['herself', 'F'],
  ['it', 'NEUTER'],
  ['its', 'NEUTER'],
  ['itself', 'NEUTER'],
  ['they', 'PLURAL'],
  ['them', 'PLURAL'],
  ['their', 'PLURAL'],
  ['both', 'PLURAL'],
  ['themselves', 'PLURAL'],
  ['two', 'PLURAL'],
  ['i', 'SPEAKER'],
  ['me', 'SPEAKER'],
  ['my', 'SPEAKER'],
  ['myself', 'SPEAKER'],
  ['we', 'SPEAKER'],
  ['us', 'SPEAKER'],
  ['our', 'SPEAKER'],
]);

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
const PAIR_NOUNS =
  /^(?:leader|president|man|woman|side|country|nation|pair|duo|counterpart|minister|politician|senator|official|rival|diplomat|candidate|couple|party|ally|adversary|neighbor|head)$/;

/** Resolves the heads of phrases to the article's parties. Names first, then offices, states, pronouns and groups. */
export class Referents {
  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly memory: Memory,
    private readonly speakerAt: (sentence: number) => Person | null,
  ) {}

  /** All parties that the phrase headed by a token stands for; none where it names none. */
  resolve(sentence: Sentence, head: number, depth = 0): Referent[] {
    const token = sentence.tokens[head];
    if (token === undefined || depth > 3) return [];
    const as = token.word;
    const named = this.index.named(sentence.index, head);
    if (named?.person) return [{ party: named.person, as: named.span.text, how: 'NAME' }];
    if (named?.organisation)
      return [{ party: this.actingFor(named.organisation) ?? named.organisation, as: named.span.text, how: 'NAME' }];
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
    const pronoun = PRONOUNS.get(token.word.toLowerCase());
    if (pronoun !== undefined && /^(?:PRP|DT|CD|PDT)/.test(token.pos)) return this.pronoun(sentence, head, pronoun);
    if (/^WP|^WDT/.test(token.pos)) return this.relative(sentence, head, depth);
    const inside = this.namedInside(sentence, head, depth);
    if (inside.length > 0) return inside;
    if (!token.pos.startsWith('N') && !(token.pos === 'JJ' && country !== null)) return [];
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
    const isPeople = country?.via === 'DEMONYM' && /^NNP?S$/.test(token.pos) && sentence.graph!.has(head, 'amod');
    if (country !== null && !isPeople && as !== 'House')
      return [{ party: this.index.state(country.cca2), as, how: 'STATE' }];
    return this.described(sentence, head);
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
      (person) =>
        person.offices.has('president') &&
        (person.countries.has(seat.cca2) || (seat.cca2 === 'US' && person.countries.size === 0)),
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
    const determiners = graph
      .children(head, 'det', 'nummod', 'amod', 'cc:preconj')
      .map((i) => tokens[i]!.word.toLowerCase());
    if (
      plural &&
      countries.length === 0 &&
      PAIR_NOUNS.test(lemma) &&
      determiners.some((word) => /^(?:two|both|the|these|those)$/.test(word))
    ) {
      const group =
        determiners.some((word) => /^(?:two|both)$/.test(word)) || /^(?:leader|side|pair|country|man)$/.test(lemma)
          ? this.memory.lastGroup()
          : [];
      return group.map((party) => ({ party, as, how: 'GROUP' as const }));
    }
    if (/^(?:pair|duo|couple)$/.test(lemma))
      return this.memory.lastGroup().map((party) => ({ party, as, how: 'GROUP' as const }));
    if (office !== null && !plural) {
      const person =
        this.byOffice(sentence, head, office, countries[0] ?? null) ??
        (office === 'leader'
          ? (this.byOffice(sentence, head, 'president', countries[0] ?? null) ??
            this.byOffice(sentence, head, 'minister', countries[0] ?? null))
          : null);
      if (person !== null) return [{ party: person, as, how: 'OFFICE' }];
      if (!HEADS_OF_STATE.has(office)) return [];
    }
    if (countries.length > 0 && DELEGATES.test(lemma)) {
      return [...new Set(countries)].map((cca2) => ({ party: this.index.state(cca2), as, how: 'STATE' as const }));
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

  /** The person who holds an office, the one told last; null where none of the article's people can be meant. */
  private byOffice(sentence: Sentence, head: number, office: string, country: string | null): Person | null {
    const start = sentence.tokens[head]!.start;
    const candidates = this.index.people.filter(
      (person) =>
        person.offices.has(office) &&
        (country === null || person.countries.size === 0 || person.countries.has(country)) &&
        (country === null || person.countries.has(country) || country === 'US'),
    );
    // An office without a country is the one at home: that of the person whom the article calls so without a country.
    const atHome =
      country === null ? candidates.filter((person) => person.countries.size === 0 || person.countries.has('US')) : [];
    return mostLikely(atHome.length > 0 ? atHome : candidates, office, sentence.index, start);
  }

  private pronoun(sentence: Sentence, head: number, kind: Gender | 'PLURAL' | 'NEUTER' | 'SPEAKER'): Referent[] {
    const as = sentence.tokens[head]!.word;
    if (kind === 'PLURAL') return this.plural(sentence, head).map((party) => ({ party, as, how: 'GROUP' as const }));
    if (kind === 'NEUTER') {
      const body = this.neuter(sentence, head);
      return body === null ? [] : [{ party: body, as, how: 'PRONOUN' }];
    }
    const person = kind === 'SPEAKER' ? this.speakerAt(sentence.index) : this.singular(sentence, head, kind);
    return person === null ? [] : [{ party: person, as, how: 'PRONOUN' }];
  }

  /** Subjects before objects, this sentence before the one before it, three sentences back at most (Hobbs 1978 in spirit). */
  private singular(sentence: Sentence, head: number, gender: Gender): Person | null {
    const excluded = this.coArguments(sentence, head);
    const governing = this.governingSubject(sentence, head).find(
      ({ party }) =>
        party.kind === 'PERSON' && (party.gender === null || party.gender === gender) && !excluded.has(party),
    );
    if (governing !== undefined) return governing.party as Person;
    let oblique: Person | null = null;
    for (let back = 0; back <= 3; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other === undefined || other.isTitle !== sentence.isTitle) break;
      const people = this.peopleIn(other, back === 0 ? head : other.tokens.length).filter(
        ({ person }) => (person.gender === null || person.gender === gender) && !excluded.has(person),
      );
      if (people[0]?.rank === 0) return people[0].person;
      // One who is only talked to or about gives way to the subject of the sentence before.
      oblique ??= people[0]?.person ?? null;
      if (oblique !== null && back >= 1) break;
    }
    return oblique;
  }

  /**
   * Subject of the clause that a pronoun's own clause hangs on ('X said he met', 'X came and she met'): the likeliest antecedent of
   * a subject (Centering: Grosz, Joshi and Weinstein 1995).
   */
  private governingSubject(sentence: Sentence, head: number): Referent[] {
    const graph = sentence.graph;
    const own = graph?.parent(head, 'nsubj');
    if (!graph || !own || own.governor < 0) return [];
    const above = graph.parent(own.governor, 'conj', 'ccomp', 'advcl', 'parataxis');
    if (above === null || above.governor < 0) return [];
    const subjects = graph
      .children(above.governor, 'nsubj')
      .filter((subject) => subject < head && sentence.tokens[subject]!.pos !== 'PRP');
    return subjects.flatMap((subject) => this.resolve(sentence, subject, 3));
  }

  /** 'they': two people named side by side earlier in the sentence, or the group told last. */
  private plural(sentence: Sentence, head: number): readonly Party[] {
    const governing = this.governingSubject(sentence, head).map((one) => one.party);
    if (governing.length >= 2) return governing;
    const named: { party: Party; from: number; to: number }[] = [];
    for (let i = 0; i < head; i++) {
      const at = this.index.named(sentence.index, i);
      if (at?.person && at.span.from === i) named.push({ party: at.person, from: i, to: at.span.to });
    }
    for (let k = 0; k + 1 < named.length; k++) {
      const between = sentence.tokens.slice(named[k]!.to, named[k + 1]!.from);
      const joined =
        between.some((token) => /^(?:and|&)$/.test(token.word)) &&
        between.every((token) => /^(?:CC|NN|NNP|JJ|,|POS|DT)$/.test(token.pos));
      if (joined && named[k]!.party !== named[k + 1]!.party) return [named[k]!.party, named[k + 1]!.party];
    }
    return this.memory.lastGroup();
  }

  /** 'it': the state or body told before it, subjects first, one sentence back at most. */
  private neuter(sentence: Sentence, head: number): Party | null {
    for (let back = 0; back <= 1; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other === undefined || other.isTitle !== sentence.isTitle) return null;
      const before = back === 0 ? head : other.tokens.length;
      let best: Party | null = null;
      for (let i = 0; i < before; i++) {
        const organisation = this.index.named(other.index, i)?.organisation;
        const oblique = other.tokens[i - 1]?.pos === 'IN' || /^['’]s?$/.test(other.tokens[i + 1]?.word ?? '');
        if (organisation && organisation.organisationKind !== 'MEDIA' && (best === null || !oblique)) {
          best = organisation;
          if (!oblique) break;
        }
      }
      if (best !== null) return best;
    }
    return null;
  }

  /** People named in a sentence before a token, those that can be subjects first. */
  private peopleIn(sentence: Sentence, before: number): { person: Person; rank: number }[] {
    const people: { person: Person; rank: number }[] = [];
    for (let i = 0; i < before; i++) {
      const named = this.index.named(sentence.index, i);
      if (!named?.person || named.span.from !== i) continue;
      const previous = sentence.tokens[i - 1]?.lemma.toLowerCase() ?? '';
      const possessive = /^['’]s?$/.test(sentence.tokens[named.span.to]?.word ?? '');
      const oblique = /^(?:with|by|to|of|from|for|between|against|about|over|on)$/.test(previous) || possessive;
      people.push({ person: named.person, rank: oblique ? 1 : 0 });
    }
    return people.sort((a, b) => a.rank - b.rank);
  }

  /** People who stand beside a pronoun under one verb: 'X met him' is about another than X. */
  private coArguments(sentence: Sentence, head: number): Set<Person> {
    const graph = sentence.graph;
    const result = new Set<Person>();
    if (graph === null || sentence.tokens[head]!.pos === 'PRP$') return result;
    for (const edge of graph.to(head)) {
      if (edge.governor < 0 || edge.dep.startsWith('nsubj')) continue;
      for (const subject of graph.children(edge.governor, 'nsubj')) {
        const person = this.index.named(sentence.index, subject)?.person;
        if (person) result.add(person);
      }
    }
    return result;
  }

  private relative(sentence: Sentence, head: number, depth: number): Referent[] {
    const graph = sentence.graph!;
    const verb = graph.to(head)[0]?.governor ?? -1;
    const clause = verb < 0 ? null : graph.parent(verb, 'acl:relcl', 'acl');
    return clause === null ? [] : this.resolve(sentence, clause.governor, depth + 1);
  }
}

/** The holder of an office who is meant: the one most often called so, and the one told last, weighed. */
function mostLikely(people: readonly Person[], office: string, sentence: number, start: number): Person | null {
  let best: Person | null = null;
  let highest = -1;
  for (const person of people) {
    const titled = person.mentions.filter((mention) => mention.offices.has(office)).length;
    const before = person.mentions.filter((mention) => mention.span.start < start).at(-1);
    const score =
      Math.min(titled, 3) + (before === undefined ? -1 : 3 / (1 + Math.max(0, sentence - before.span.sentence)));
    if (score > highest) [best, highest] = [person, score];
  }
  return best;
}

/** A group by its proper name with its modifiers ('Senate Democrats'). */
function groupName(sentence: Sentence, head: number): string {
  let from = head;
  while (from > 0 && /^NNPS?$/.test(sentence.tokens[from - 1]!.pos)) from--;
  return sentence.tokens
    .slice(from, head + 1)
    .map((token) => token.word)
    .join(' ');
}
