import type { Frame } from './frame';
import { nominalStatus } from './noun-status';
import { unlessRefused } from './refused';
import { withAfterthought } from './status-afterthought';
import type { StatusReading } from './status-reading';
import { verbalStatus } from './verb-status';

/** Status of an encounter as its sentence tells it: tense, mood and negation of the trigger, then of what governs it. */
export function readStatus(frame: Frame): StatusReading {
  const { sentence, trigger } = frame;
  return withAfterthought(
    frame,
    frame.nominal ? nominalStatus(frame) : unlessRefused(sentence, trigger, verbalStatus(sentence, trigger, 0)),
  );
}
