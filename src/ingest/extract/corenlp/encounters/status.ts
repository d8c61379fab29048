import type { Frame } from './frame';
import { nominalStatus } from './noun-status';
import { unlessRefused } from './refused';
import type { StatusReading } from './status-reading';
import { verbalStatus } from './verb-status';

/** Status of an encounter as its sentence tells it: tense, mood and negation of the trigger, then of what governs it. */
export function readStatus(frame: Frame): StatusReading {
  if (frame.nominal) return nominalStatus(frame);
  return unlessRefused(frame.sentence, frame.trigger, verbalStatus(frame.sentence, frame.trigger, 0));
}
