import type { Document, Sentence } from '../document';
import type { Gender, Person } from '../names/person';
import { countryIn } from '../names/person-context';
import { officeOf } from '../names/title-words';
import { SPEECH_VERBS } from '../speech';
import { officeHolder } from './office-holders';
import type { PartyIndex } from './party-index';

/** What a mention adds to the salience of its person, by its role in the sentence (weights of Lappin and Leass 1994). */
const RECENCY = 100;
const ROLE = { SUBJECT: 80, OBJECT: 50, OBLIQUE: 40, OWNER: 30, SOURCE: 0 } as const;
type Role = keyof typeof ROLE;
/** A subject takes up a subject, an object an object. */
const PARALLEL = 35;
/** One whose gender is not known fits a pronoun less well than one whose gender agrees. */
const UNKNOWN_GENDER = 0.7;
/** How much of the salience of earlier sentences stays with one who is told again. */
const CARRIED = 0.5;
/** Below this a person was told too long ago. */
const FAINT = 12;

/** The singular pronouns of people. */
export const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'M'],
  ['him', 'M'],
  ['his', 'M'],
  ['himself', 'M'],
  ['she', 'F'],
  ['her', 'F'],
  ['hers', 'F'],
  ['herself', 'F'],
]);

/**
 * Whom 'he' and 'she' mean: the most salient person of that gender, by how lately and in what roles people were told, by name, by
 * office or by a pronoun; the salience of all halves with every sentence (Lappin and Leass 1994, 'An algorithm for pronominal
 * anaphora resolution'). Sentences that were not parsed count too, their roles read off the order of words.
 */
export class Salience {
  private readonly resolved = new Map<string, Person>();
  private weights = new Map<Person, number>();
  private roles = new Map<Person, Role>();

  constructor(
    document: Document,
    private readonly index: PartyIndex,
    private readonly excluded: (sentence: Sentence, token: number) => ReadonlySet<Person>,
  ) {
    for (const sentence of document.sentences) this.read(sentence);
  }

  /** The person whom a singular pronoun at a token means; null where none was told. */
  at(sentence: Sentence, token: number): Person | null {
    return this.resolved.get(`${sentence.index}:${token}`) ?? null;
  }

  private read(sentence: Sentence): void {
    for (const [person, weight] of this.weights) this.weights.set(person, weight / 2);
    const carried = new Map(this.weights);
    const told = new Map<Person, number>();
    for (const token of sentence.tokens) {
      const gender = GENDERS.get(token.word.toLowerCase());
      const person =
        gender === undefined ? this.mentioned(sentence, token.i) : this.antecedent(sentence, token.i, gender);
      if (person === null) continue;
      if (gender !== undefined) this.resolved.set(`${sentence.index}:${token.i}`, person);
      // The best role of a sentence counts, once.
      const role = roleOf(sentence, token.i);
      const weight = RECENCY + ROLE[role];
      const before = told.get(person) ?? 0;
      if (weight <= before) continue;
      this.weights.set(person, weight + CARRIED * (carried.get(person) ?? 0));
      this.roles.set(person, role);
      told.set(person, weight);
    }
  }

  /** A person named by a name that begins at the token, or by an office that stands for one ('the chancellor'). */
  private mentioned(sentence: Sentence, token: number): Person | null {
    const named = this.index.named(sentence.index, token);
    if (named !== null) return named.person !== null && named.span.from === token ? named.person : null;
    const { word, pos } = sentence.tokens[token]!;
    const office = /^(?:NNP?|JJ)$/.test(pos) ? officeOf(word) : null;
    if (office === null || /^(?:NN|JJ|HYPH)/.test(sentence.tokens[token + 1]?.pos ?? '')) return null;
    let from = token;
    while (from > 0 && token - from < 4 && /^(?:NN|NNP|JJ)$/.test(sentence.tokens[from - 1]!.pos)) from--;
    if (!/^(?:the|this)$/i.test(sentence.tokens[from - 1]?.word ?? '')) return null;
    return officeHolder(this.index, sentence, token, office, countryIn(sentence.tokens.slice(from, token)));
  }

