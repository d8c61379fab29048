import type { Sentence } from '../document';
import type { Person } from '../names/person';
import { countryIn } from '../names/person-context';
import { officeOf } from '../names/title-words';
import type { Groups } from './groups';
import { leadsCountry, officeHolder } from './office-holders';
import type { PartyIndex } from './party-index';
import type { Referent } from './referent';

/** Who acts for a state or a body without being named. */
const DELEGATES =
  /^(?:ambassador|aide|adviser|official|diplomat|delegation|negotiator|government|regime|administration|representative|side|team|authority|counterpart|leadership|delegate|envoy|party|troops|force|lawmaker|legislator|congressman|senator|minister|ministry|leader|president|chancellor|premier|king|emperor|ruler|dictator|monarch)$/;
/** Offices that can act for a state, whoever holds them. */
const STATE_OFFICES = new Set([
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
/** Resolves phrases that tell what somebody is instead of a name. */
export class DescribedParties {
  constructor(
    private readonly index: PartyIndex,
    private readonly groups: Groups,
  ) {}

  /** 'The Russian president', 'both leaders', 'South Korean officials', 'the leaders of Egypt and Yemen'. */
  resolve(sentence: Sentence, head: number): Referent[] {
    const { word: as, pos, lemma: written } = sentence.tokens[head]!;
    const lemma = written.toLowerCase();
    const plural = isPlural(pos);
    const countries = this.countriesOf(sentence, head);
    const office = officeOf(as);
    const group = countries.length === 0 ? this.groups.resolve(sentence, head) : [];
    if (group.length > 0) return group.map((party) => ({ party, as, how: 'GROUP' as const }));
    if (office !== null && !plural) {
      const person = officeHolder(this.index, sentence, head, office, countries[0] ?? null);
      if (person !== null) return [{ party: person, as, how: 'OFFICE' }];
      if (!STATE_OFFICES.has(office)) return [];
    }
    if (!plural) {
      const person = this.calledSo(sentence, head, lemma, countries);
      if (person !== null) return [{ party: person, as, how: 'OFFICE' }];
    }
    return DELEGATES.test(lemma) ? this.actedFor(sentence, head, countries) : [];
  }

  /** The bodies or states that those in a phrase act for; the leaders of states themselves, where the article names them. */
  private actedFor(sentence: Sentence, head: number, countries: readonly string[]): Referent[] {
    const graph = sentence.graph!;
    const { word: as, pos } = sentence.tokens[head]!;
    const organisations = (...relations: string[]) =>
      graph
        .children(head, ...relations)
        .flatMap((child) => this.index.named(sentence.index, child)?.organisation ?? []);
    // 'Norway's Labour leaders' act for the party.
    const inside = organisations('compound').find((one) => one.country === null && one.organisationKind !== 'MEDIA');
    if (inside !== undefined) return [{ party: inside, as, how: 'STATE' }];
    if (countries.length > 0) {
      const office = officeOf(as);
      return [...new Set(countries)].map((cca2) => {
        // 'the leaders of Norway and Denmark'
        const leader =
          isPlural(pos) && office !== null && leadsCountry(office)
            ? officeHolder(this.index, sentence, head, office, cca2)
            : null;
        return leader === null
          ? { party: this.index.state(cca2), as, how: 'STATE' as const }
          : { party: leader, as, how: 'OFFICE' as const };
      });
    }
    const body = organisations('compound', 'nmod:of', 'nmod:from', 'nmod:poss')[0];
    if (body !== undefined) return [{ party: body, as, how: 'STATE' }];
    return graph.children(head, 'amod').some((child) => sentence.tokens[child]!.word.toLowerCase() === 'congressional')
      ? [{ party: this.index.organisation('Congress'), as, how: 'STATE' }]
      : [];
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
}

function isPlural(pos: string): boolean {
  return pos === 'NNS' || pos === 'NNPS';
}
