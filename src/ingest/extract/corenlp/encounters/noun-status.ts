import type { Sentence } from '../document';
import type { Frame } from './frame';
import { guessed, type StatusReading, told, UNTOLD, weakened } from './status-reading';
import { ADJECTIVE_STATUS, GOVERNOR_STATUS, NOUN_STATUS, PREDICATE_STATUS, TOLD_OF } from './status-words';
import { phraseOf, underGovernor, unmadeBy, verbalStatus } from './verb-status';

/** Of a noun: its own adjectives, the verb that carries it, the noun or verb that it completes. */
export function nominalStatus(frame: Frame): StatusReading {
  const { sentence, trigger, carrier } = frame;
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const modifiers = graph.children(trigger, 'amod', 'compound', 'det', 'advmod').map((i) => tokens[i]!);
  for (const modifier of modifiers) {
    const status =
      ADJECTIVE_STATUS.get(modifier.lemma.toLowerCase()) ?? ADJECTIVE_STATUS.get(modifier.word.toLowerCase());
    if (status !== undefined) return told(status);
  }
  for (const clause of graph.children(trigger, 'acl')) {
    const status = PREDICATE_STATUS.get(tokens[clause]!.lemma.toLowerCase());
    if (status !== undefined && tokens[clause]!.pos === 'VBN')
      return status === 'HELD' ? guessed('HELD') : told(status);
  }
  const none = modifiers.some((one) => /^no$/i.test(one.word));
  if (carrier !== null) return none ? told('DENIED') : carriedStatus(sentence, carrier);
  if (none) return told('DENIED');
  const edge = graph.to(trigger).find((one) => one.governor >= 0);
  if (edge === undefined) return UNTOLD;
  const governor = tokens[edge.governor]!;
  const [relation, preposition = ''] = edge.dep.split(':');
  if (governor.pos.startsWith('N')) {
    // 'the decision at the summit' was made there; 'the decision on a summit' is about it.
    if (/^(?:at|in|during|from|after|since)$/.test(preposition)) return guessed('HELD');
    const unmade = unmadeBy(sentence, edge.governor, TOLD_OF.test(governor.lemma));
    if (unmade !== null) return unmade;
    const listed = NOUN_STATUS.get(governor.lemma.toLowerCase());
    return listed === undefined ? UNTOLD : listed === 'HELD' ? guessed('HELD') : told(listed);
  }
  if (relation === 'nsubj' || relation === 'csubj') return subjectStatus(sentence, edge.governor);
  const listed = GOVERNOR_STATUS.get(phraseOf(sentence, edge.governor));
  if (governor.pos.startsWith('J') && listed !== undefined) return underGovernor(sentence, edge.governor, listed, 0);
  if (/^(?:ahead_of|before|prior_to|up_to|toward|towards|in_advance_of)$/.test(preposition))
    return guessed('PLANNED', 'UNKNOWN');
  if (!governor.pos.startsWith('V')) return UNTOLD;
  if (relation === 'obj' && listed !== undefined)
    return listed === 'HELD'
      ? weakened(verbalStatus(sentence, edge.governor, 0))
      : underGovernor(sentence, edge.governor, listed, 0);
  const own = verbalStatus(sentence, edge.governor, 0);
  if (preposition === 'for')
    return own.status === 'HELD' && !/^(?:leave|head|depart|prepare|travel|fly|go)$/.test(governor.lemma)
      ? guessed('HELD')
      : guessed('PLANNED');
  if (/^(?:after|following|since)$/.test(preposition)) return own.status === 'HELD' ? guessed('HELD') : UNTOLD;
  if (relation === 'obj' || /^(?:during|at|in|on)$/.test(preposition)) {
    if (own.status === 'HELD') return relation === 'obj' ? UNTOLD : guessed('HELD');
    return own.status === 'PLANNED' || own.status === 'PROPOSED' ? guessed('PLANNED') : UNTOLD;
  }
  return UNTOLD;
}

/** 'held talks', 'will attend the summit', 'cancelled the meeting'. */
function carriedStatus(sentence: Sentence, carrier: number): StatusReading {
  const listed = GOVERNOR_STATUS.get(phraseOf(sentence, carrier));
  return listed === undefined || listed === 'HELD'
    ? verbalStatus(sentence, carrier, 0)
    : underGovernor(sentence, carrier, listed, 0);
}

const LIES_AHEAD = /^(?:loom|await|approach)$/;
const IS_HELD = /^(?:take|happen|occur|go|materiali[sz]e|hold|proceed|begin|start)$/;

/** The encounter as a subject: 'was called off', 'will take place', 'could be the last'. */
function subjectStatus(sentence: Sentence, predicate: number): StatusReading {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const token = tokens[predicate]!;
  const listed = PREDICATE_STATUS.get(phraseOf(sentence, predicate));
  if (!token.pos.startsWith('V')) {
    if (listed !== undefined) return told(listed);
    const auxiliary = graph.children(predicate, 'aux').map((i) => tokens[i]!.word.toLowerCase());
    if (auxiliary.some((word) => /^(?:will|'ll|’ll)$/.test(word))) return told('PLANNED');
    if (auxiliary.some((word) => /^(?:would)$/.test(word))) return guessed('PLANNED');
    const copula = graph.child(predicate, 'cop');
    return copula !== null && tokens[copula]!.pos === 'VBD' ? guessed('HELD') : UNTOLD;
  }
  const own = verbalStatus(sentence, predicate, 0);
  const isPassive = graph.has(predicate, 'aux:pass', 'nsubj:pass') || token.pos === 'VBN';
  if (listed !== undefined && listed !== 'HELD' && (isPassive || LIES_AHEAD.test(token.lemma)))
    return underGovernor(sentence, predicate, listed, 0);
  // 'did not take place' denies the encounter, 'did not yield anything' does not.
  if (own.status === 'DENIED' && !IS_HELD.test(token.lemma)) return UNTOLD;
  if (own.status === 'PLANNED' && own.explicit) return own;
  if (listed === 'HELD') return own.status === 'HELD' ? { ...own, explicit: own.tense === 'PAST' } : own;
  return own.status === 'HELD' ? guessed('HELD', own.tense) : UNTOLD;
}
