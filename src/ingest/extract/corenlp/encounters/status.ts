import type { ReportStatus } from '../../../../model/encounter';
import type { Sentence } from '../document';
import type { Frame } from './frame';
import { ADJECTIVE_STATUS, GOVERNOR_STATUS, NOUN_STATUS, PREDICATE_STATUS } from './status-words';

export type Tense = 'PAST' | 'FUTURE' | 'PRESENT' | 'UNKNOWN';

export interface StatusReading {
  /** Null: this sentence does not tell; the encounter keeps what the article tells of it elsewhere. */
  readonly status: ReportStatus | null;
  readonly tense: Tense;
  /** The status was told by the words themselves and not guessed from a bare tense. */
  readonly explicit: boolean;
}

const UNTOLD: StatusReading = { status: null, tense: 'UNKNOWN', explicit: false };

/** Status of an encounter as its sentence tells it: tense, mood and negation of the trigger, then of what governs it. */
export function readStatus(frame: Frame): StatusReading {
  return frame.nominal ? nominalStatus(frame) : verbalStatus(frame.sentence, frame.trigger, 0);
}

const told = (status: ReportStatus): StatusReading => ({
  status,
  tense: status === 'HELD' ? 'PAST' : status === 'PLANNED' || status === 'PROPOSED' ? 'FUTURE' : 'UNKNOWN',
  explicit: true,
});
const guessed = (status: ReportStatus, tense: Tense): StatusReading => ({ status, tense, explicit: false });