  private antecedent(sentence: Sentence, token: number, gender: Gender): Person | null {
    const excluded = this.excluded(sentence, token);
    const ahead = this.subjectAhead(sentence, token, gender);
    if (ahead !== null && !excluded.has(ahead)) return ahead;
    const role = roleOf(sentence, token);
    let best: Person | null = null;
    let highest = FAINT;
    for (const [person, weight] of this.weights) {
      if ((person.gender !== null && person.gender !== gender) || excluded.has(person)) continue;
      const fit = person.gender === null ? UNKNOWN_GENDER : 1;
      const score = fit * (weight + (this.roles.get(person) === role && weight >= RECENCY ? PARALLEL : 0));
      if (score > highest) [best, highest] = [person, score];
    }
    return best;
  }

  /** 'During his visit, Berg …', 'She hopes that, as he leaves, the chancellor …': the subject behind the phrase that opens a clause. */
  private subjectAhead(sentence: Sentence, token: number, gender: Gender): Person | null {
    const { tokens } = sentence;
    let opens = token - 1;
    while (opens > 0 && token - opens < 6 && !OPENING.test(tokens[opens]!.word)) opens--;
    const before = tokens[opens - 1];
    if (
      opens < 0 ||
      !OPENING.test(tokens[opens]!.word) ||
      (before !== undefined && !/^(?:,|CC|``|“)$|^that$/.test(before.pos === 'IN' ? before.word : before.pos))
    )
      return null;
    for (let i = opens; i < token; i++) if (this.index.named(sentence.index, i)?.person) return null;
    const comma = tokens.findIndex((one) => one.i > token && one.word === ',');
    for (let i = comma + 1; comma > 0 && i < Math.min(tokens.length, comma + 8); i++) {
      if (/^(?:V|MD|PRP|,)/.test(tokens[i]!.pos)) return null;
      const person = this.mentioned(sentence, i);
      if (person !== null)
        return (person.gender === null || person.gender === gender) && roleOf(sentence, i) === 'SUBJECT'
          ? person
          : null;
    }
    return null;
  }
}

/** Words that open a phrase before the subject of its clause. */
const OPENING =
  /^(?:during|after|before|in|at|as|when|while|since|despite|upon|following|ahead|with|by|through|throughout|until|for)$/i;

/** The role of the phrase that begins or ends at a token: by the parser's tree, or else by the words around it. */
function roleOf(sentence: Sentence, token: number): Role {
  const { tokens, graph } = sentence;
  let from = token;
  while (from > 0 && /^(?:NN|NNP|NNS|JJ|DT|PRP\$|POS)$/.test(tokens[from - 1]!.pos) && token - from < 6) from--;
  const before = tokens[from - 1]?.lemma.toLowerCase() ?? '';
  if (before === 'to' && /^accord/i.test(tokens[from - 2]?.word ?? '')) return 'SOURCE';
  let end = token;
  while (tokens[end + 1]?.ner === 'PERSON' && tokens[token]!.ner === 'PERSON') end++;
  if (tokens[token]!.pos === 'PRP$' || /^['’]s?$/.test(tokens[end + 1]?.word ?? '')) return 'OWNER';
  if (graph !== null) {
    const relation = graph.parent(end)?.dep.split(':')[0] ?? '';
    if (relation === 'nsubj') return 'SUBJECT';
    if (/^(?:obj|iobj)$/.test(relation)) return 'OBJECT';
    if (/^(?:obl|nmod)$/.test(relation)) return 'OBLIQUE';
  }
  if (/^(?:with|by|to|of|from|for|between|against|about|over|on|at|in|like|as)$/.test(before)) return 'OBLIQUE';
  const previous = tokens[from - 1];
  if (previous?.pos.startsWith('V') && !SPEECH_VERBS.has(previous.lemma)) return 'OBJECT';
  return 'SUBJECT';
}
