import type { Document, Sentence } from '../document';
import type { Gender, Person } from '../names/person';
import type { Party, PartyIndex } from './party-index';
import type { Memory, Referent } from './referents';

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

/** Resolves pronouns to parties told before them: of the sentence, of the ones before, of the encounter told last, or the speaker. */
export class Pronouns {
  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly memory: Memory,
    private readonly speakerAt: (sentence: number) => Person | null,
    /** What the subject of a clause stands for, without looking further into its phrase. */
    private readonly subjectAt: (sentence: Sentence, head: number) => Referent[],
  ) {}

  /** Null where the token is no pronoun; none where its antecedent is not found. */
  resolve(sentence: Sentence, head: number): Referent[] | null {
    const { word: as, pos } = sentence.tokens[head]!;
    const kind = PRONOUNS.get(as.toLowerCase());
    if (kind === undefined || !/^(?:PRP|DT|CD|PDT)/.test(pos)) return null;
    if (kind === 'PLURAL') return this.plural(sentence, head).map((party) => ({ party, as, how: 'GROUP' as const }));
    const party =
      kind === 'NEUTER'
        ? this.neuter(sentence, head)
        : kind === 'SPEAKER'
          ? this.speakerAt(sentence.index)
          : this.singular(sentence, head, kind);
    return party === null ? [] : [{ party, as, how: 'PRONOUN' }];
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
    return subjects.flatMap((subject) => this.subjectAt(sentence, subject));
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
}
