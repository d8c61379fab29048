import type { EncounterKind } from '../../../../model/encounter';
import type { Sentence } from '../document';

/** One trigger of a sentence with what hangs on it, nothing resolved yet: tokens, not people. */
export interface Frame {
  readonly sentence: Sentence;
  /** Token of the trigger word; the light verb of a noun is `carrier`. */
  readonly trigger: number;
  readonly carrier: number | null;
  readonly kind: EncounterKind;
  readonly nominal: boolean;
  /** Heads of the phrases that act, and of those acted with; for nouns `between A and B`, both stand in `agents`. */
  readonly agents: readonly number[];
  readonly counterparts: readonly number[];
  /** Heads of phrases of place: where it is, or for VISIT where one goes. */
  readonly places: readonly number[];
  /** Head of the event that is attended, hosted or joined ('the summit'), where the trigger is a verb. */
  readonly event: number | null;
  /** 'the meeting', 'their talks', 'this visit': points back. */
  readonly definite: boolean;
  readonly plural: boolean;
  /** Several parties in the agents alone are an encounter. */
  readonly reciprocal: boolean;
  /** Token by which the trigger's phrase hangs on its clause: the trigger, or the name that the parser took a gerund for a part of. */
  readonly hangsOn: number;
}

/** Lemma of the trigger. */
export function nounOf(frame: Frame): string {
  return frame.sentence.tokens[frame.trigger]!.lemma.toLowerCase();
}

/** Lemma of the noun that names the encounter: of the event that a verb tells of, or of the trigger itself. */
export function eventNounOf(frame: Frame): string {
  return frame.event === null ? nounOf(frame) : frame.sentence.tokens[frame.event]!.lemma.toLowerCase();
}
