import type { ReportStatus } from '../../../../model/encounter';
import type { Sentence } from '../document';
import { planOf, underPlan, unmadeBy } from './plan-status';
import { guessed, isUnmade, type StatusReading, told, UNTOLD, weakened } from './status-reading';
import { governorStatusOf, NOUN_STATUS, TOLD_OF } from './status-words';
import { isNegated, phraseOf } from './verb-phrase';

/** Of a verb: its own auxiliaries, then the verbs and nouns that it completes. */
export function verbalStatus(sentence: Sentence, verb: number, depth: number): StatusReading {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const token = tokens[verb]!;
  const auxiliaries = graph.children(verb, 'aux').map((i) => tokens[i]!);
  const has = (pattern: RegExp) =>
    auxiliaries.some((one) => pattern.test(one.lemma.toLowerCase()) || pattern.test(one.word.toLowerCase()));
  const negated = isNegated(sentence, verb);
  const conditional = graph.children(verb, 'mark').some((i) => /^(?:if|unless|whether)$/i.test(tokens[i]!.word));
  const perfect = has(/^have$/);
  // 'is headed to Oslo'
  if (token.lemma === 'head' && (/^VB[ZP]$/.test(token.pos) || (token.pos === 'VBN' && !perfect)))
    return guessed('PLANNED');
  if (has(/^(?:will|shall|'ll|’ll|wo)$/))
    return negated ? told('DENIED') : conditional ? told('PROPOSED') : told('PLANNED');
  if (has(/^(?:would|'d|’d)$/)) {
    if (perfect || negated) return told('DENIED');
    if (conditional || graph.has(verb, 'advcl:if')) return told('PROPOSED');
    return graph.to(verb).some((edge) => edge.dep.startsWith('ccomp')) ? told('PLANNED') : told('PROPOSED');
  }
  if (has(/^(?:may|might|could|can|should|must|ought)$/)) {
    if (negated || (perfect && has(/^(?:could|should)$/))) return told('DENIED');
    return told('PROPOSED');
  }
  const infinitive =
    /^VBN?$/.test(token.pos) && graph.children(verb, 'mark').some((i) => tokens[i]!.word.toLowerCase() === 'to');
  // 'has yet to meet'
  if (infinitive && graph.children(verb, 'advmod').some((i) => /^yet$/i.test(tokens[i]!.word))) return told('DENIED');
  // 'had to cancel'
  if (infinitive && auxiliaries.some((one) => one.lemma === 'have' && one.pos === 'VBD')) return told('HELD');
  const subjunctive = graph
    .to(verb)
    .some(
      (edge) =>
        /^(?:ccomp|acl)(?!:relcl)/.test(edge.dep) &&
        tokens[edge.governor]!.pos.startsWith('N') &&
        NOUN_STATUS.has(tokens[edge.governor]!.lemma.toLowerCase()),
    );
  if (infinitive || subjunctive || token.pos === 'VBG' || token.pos === 'VB') {
    const governed = governorStatus(sentence, verb, depth);
    if (governed !== null) return negated && governed.status !== 'DENIED' ? told('DENIED') : governed;
  }
  if (
    graph
      .to(verb)
      .some((edge) => /^(?:ccomp|dep)/.test(edge.dep) && /^(?:deny|dispute|refute)$/.test(tokens[edge.governor]!.lemma))
  )
    return told('DENIED');
  // 'dismissed reports that she had met Berg'
  const account = graph
    .to(verb)
    .find((edge) => /^(?:ccomp|acl)/.test(edge.dep) && edge.dep !== 'acl:relcl' && isAccount(sentence, edge.governor));
  const unmade = account === undefined ? null : unmadeBy(sentence, account.governor);
  if (unmade !== null && isUnmade(unmade)) return unmade;
  if (negated) return told('DENIED');
  if (conditional) return told('PROPOSED');
  switch (token.pos) {
    case 'VBD':
    case 'VBN':
      return told('HELD');
    case 'VBG':
      if (auxiliaries.some((one) => one.lemma === 'be' && one.pos !== 'VBD')) return guessed('PLANNED', 'PRESENT');
      return auxiliaries.some((one) => one.lemma === 'be') ? told('HELD') : guessed('HELD', 'PRESENT');
    case 'VBZ':
    case 'VBP':
      // 'when he meets Berg next week', 'before they meet': English has the present there for what lies ahead.
      return graph.to(verb).some((edge) => /^advcl:(?:when|before|until|once|after|if)$/.test(edge.dep)) ||
        hasMark(sentence, verb, /^(?:when|before|until|once|if)$/i)
        ? guessed('PLANNED', 'FUTURE')
        : guessed('HELD', 'PRESENT');
    default:
      return infinitive ? guessed('PLANNED') : UNTOLD;
  }
}

function isAccount({ tokens }: Sentence, token: number): boolean {
  return tokens[token]!.pos.startsWith('N') && TOLD_OF.test(tokens[token]!.lemma.toLowerCase());
}

function hasMark({ graph, tokens }: Sentence, verb: number, pattern: RegExp): boolean {
  return graph!.children(verb, 'mark', 'advmod').some((i) => pattern.test(tokens[i]!.word));
}

/** What the words that a verb completes make of it: 'plans to', 'refused to', 'a decision not to', 'before'. */
function governorStatus(sentence: Sentence, verb: number, depth: number): StatusReading | null {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  if (depth > 3) return null;
  for (const edge of graph.to(verb)) {
    if (
      edge.dep === 'acl:relcl' ||
      /^obl:(?:agent|by)$/.test(edge.dep) ||
      !/^(?:xcomp|ccomp|acl|advcl|conj|dep|obl|csubj|nmod)/.test(edge.dep)
    )
      continue;
    const governor = tokens[edge.governor]!;
    if (edge.dep.startsWith('conj')) {
      if (tokens[verb]!.pos !== governor.pos) continue;
      return governorStatus(sentence, edge.governor, depth + 1);
    }
    const plan = planOf(sentence, edge);
    if (plan !== null) return underPlan(sentence, plan);
    const isNoun = governor.pos.startsWith('N');
    const mark = edge.dep.split(':')[1] ?? '';
    const listed = isNoun
      ? NOUN_STATUS.get(governor.lemma.toLowerCase())
      : governorStatusOf(phraseOf(sentence, edge.governor), mark);
    const unmade = isNoun && listed !== undefined ? unmadeBy(sentence, edge.governor) : null;
    if (unmade !== null) return unmade;
    if (/^(?:without|instead_of|rather_than)$/.test(mark)) return told('DENIED');
    if (/^(?:before|until|against)$/.test(mark)) return UNTOLD;
    if (/^(?:including|in_addition_to|besides|as_well_as)$/.test(mark))
      return weakened(verbalStatus(sentence, edge.governor, depth + 1));
    // 'reporters covering a meeting'
    if (isNoun && edge.dep === 'acl' && tokens[verb]!.pos === 'VBG' && listed === undefined) return null;
    const unmaking = listed === 'CANCELLED' || listed === 'DENIED';
    // The parser did not know how they hang together.
    if (edge.dep === 'dep' && tokens[verb]!.pos === 'VBG' && !unmaking) continue;
    const setting =
      /^(?:(?:obl|nmod):|acl:(?=after|before))(?:after|before|during|at|in|following|since|while|when|amid)$/.exec(
        edge.dep,
      );
    if (setting !== null) return adverbialStatus(sentence, verb, edge.governor, mark, depth);
    if (listed !== undefined && (unmaking || governor.pos.startsWith('J') || !edge.dep.startsWith('advcl')))
      return underGovernor(sentence, edge.governor, listed, depth);
    if (edge.dep.startsWith('xcomp') || edge.dep.startsWith('acl')) {
      return governor.pos.startsWith('V')
        ? weakened(verbalStatus(sentence, edge.governor, depth + 1))
        : guessed('PLANNED');
    }
    if (edge.dep.startsWith('advcl')) return adverbialStatus(sentence, verb, edge.governor, mark, depth);
  }
  return null;
}

/** A listed governor with its own mood: 'would agree to meet' is no agreement, 'did not refuse to meet' no refusal. */
export function underGovernor(
  sentence: Sentence,
  governor: number,
  listed: ReportStatus,
  depth: number,
): StatusReading {
  // 'did not skip the summit' says that one was there; 'did not refuse to meet' only leaves it open.
  if (isNegated(sentence, governor)) {
    if (listed === 'CANCELLED') return UNTOLD;
    if (listed !== 'DENIED') return told('DENIED');
    return told(/^(?:skip|miss|boycott|avoid|fail)$/.test(sentence.tokens[governor]!.lemma) ? 'HELD' : 'PROPOSED');
  }
  // 'falsely denied meeting Berg'
  if (
    listed === 'DENIED' &&
    sentence
      .graph!.children(governor, 'advmod')
      .some((i) => /^(?:falsely|wrongly|untruthfully|dishonestly)$/i.test(sentence.tokens[i]!.word))
  )
    return told('HELD');
  if (!sentence.tokens[governor]!.pos.startsWith('V')) return told(listed);
  const own = verbalStatus(sentence, governor, depth + 1);
  const uncertain = own.explicit && (own.status === 'PROPOSED' || own.status === 'DENIED');
  // What is only asked for has not been cancelled or refused: the encounter stays what it was. Who will cancel it, has.
  if (listed === 'CANCELLED' || listed === 'DENIED') return uncertain ? UNTOLD : told(listed);
  if (own.explicit && own.status !== 'HELD' && listed === 'HELD') return own;
  return uncertain && listed === 'PLANNED' ? own : told(listed);
}

function adverbialStatus(
  sentence: Sentence,
  verb: number,
  governor: number,
  mark: string,
  depth: number,
): StatusReading {
  if (/^(?:before|until)$/.test(mark)) return UNTOLD;
  // 'moments after meeting Berg'
  if (mark === 'after' && sentence.tokens[verb]!.pos === 'VBG') {
    const main = verbalStatus(sentence, governor, depth + 1);
    return main.explicit && main.status !== 'HELD' ? weakened(main) : guessed('HELD');
  }
  if (mark === 'to' && sentence.tokens[verb]!.pos === 'VBG') return told('PLANNED');
  const main = weakened(verbalStatus(sentence, governor, depth + 1));
  // 'flew to Oslo to meet Berg': a purpose, not yet a fact.
  if (sentence.tokens[verb]!.pos === 'VB' && main.status === 'HELD') return guessed('PLANNED', 'UNKNOWN');
  return main;
}

/** Mood of a verb that is no encounter itself: 'is covering the meeting' plans nothing. */
export function moodOf(sentence: Sentence, verb: number): StatusReading {
  const own = verbalStatus(sentence, verb, 0);
  // 'asked whether he had raised it at the meeting': what is in doubt is not the meeting.
  const isDoubt =
    own.status === 'PROPOSED' &&
    /^VB[DN]$/.test(sentence.tokens[verb]!.pos) &&
    sentence.graph!.children(verb, 'mark').some((i) => /^(?:if|whether)$/i.test(sentence.tokens[i]!.word));
  return isDoubt || (own.status === 'PLANNED' && own.tense === 'PRESENT') ? UNTOLD : own;
}
