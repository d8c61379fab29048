import type { Document, Sentence } from '../document';
import type { Gender, Person } from '../names/person';
import type { Groups } from './groups';
import type { Party, PartyIndex } from './party-index';
import type { Memory, Referent } from './referent';
import { GENDERS, Salience } from './salience';
import type { Speakers } from './speakers';

const PRONOUNS: ReadonlyMap<string, Gender | 'PLURAL' | 'NEUTER' | 'SPEAKER'> = new Map([
  ...GENDERS,
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
  private readonly salience: Salience;

  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly memory: Memory,
    private readonly groups: Groups,
    private readonly speakers: Speakers,
    /** What the subject of a clause stands for, without looking further into its phrase. */
    private readonly subjectAt: (sentence: Sentence, head: number) => Referent[],
  ) {
    this.salience = new Salience(document, index, (sentence, token) => this.excluded(sentence, token));
  }

  /** Null where the token is no pronoun; none where its antecedent is not found. */
  resolve(sentence: Sentence, head: number): Referent[] | null {
    const { word: as, pos } = sentence.tokens[head]!;
    const kind = PRONOUNS.get(as.toLowerCase());
    if (kind === undefined || !/^(?:PRP|DT|CD|PDT)/.test(pos)) return null;
    // 'two of his staff', 'both of their countries'.
    if (/^(?:DT|CD|PDT)/.test(pos) && sentence.tokens[head + 1]?.word === 'of') return null;
    if (kind === 'PLURAL') return this.plural(sentence, head).map((party) => ({ party, as, how: 'GROUP' as const }));
    const party =
      kind === 'NEUTER'
        ? this.neuter(sentence, head)
        : kind === 'SPEAKER'
          ? this.speakers.at(sentence.index)
          : this.singular(sentence, head, kind);
    return party === null ? [] : [{ party, as, how: 'PRONOUN' }];
  }

  private singular(sentence: Sentence, head: number, gender: Gender): Person | null {
    const excluded = this.excluded(sentence, head);
    const governing = this.governingSubject(sentence, head).find(
      ({ party }) =>
        party.kind === 'PERSON' && (party.gender === null || party.gender === gender) && !excluded.has(party),
    );
    return governing === undefined ? this.salience.at(sentence, head) : (governing.party as Person);
  }

  /**
   * Subject of the clause that a pronoun's own clause hangs on ('X said he met', 'X came and she met'): the likeliest antecedent of
   * a subject (Centering: Grosz, Joshi and Weinstein 1995).
   */
  private governingSubject(sentence: Sentence, head: number): Referent[] {
    const graph = sentence.graph;
    const own = graph?.parent(head, 'nsubj');
    if (!graph || !own) return [];
    const above = graph.parent(own.governor, 'conj', 'ccomp', 'advcl', 'parataxis');
    if (above === null) return [];
    const subjects = graph
      .children(above.governor, 'nsubj')
      .filter((subject) => subject < head && sentence.tokens[subject]!.pos !== 'PRP');
    return subjects.flatMap((subject) => this.subjectAt(sentence, subject));
  }

  /** The subjects, two at least, of a clause around a plural pronoun: the nearest that has so many. */
  private governingSubjects(sentence: Sentence, head: number): readonly Party[] {
    const graph = sentence.graph;
    if (graph === null) return [];
    for (const token of graph.ancestors(head).slice(1)) {
      const subjects = graph
        .children(token, 'nsubj')
        .filter((subject) => subject < head && !/^(?:PRP|WP|WDT)/.test(sentence.tokens[subject]!.pos));
      const list = this.groups
        .listsIn(sentence.index)
        .find((one) => one.to <= head && subjects.some((subject) => subject >= one.from && subject < one.to));
      if (list !== undefined) return list.people;
      const parties = new Set(subjects.flatMap((subject) => this.subjectAt(sentence, subject)).map((one) => one.party));
      if (parties.size >= 2) return [...parties];
    }
    return [];
  }

  /** 'they': people named in a list earlier in the sentence, or the group told last. */
  private plural(sentence: Sentence, head: number): readonly Party[] {
    const governing = this.governingSubjects(sentence, head);
    if (governing.length >= 2) return governing;
    const list = this.groups
      .listsIn(sentence.index)
      .filter((one) => one.to <= head)
      .at(-1);
    if (list !== undefined) return list.people;
    // 'Three divers came home. Lund greeted them.'
    const isObject = sentence.graph?.parent(head, 'obj', 'obl') !== null && /^them$/i.test(sentence.tokens[head]!.word);
    const before = isObject ? this.groups.listsIn(sentence.index - 1).at(-1) : undefined;
    if (before !== undefined) return before.people;
    return this.memory.groups()[0] ?? [];
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

  /** Whom a pronoun cannot mean: the others under its verb, and whoever speaks the words in which it stands. */
  private excluded(sentence: Sentence, head: number): Set<Person> {
    const excluded = this.coArguments(sentence, head);
    const speaker = this.speakers.isQuoted(sentence.index, head) ? this.speakers.at(sentence.index) : null;
    if (speaker !== null) excluded.add(speaker);
    return excluded;
  }

  /** People who stand beside a pronoun under one verb: 'X met him' is about another than X. */
  private coArguments(sentence: Sentence, head: number): Set<Person> {
    const graph = sentence.graph;
    const result = new Set<Person>();
    if (graph === null || sentence.tokens[head]!.pos === 'PRP$' || /sel(?:f|ves)$/.test(sentence.tokens[head]!.word))
      return result;
    for (const edge of graph.to(head)) {
      if (edge.dep.startsWith('nsubj')) continue;
      for (const subject of graph.children(edge.governor, 'nsubj')) {
        const person = this.index.named(sentence.index, subject)?.person;
        if (person) result.add(person);
      }
    }
    return result;
  }
}
