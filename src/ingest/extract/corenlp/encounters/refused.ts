import type { Sentence } from '../document';
import { type StatusReading, told } from './status-reading';
import { isNegated, phraseOf } from './verb-phrase';

/** 'wanted to meet Berg, but he declined': what was asked for and refused in the same sentence is refused. */
export function unlessRefused(sentence: Sentence, token: number, reading: StatusReading): StatusReading {
  if (reading.status !== 'PROPOSED' || !reading.explicit) return reading;
  const graph = sentence.graph;
  const refused = graph!.ancestors(token).some((i) =>
    graph!.children(i, 'conj:but').some((other) => {
      if (!/^(?:decline|refuse|reject|rebuff|snub|turn_down|rule_out)$/.test(phraseOf(sentence, other))) return false;
      return !graph!.has(other, 'xcomp', 'ccomp') && !isNegated(sentence, other);
    }),
  );
  return refused ? told('DENIED') : reading;
}