/** Of a verb: its own auxiliaries, then the verbs and nouns that it completes. */
function verbalStatus(sentence: Sentence, verb: number, depth: number): StatusReading {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const token = tokens[verb]!;
  const auxiliaries = graph.children(verb, 'aux').map((i) => tokens[i]!);
  const has = (pattern: RegExp) =>
    auxiliaries.some((one) => pattern.test(one.lemma.toLowerCase()) || pattern.test(one.word.toLowerCase()));
  const adverbs = graph.children(verb, 'advmod', 'neg', 'cc:preconj').map((i) => tokens[i]!.lemma.toLowerCase());
  const negated =
    adverbs.some((word) => /^(?:not|n't|never|no longer)$/.test(word)) ||
    graph
      .children(verb, 'nsubj')
      .some(
        (i) =>
          graph.children(i, 'det').some((d) => /^(?:no|neither)$/i.test(tokens[d]!.word)) ||
          /^(?:nobody|neither|none)$/i.test(tokens[i]!.word),
      );
  const conditional = graph.children(verb, 'mark').some((i) => /^(?:if|unless|whether)$/i.test(tokens[i]!.word));
  const perfect = has(/^have$/);
  if (has(/^(?:will|shall|'ll)$/)) return negated ? told('DENIED') : told('PLANNED');
  if (has(/^(?:would|'d)$/) && !(perfect && token.pos === 'VBN' && !negated && false)) {
    if (perfect) return told('DENIED');
    if (negated) return told('DENIED');
    return graph.has(verb, 'advcl:if') || conditional
      ? told('PROPOSED')
      : sentence.graph!.to(verb).some((edge) => edge.dep.startsWith('ccomp'))
        ? told('PLANNED')
        : told('PROPOSED');
  }
  if (has(/^(?:may|might|could|can|should|must|ought)$/)) {
    if (perfect) return negated || has(/^(?:could|should)$/) ? told('DENIED') : told('PROPOSED');
    return negated ? told('DENIED') : told('PROPOSED');
  }
  const infinitive =
    token.pos === 'VB' && graph.children(verb, 'mark').some((i) => tokens[i]!.word.toLowerCase() === 'to');
  const governed =
    infinitive || token.pos === 'VBG' || token.pos === 'VB' || depth > 0 ? governorStatus(sentence, verb, depth) : null;
  if (governed !== null && (infinitive || governed.explicit))
    return negated && governed.status !== 'DENIED' ? told('DENIED') : governed;
  if (negated) return told('DENIED');
  if (conditional) return told('PROPOSED');
  if (adverbs.includes('reportedly') && token.pos === 'VBG') return guessed('HELD', 'PAST');
  switch (token.pos) {
    case 'VBD':
    case 'VBN':
      return told('HELD');
    case 'VBG': {
      if (auxiliaries.some((one) => /^(?:be|'s|'re)$/.test(one.lemma) && one.pos !== 'VBD'))
        return guessed('PLANNED', 'PRESENT');
      return guessed('HELD', 'PRESENT');
    }
    case 'VBZ':
    case 'VBP':
      return guessed('HELD', 'PRESENT');
    default:
      return infinitive ? guessed('PLANNED', 'FUTURE') : UNTOLD;
  }
}

/** What the words that a verb completes make of it: 'plans to', 'refused to', 'a decision not to', 'before'. */
function governorStatus(sentence: Sentence, verb: number, depth: number): StatusReading | null {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  if (depth > 3) return null;
  for (const edge of graph.to(verb)) {
    if (
      edge.governor < 0 ||
      !/^(?:xcomp|ccomp|acl|advcl|conj|dep|obl|csubj)/.test(edge.dep) ||
      edge.dep === 'acl:relcl'
    )
      continue;
    const governor = tokens[edge.governor]!;
    const lemma = governor.lemma.toLowerCase();
    if (edge.dep.startsWith('conj')) {
      if (tokens[verb]!.pos === governor.pos) return governorStatus(sentence, edge.governor, depth + 1) ?? null;
      continue;
    }
    const listed = governor.pos.startsWith('N') ? NOUN_STATUS.get(lemma) : GOVERNOR_STATUS.get(lemma);
    if (listed !== undefined) {
      const negated = graph
        .children(edge.governor, 'advmod', 'neg')
        .some((i) => /^(?:not|n't|never)$/.test(tokens[i]!.lemma.toLowerCase()));
      if (negated) return listed === 'DENIED' ? told('HELD') : told('DENIED');
      // 'would agree to meet', 'could plan to': the governor's own mood is stronger where it is less certain.
      const own = governor.pos.startsWith('V') ? verbalStatus(sentence, edge.governor, depth + 1) : null;
      if (own?.explicit && own.status !== 'HELD' && listed === 'HELD') return own;
      if (own?.status === 'PROPOSED' && listed === 'PLANNED') return own;
      return told(listed);
    }
    if (edge.dep.startsWith('xcomp') || edge.dep.startsWith('acl')) {
      if (governor.pos.startsWith('V')) return verbalStatus(sentence, edge.governor, depth + 1);
      return told('PLANNED');
    }
    if (edge.dep.startsWith('advcl')) {
      const mark = edge.dep.split(':')[1] ?? '';
      if (/^(?:before|until)$/.test(mark)) return guessed('PLANNED', 'UNKNOWN');
      if (/^(?:after|since|while|when|upon|following)$/.test(mark))
        return inherit(verbalStatus(sentence, edge.governor, depth + 1));
      if (tokens[verb]!.pos === 'VB') return inherit(verbalStatus(sentence, edge.governor, depth + 1), 'PLANNED');
      return inherit(verbalStatus(sentence, edge.governor, depth + 1));
    }
  }
  return null;
}

function inherit(reading: StatusReading, instead?: ReportStatus): StatusReading {
  if (instead !== undefined && reading.status === 'HELD') return guessed(instead, 'FUTURE');
  return { ...reading, explicit: reading.explicit && reading.status !== 'HELD' };
}

/** Of a noun: its own adjectives, the noun or preposition that it completes, then the verb that it hangs on. */
function nominalStatus({ sentence, trigger, carrier }: Frame): StatusReading {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const modifiers = graph.children(trigger, 'amod', 'compound', 'acl', 'det', 'advmod').map((i) => tokens[i]!);
  for (const modifier of modifiers) {
    const status =
      ADJECTIVE_STATUS.get(modifier.lemma.toLowerCase()) ?? ADJECTIVE_STATUS.get(modifier.word.toLowerCase());
    if (status !== undefined) return told(status);
  }
  for (const acl of graph.children(trigger, 'acl')) {
    const status = PREDICATE_STATUS.get(tokens[acl]!.lemma.toLowerCase());
    if (status !== undefined) return told(status);
  }
  const none = modifiers.some((one) => /^no$/i.test(one.word));
  if (carrier !== null) {
    const carried = tokens[carrier]!.lemma.toLowerCase();
    const listed = GOVERNOR_STATUS.get(carried);
    const own = verbalStatus(sentence, carrier, 0);
    if (none) return told('DENIED');
    if (listed === undefined || listed === 'HELD') return own;
    if (own.status === 'DENIED') return listed === 'DENIED' ? told('HELD') : own;
    return own.status === 'PROPOSED' && listed === 'PLANNED' ? own : told(listed);
  }
  if (none) return told('DENIED');
  const edge = graph.to(trigger).find((one) => one.governor >= 0);
  if (edge === undefined) return UNTOLD;
  const governor = tokens[edge.governor]!;
  const relation = edge.dep.split(':');
  const lemma = governor.lemma.toLowerCase();
  if (governor.pos.startsWith('N')) {
    const listed = NOUN_STATUS.get(lemma);
    if (listed !== undefined) return told(listed);
  }
  if (relation[0] === 'nsubj' || relation[0] === 'csubj') {
    const listed = PREDICATE_STATUS.get(lemma);
    if (governor.pos.startsWith('V')) {
      const own = verbalStatus(sentence, edge.governor, 0);
      if (own.status === 'PLANNED' && listed === 'CANCELLED') return told('CANCELLED');
      if (listed !== undefined)
        return own.status === 'DENIED' && listed === 'HELD'
          ? own
          : own.status === 'PROPOSED' || own.status === 'PLANNED'
            ? own
            : told(listed);
      return { ...own, explicit: own.explicit && own.status !== 'HELD' };
    }
    if (listed !== undefined) return told(listed);
    const copula = graph.child(edge.governor, 'cop');
    const auxiliary = graph.children(edge.governor, 'aux').map((i) => tokens[i]!.word.toLowerCase());
    if (auxiliary.some((word) => /^(?:will|'ll)$/.test(word))) return told('PLANNED');
    if (auxiliary.some((word) => /^(?:would|may|might|could)$/.test(word))) return told('PROPOSED');
    if (copula !== null && tokens[copula]!.pos === 'VBD') return guessed('HELD', 'PAST');
    return UNTOLD;
  }
  const preposition = relation[1] ?? '';
  if (/^(?:ahead_of|before|prior_to|in_advance_of|toward|towards)$/.test(preposition))
    return { status: null, tense: 'UNKNOWN', explicit: false };
  if (governor.pos.startsWith('V')) {
    const listed = GOVERNOR_STATUS.get(lemma);
    const own = verbalStatus(sentence, edge.governor, 0);
    if (/^obj/.test(relation[0]!) && listed !== undefined && listed !== 'HELD')
      return own.status === 'DENIED' ? told('DENIED') : told(listed);
    if (/^(?:after|following|since|during|at|in|on)$/.test(preposition)) {
      if (own.status === 'HELD') return guessed('HELD', 'PAST');
      if (own.status === 'PLANNED' && /^(?:during|at|in|on)$/.test(preposition)) return guessed('PLANNED', 'FUTURE');
      return UNTOLD;
    }
  }
  return UNTOLD;
}
