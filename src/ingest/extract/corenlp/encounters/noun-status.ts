import type { DependencyGraph, Edge } from '../dependency-graph';
import type { Sentence } from '../document';
import type { Frame } from './frame';
import { NOUNS } from './lexicon';
import { offAs, underPlan } from './plan-status';
import { unlessRefused } from './refused';
import { guessed, isUnmade, liesAhead, type StatusReading, told, UNTOLD, weakened } from './status-reading';
import { ADJECTIVE_STATUS, governorStatusOf, PREDICATE_STATUS, STATUS_CUES } from './status-words';
import { subjectStatus } from './subject-status';
import { isNegated, isNone, phraseOf } from './verb-phrase';
import { moodOf, underGovernor, verbalStatus } from './verb-status';

/** Of a noun: its own adjectives and clauses, the verb that carries it, the noun or verb that it completes. */
export function nominalStatus(frame: Frame): StatusReading {
  const own = modifierStatus(frame);
  const governed = unlessRefused(frame.sentence, frame.hangsOn, governedStatus(frame));
  // 'cancelled a planned summit', 'the proposed talks were called off'
  if (own !== null) return isUnmade(governed) ? governed : own;
  if (governed.explicit) return governed;
  if (frame.sentence.graph!.children(frame.trigger, 'det').some((i) => /^any$/i.test(frame.sentence.tokens[i]!.word)))
    return told('PROPOSED');
  return cueBefore(frame) ?? (governed.status === null ? moodAround(frame) : governed);
}

/** Where nothing tells of the noun itself: ahead, if a verb above it speaks of what will or may be ('would rather not go into talks'). */
function moodAround({ sentence, trigger }: Frame): StatusReading {
  const ahead = sentence
    .graph!.ancestors(trigger)
    .slice(1)
    .some((i) => {
      if (!sentence.tokens[i]!.pos.startsWith('V')) return false;
      if (/^(?:want|hope|plan|intend|expect|prepare)$/.test(sentence.tokens[i]!.lemma)) return true;
      const mood = moodOf(sentence, i);
      return mood.explicit && liesAhead(mood.status);
    });
  return ahead ? guessed('PLANNED', 'UNKNOWN') : UNTOLD;
}

/** What the noun's adjectives, participles and relative clauses make of it: 'planned', 'scheduled for Friday', 'that never took place'. */
function modifierStatus({ sentence, trigger }: Frame): StatusReading | null {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  for (const clause of graph.children(trigger, 'acl:relcl')) {
    const reading = graph.children(clause, 'nsubj').includes(trigger) ? subjectStatus(sentence, clause, true) : UNTOLD;
    if (isUnmade(reading)) return reading;
  }
  for (const i of graph.children(trigger, 'amod', 'compound', 'det', 'advmod')) {
    const modifier = tokens[i]!;
    const status =
      ADJECTIVE_STATUS.get(modifier.lemma.toLowerCase()) ?? ADJECTIVE_STATUS.get(modifier.word.toLowerCase());
    if (status !== undefined) return told(status);
  }
  for (const clause of graph.children(trigger, 'acl')) {
    const status = PREDICATE_STATUS.get(phraseOf(sentence, clause));
    if (status !== undefined && tokens[clause]!.pos === 'VBN')
      return status === 'HELD' ? guessed('HELD') : told(status);
  }
  return null;
}

/** The edge by which the noun hangs on what is said of it; not one to a clause that itself modifies the noun. */
function governingEdge(graph: DependencyGraph, trigger: number): Edge | undefined {
  const modifying = graph.children(trigger, 'acl:relcl', 'acl');
  return graph.to(trigger).find((edge) => !modifying.includes(edge.governor));
}

function governedStatus(frame: Frame): StatusReading {
  const { sentence, hangsOn: trigger, carrier } = frame;
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const none = isNone(sentence, trigger);
  if (carrier !== null) return none ? told('DENIED') : carriedStatus(frame, carrier);
  if (none) return told('DENIED');
  const edge = governingEdge(graph, trigger);
  // 'there will be more talks than last year': the noun is what is said to be.
  if (edge === undefined) return graph.has(trigger, 'cop') ? subjectStatus(sentence, trigger, frame.definite) : UNTOLD;
  const governor = tokens[edge.governor]!;
  const [relation, preposition = ''] = edge.dep.split(':');
  if (relation === 'nsubj' || relation === 'csubj') return subjectStatus(sentence, edge.governor, frame.definite);
  // 'another round of talks', 'at the start of the meeting'
  if (
    preposition === 'of' &&
    /^(?:round|series|spate|set|string|flurry|day|start|beginning|outset|opening)$/.test(governor.lemma)
  )
    return governedStatus({ ...frame, hangsOn: edge.governor });
  if (governor.pos.startsWith('N')) return underNoun(frame, edge.governor, preposition);
  const listed = governorStatusOf(phraseOf(sentence, edge.governor), preposition, relation === 'obj');
  const isOff = offAs(sentence, edge.governor);
  if (relation === 'obj' && isOff !== null) return isOff;
  if (governor.pos.startsWith('J') && listed !== undefined) return underGovernor(sentence, edge.governor, listed, 0);
  if (/^(?:ahead_of|before|prior_to|up_to|toward|towards|in_advance_of)$/.test(preposition))
    return guessed('PLANNED', 'UNKNOWN');
  if (!governor.pos.startsWith('V')) return UNTOLD;
  if (listed === 'CANCELLED' || listed === 'DENIED') return underGovernor(sentence, edge.governor, listed, 0);
  // 'did not agree to talks' refuses them, 'did not bring a plan to the talks' does not.
  const isRefusal = /^(?:agree|plan|call|ask|push|consent)$/.test(governor.lemma);
  if (/^(?:for|to|on)$/.test(preposition) && liesAhead(listed) && (isRefusal || !isNegated(sentence, edge.governor)))
    return underGovernor(sentence, edge.governor, listed, 0);
  if (relation === 'obj' && listed !== undefined)
    return listed === 'HELD'
      ? weakened(moodOf(sentence, edge.governor))
      : underGovernor(sentence, edge.governor, listed, 0);
  return inClause(frame, edge.governor, relation!, preposition);
}

