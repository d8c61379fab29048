import { type Referent, unique } from '../references/referent';
import type { Referents } from '../references/referents';
import type { Frame } from './frame';

/** Subject of the clause in which a trigger stands: 'X said after talks with Y'; of 'X's comments came after' X. */
export function clauseSubject(frame: Frame, referents: Referents): Referent[] {
  const graph = frame.sentence.graph!;
  for (const token of graph.ancestors(frame.trigger).slice(1)) {
    // “The meeting with Y was short,” X said: whoever speaks of it need not have been there.
    const isTopic = graph.parent(frame.trigger, 'nsubj') !== null && referents.isQuoted(frame.sentence, frame.trigger);
    const heads = graph
      .children(token, 'nsubj')
      .filter((subject) => subject !== frame.trigger && !(isTopic && !referents.isQuoted(frame.sentence, subject)));
    const subjects = heads.flatMap((head) => referents.resolve(frame.sentence, head));
    if (subjects.length > 0) return unique(subjects).slice(0, 2);
    const owners = heads
      .flatMap((head) => graph.children(head, 'nmod:poss'))
      .flatMap((head) => referents.resolve(frame.sentence, head));
    if (owners.length > 0) return owners.slice(0, 1);
  }
  return [];
}

/** What one does to somebody who is there. */
const TO_SOMEBODY =
  /^(?:tell|ask|urge|press|warn|assure|inform|confront|thank|promise|brief|give|hand|present|greet|join|see|meet|show|challenge|lecture|remind|congratulate|question|grill|pressure|engage|reassure|advise|implore|beg|invite|persuade|convince|embrace|hug|interrupt|host|receive)$/;

/** Subject and objects of the clause around a noun that names no party itself. */
export function clausePeople(frame: Frame, referents: Referents): Referent[] {
  const graph = frame.sentence.graph!;
  for (const token of graph.ancestors(frame.trigger).slice(1)) {
    if (!graph.has(token, 'nsubj')) continue;
    // 'told Berg in a phone call', but not 'defended Berg in a debate'.
    const isTo = TO_SOMEBODY.test(frame.sentence.tokens[token]!.lemma.toLowerCase());
    const heads = [
      ...graph.children(token, 'nsubj'),
      ...graph.children(token, ...(isTo ? ['obj', 'iobj', 'obl:with', 'obl:to'] : ['iobj', 'obl:with', 'obl:to'])),
    ].filter((head) => head !== frame.trigger);
    return unique(heads.flatMap((head) => referents.resolve(frame.sentence, head))).filter(
      (one) => one.party.kind === 'PERSON',
    );
  }
  return [];
}
