import type { Sentence } from '../document';
import { offAs } from './plan-status';
import { guessed, liesAhead, type StatusReading, told, UNTOLD, weakened } from './status-reading';
import { PREDICATE_STATUS } from './status-words';
import { phraseOf } from './verb-phrase';
import { moodOf, underGovernor } from './verb-status';

const LIES_AHEAD = /^(?:loom|await|approach)$/;
const IS_HELD = /^(?:take|happen|occur|go|come|materiali[sz]e|hold|proceed|begin|start|be)$/;

/** What one says of an encounter that has been. */
const EVALUATION =
  /^(?:success|failure|disaster|triumph|breakthrough|productive|constructive|cordial|friendly|fruitful|fruitless|frank|candid|lively|tense|heated|positive|good|great|excellent|warm|useful|brief|inconclusive|substantive|amicable)$/;

/** The encounter as a subject: 'was called off', 'will take place', 'could be the last'. */
export function subjectStatus(sentence: Sentence, predicate: number, definite: boolean): StatusReading {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const token = tokens[predicate]!;
  const phrase = phraseOf(sentence, predicate);
  const listed = PREDICATE_STATUS.get(phrase);
  const auxiliary = graph.children(predicate, 'aux').map((i) => tokens[i]!.word.toLowerCase());
  const negated = graph.children(predicate, 'advmod').some((i) => /^(?:not|n['’]t|never)$/i.test(tokens[i]!.word));
  const isOff = offAs(sentence, predicate);
  if (isOff !== null) return isOff;
  if (!token.pos.startsWith('V') || graph.has(predicate, 'cop')) {
    // 'the meeting is off', 'is on hold', 'is not possible'
    if (listed !== undefined)
      return negated
        ? listed === 'CANCELLED'
          ? UNTOLD
          : told('DENIED')
        : conditional(sentence, predicate, told(listed));
    if (auxiliary.some((word) => /^(?:will|'ll|’ll)$/.test(word))) return negated ? UNTOLD : told('PLANNED');
    if (auxiliary.some((word) => /^(?:would|could|may|might)$/.test(word)))
      return definite ? guessed('PLANNED') : told('PROPOSED');
    const copula = graph.child(predicate, 'cop');
    // 'the talks were constructive'
    if (copula !== null && tokens[copula]!.pos === 'VBD' && EVALUATION.test(token.lemma)) return told('HELD');
    return copula !== null && tokens[copula]!.pos === 'VBD' ? guessed('HELD') : UNTOLD;
  }
  const own = moodOf(sentence, predicate);
  const isPassive = graph.has(predicate, 'aux:pass', 'nsubj:pass') || token.pos === 'VBN' || token.pos === 'VBD';
  // 'should not be considered a sign of support': of what it is taken for, not whether it is.
  if (token.lemma === 'consider' && graph.has(predicate, 'xcomp', 'obj', 'obl:as')) return UNTOLD;
  if (listed !== undefined && listed !== 'HELD' && (isPassive || LIES_AHEAD.test(token.lemma))) {
    // 'was scheduled to coincide with': the time is what was set.
    const purpose = graph.child(predicate, 'xcomp');
    if (listed === 'PLANNED' && purpose !== null && !IS_HELD.test(tokens[purpose]!.lemma))
      return subjectStatusUnder(sentence, purpose);
    return underGovernor(sentence, predicate, listed, 0);
  }
  if (listed === 'CANCELLED' && !negated && !liesAhead(own.status)) return told(listed);
  // 'did not take place' denies the encounter, 'did not yield anything' does not.
  if (own.status === 'DENIED' && !IS_HELD.test(token.lemma)) return UNTOLD;
  if (own.status === 'PLANNED' && own.explicit)
    return auxiliary.some((word) => /^(?:would|'d|’d)$/.test(word)) && !IS_HELD.test(token.lemma) ? weakened(own) : own;
  if (listed === 'HELD') return own.status === 'HELD' ? { ...own, explicit: own.tense === 'PAST' } : own;
  if (own.status === 'PROPOSED' && definite) return guessed('PLANNED');
  return own.status === 'HELD' ? guessed('HELD', own.tense) : UNTOLD;
}

/** 'is expected to last two days', 'is set to focus on trade': ahead, unless it was so ('was scheduled to coincide with'). */
function subjectStatusUnder(sentence: Sentence, purpose: number): StatusReading {
  const governor = sentence.graph!.parent(purpose, 'xcomp')!.governor;
  const was = sentence.graph!.children(governor, 'aux:pass', 'cop').some((i) => sentence.tokens[i]!.pos === 'VBD');
  return was ? UNTOLD : told('PLANNED');
}

function conditional(sentence: Sentence, predicate: number, reading: StatusReading): StatusReading {
  const open = sentence
    .graph!.children(predicate, 'mark')
    .some((i) => /^(?:if|whether)$/i.test(sentence.tokens[i]!.word));
  return open && reading.status === 'PLANNED' ? told('PROPOSED') : reading;
}