/** 'plans for a meeting', 'the decision at the summit', 'dismissed reports of a meeting'. */
function underNoun(frame: Frame, noun: number, preposition: string): StatusReading {
  const { sentence } = frame;
  // 'the decision at the summit' was made there; 'the decision on a summit' is about it.
  if (/^(?:at|in|during|from|after|since)$/.test(preposition)) return guessed('HELD');
  const reading = underPlan(sentence, noun);
  if (reading !== null) return reading;
  // 'his trip to Oslo for talks with Dorn': they go together.
  const lemma = sentence.tokens[noun]!.lemma.toLowerCase();
  return preposition === 'for' && NOUNS.has(lemma) && noun < frame.trigger
    ? weakened(governedStatus({ ...frame, trigger: noun, hangsOn: noun, carrier: null }))
    : UNTOLD;
}

/** A noun within a clause about something else: 'hopes to make progress during the talks', 'flew home after the talks'. */
function inClause(frame: Frame, verb: number, relation: string, preposition: string): StatusReading {
  const own = isOfProgramme(frame.sentence, verb) ? guessed('PLANNED') : moodOf(frame.sentence, verb);
  const lemma = frame.sentence.tokens[verb]!.lemma.toLowerCase();
  const ahead = liesAhead(own.status);
  if (/^(?:including|in_addition_to|besides|as_well_as)$/.test(preposition))
    return weakened(verbalStatus(frame.sentence, verb, 0));
  if (preposition === 'for') {
    if (/^(?:leave|head|depart|prepare|travel|fly|go|arrange|press|push|ready|brace|gear)$/.test(lemma))
      return own.status === 'HELD' && own.tense === 'PAST' ? UNTOLD : guessed('PLANNED');
    return ahead
      ? guessed('PLANNED')
      : own.status === 'HELD' && own.tense === 'PAST' && lemma === 'be'
        ? guessed('HELD')
        : UNTOLD;
  }
  if (/^(?:after|following|since)$/.test(preposition)) return own.status === 'HELD' ? guessed('HELD') : UNTOLD;
  if (relation === 'obj' || /^(?:during|at|in|on|into|to|of|over)$/.test(preposition)) {
    // 'was talked into meeting Berg'
    if (own.status === 'HELD' && frame.trigger !== frame.hangsOn) return guessed('HELD');
    if (own.status === 'HELD')
      return /^(?:obj|nmod)$/.test(relation) || /^(?:into|to|of|over)$/.test(preposition) || own.tense !== 'PAST'
        ? UNTOLD
        : guessed('HELD');
    if (!ahead) return UNTOLD;
    // What is hoped for is a meeting; what one hopes of 'the meeting' has that lie ahead.
    return own.status === 'PROPOSED' && own.explicit && relation === 'obj' && !frame.definite
      ? guessed('PROPOSED')
      : guessed('PLANNED');
  }
  return UNTOLD;
}

/** 'The events planned for Thursday included a discussion with Berg': what its subject's participle tells holds for the verb. */
function isOfProgramme({ graph, tokens }: Sentence, verb: number): boolean {
  return graph!
    .children(verb, 'nsubj')
    .flatMap((subject) => graph!.children(subject, 'acl'))
    .some((i) => tokens[i]!.pos === 'VBN' && /^(?:plan|schedule|slate|expect)$/.test(tokens[i]!.lemma));
}

/** 'held talks', 'will attend the summit', 'cancelled the meeting'. */
function carriedStatus({ sentence, trigger }: Frame, carrier: number): StatusReading {
  const isOff = offAs(sentence, carrier);
  if (isOff !== null) return isOff;
  const preposition =
    sentence
      .graph!.to(trigger)
      .find((edge) => edge.governor === carrier)
      ?.dep.split(':')[1] ?? '';
  const listed = governorStatusOf(phraseOf(sentence, carrier), preposition);
  return listed === undefined || listed === 'HELD'
    ? verbalStatus(sentence, carrier, 0)
    : underGovernor(sentence, carrier, listed, 0);
}

/** What the words right before the noun's phrase say, where its grammar says nothing: 'leading up to Berg's talks with Dorn'. */
function cueBefore({ sentence, trigger }: Frame): StatusReading | null {
  const graph = sentence.graph!;
  const first = Math.min(
    trigger,
    ...graph.children(trigger, 'det', 'amod', 'nmod:poss', 'compound', 'nummod').flatMap((i) => [...graph.subtree(i)]),
  );
  const before = sentence.tokens
    .slice(Math.max(0, first - 6), first)
    .map((token) => token.word.toLowerCase())
    .join(' ');
  const cue = STATUS_CUES.find(([pattern]) => pattern.test(before))?.[1];
  if (cue === undefined) return null;
  const clause = graph.ancestors(trigger).find((i) => i !== trigger && sentence.tokens[i]!.pos.startsWith('V'));
  const mood = clause === undefined ? UNTOLD : moodOf(sentence, clause);
  // 'he said ahead of talks with Berg': by now they may well have been held; 'will fly home after the talks': not yet.
  if (cue.status === 'PLANNED' && cue.tense === 'UNKNOWN' && mood.status === 'HELD' && mood.tense === 'PAST')
    return UNTOLD;
  return cue.status === 'HELD' && liesAhead(mood.status) ? guessed('PLANNED', 'UNKNOWN') : cue;
}
