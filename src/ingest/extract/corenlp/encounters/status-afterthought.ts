import type { Frame } from './frame';
import { type StatusReading, told } from './status-reading';

/** Tokens behind a trigger in which the sentence may take it back. */
const REACH = 40;
const TAKEN_BACK =
  /\bbut (?:\S+ ){1,8}?(?:cancell?ed|scrapped|postponed|called it off|called off|backed out|pulled out|dropped out)\b/i;
const IN_DOUBT =
  /^(?:is|was|remains?|remained|seems?|seemed) (?:(?:still|perhaps|maybe|also|now|very|quite) )*(?:possible|likely|unlikely|conceivable)\b/i;

/**
 * What the words behind an encounter make of it where the parser loses the thread: 'was scheduled to meet Berg in May, but the Danes called
 * off' has been cancelled, 'such a meeting is perhaps still possible' is only possible.
 * @param reading by what stands before it.
 */
export function withAfterthought({ sentence, trigger, nominal }: Frame, reading: StatusReading): StatusReading {
  const behind = sentence.tokens
    .slice(trigger + 1, trigger + REACH)
    .map(({ word }) => word)
    .join(' ');
  if (nominal && reading.status === null && IN_DOUBT.test(behind)) return told('PROPOSED');
  const before = sentence.tokens
    .slice(Math.max(0, trigger - 4), trigger)
    .map(({ word }) => word)
    .join(' ');
  const wasDue = /\b(?:was|were|been) (?:scheduled|set|due|supposed|expected|planned|slated) to\b/i.test(before);
  return wasDue && reading.status === 'PLANNED' && TAKEN_BACK.test(behind) ? told('CANCELLED') : reading;
}
