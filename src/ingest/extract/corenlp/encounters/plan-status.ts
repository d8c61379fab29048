import type { ReportStatus } from '../../../../model/encounter';
import type { Edge } from '../dependency-graph';
import type { Sentence } from '../document';
import { guessed, type StatusReading, told } from './status-reading';
import { governorStatusOf, NOUN_STATUS, TOLD_OF } from './status-words';
import { isNegated, phraseOf } from './verb-phrase';
import { underGovernor } from './verb-status';

/**
 * 'abandoned plans to meet', 'denied reports of a meeting', 'has no plans to meet': what is done to a noun that the encounter completes
 * unmakes the encounter.
 */
export function unmadeBy(sentence: Sentence, noun: number): StatusReading | null {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  if (graph.children(noun, 'det', 'neg').some((i) => /^no$/i.test(tokens[i]!.word))) return told('DENIED');
  // 'in dismissing reports of a meeting', that the parser read as 'reports that dismiss'
  const before = tokens[noun - 1];
  if (
    before?.pos === 'VBG' &&
    TOLD_OF.test(tokens[noun]!.lemma.toLowerCase()) &&
    governorStatusOf(before.lemma.toLowerCase(), '') === 'DENIED'
  )
    return told('DENIED');
  const edge = graph.parent(noun, 'obj', 'nsubj:pass');
  if (edge === null) return null;
  const off = offAs(sentence, edge.governor);
  if (off !== null) return off;
  const listed = governorStatusOf(phraseOf(sentence, edge.governor), '');
  if (listed === 'CANCELLED' || (listed === 'DENIED' && TOLD_OF.test(tokens[noun]!.lemma.toLowerCase())))
    return underGovernor(sentence, edge.governor, listed, 0);
  // 'does not plan a meeting', 'made no offer'
  return isNegated(sentence, edge.governor) && /^(?:have|make|see)$/.test(tokens[edge.governor]!.lemma)
    ? told('DENIED')
    : null;
}

/** 'has no plans to meet', 'criticised her refusal to meet': the noun that an infinitive completes, where the parser hung it on the verb. */
export function planOf({ graph, tokens }: Sentence, { dep, governor, dependent }: Edge): number | null {
  if (!/^(?:ccomp|xcomp|advcl:to)$/.test(dep) || !tokens[governor]!.pos.startsWith('V')) return null;
  const to = graph!.child(dependent, 'mark') ?? dependent;
  const noun = graph!.children(governor, 'obj').find((i) => i === to - 1);
  return noun !== undefined && NOUN_STATUS.has(tokens[noun]!.lemma.toLowerCase()) ? noun : null;
}

/** What a noun makes of the encounter that completes it, or what is done to the noun: 'an offer to meet', accepted or turned down. */
export function underPlan(sentence: Sentence, noun: number): StatusReading | null {
  const unmade = unmadeBy(sentence, noun);
  if (unmade !== null) return unmade;
  const listed = NOUN_STATUS.get(sentence.tokens[noun]!.lemma.toLowerCase());
  if (listed === undefined) return null;
  const taken = sentence.graph!.parent(noun, 'obj', 'nsubj:pass');
  if (listed === 'PROPOSED' && taken !== null && /^(?:accept|approve)$/.test(sentence.tokens[taken.governor]!.lemma))
    return underGovernor(sentence, taken.governor, 'PLANNED', 0);
  if (
    /^(?:agenda|decision|announcement|date|venue|logistics|run-?up|eve|preparation)$/i.test(
      sentence.tokens[noun]!.lemma,
    )
  )
    return guessed('PLANNED');
  return listed === 'HELD' ? guessed('HELD') : told(listed);
}

/** 'put the talks on hold', 'the meeting is off the table', 'out of the question': phrases that say what one verb does not. */
export function offAs(sentence: Sentence, token: number): StatusReading | null {
  const { graph, tokens } = sentence;
  const candidates = tokens[token]!.pos.startsWith('V') ? graph!.children(token, 'obl') : [token];
  for (const noun of candidates) {
    const before = graph!
      .children(noun, 'case')
      .map((i) => tokens[i]!.word.toLowerCase())
      .join(' ');
    const status = OFF_PHRASES.get(`${before} ${tokens[noun]!.lemma.toLowerCase()}`);
    if (status !== undefined)
      return tokens[token]!.pos.startsWith('V') ? underGovernor(sentence, token, status, 0) : told(status);
  }
  return null;
}

const OFF_PHRASES: ReadonlyMap<string, ReportStatus> = new Map([
  ['on hold', 'CANCELLED'],
  ['on ice', 'CANCELLED'],
  ['on pause', 'CANCELLED'],
  ['off table', 'DENIED'],
  ['off agenda', 'DENIED'],
  ['out of question', 'DENIED'],
  ['out question', 'DENIED'],
  ['on table', 'PROPOSED'],
  ['on cards', 'PROPOSED'],
  ['in works', 'PLANNED'],
  ['under consideration', 'PROPOSED'],
  ['under discussion', 'PROPOSED'],
]);
