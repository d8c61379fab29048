import type { Sentence } from '../document';
import type { DraftPlace } from './draft';
import { NOUNS } from './lexicon';
import { HERE, type Locative } from './locatives';

/** Farthest paragraphs back to the place of a setting. */
const REACH = 6;
/** Settings by one name: a trip, a visit and a stop are told of one journey. */
const JOURNEY = /^(?:visit|trip|tour|stop|stopover|journey|arrival)$/;
const JOURNEY_VERB = /^(?:arrive|land|visit|travel|fly|head)$/;
const MARGIN = /^(?:sideline|margin)$/;
const ASSEMBLY = /^(?:summit|conference|forum|assembly|convention|gathering|meeting)$/;

/** Where something that encounters happen at was told to take place. */
interface Setting {
  readonly noun: string;
  readonly place: DraftPlace;
  readonly paragraph: number;
}

/** The places of what encounters happen at, for a sentence that names only the setting: 'on the sidelines of the summit'. */
export class Settings {
  private readonly told: Setting[] = [];

  /** Notes what the phrases of place of a sentence tell of summits and journeys. */
  remember(sentence: Sentence, locatives: readonly Locative[]): void {
    for (const { governor, place, preposition } of locatives) {
      if (governor < 0) continue;
      const { lemma } = sentence.tokens[governor]!;
      const noun = lemma.toLowerCase();
      if (JOURNEY.test(noun) || (ASSEMBLY.test(noun) && HERE.has(preposition)))
        this.told.push({ noun, place, paragraph: sentence.paragraph });
      for (const object of sentence.graph!.children(governor, 'obj')) {
        const event = sentence.tokens[object]!.lemma.toLowerCase();
        if (ASSEMBLY.test(event) && HERE.has(preposition))
          this.told.push({ noun: event, place, paragraph: sentence.paragraph });
      }
      if (JOURNEY_VERB.test(noun)) this.told.push({ noun: 'visit', place, paragraph: sentence.paragraph });
    }
  }

  /** The place told before of a setting that is only named again: 'the sidelines of the summit', 'during his visit'. */
  recall(sentence: Sentence, noun: string): DraftPlace | null {
    if (![ASSEMBLY, JOURNEY, MARGIN].some((setting) => setting.test(noun))) return null;
    const isSame = (one: string) =>
      JOURNEY.test(noun) ? JOURNEY.test(one) : MARGIN.test(noun) ? ASSEMBLY.test(one) : one === noun;
    const last = this.told
      .filter((one) => isSame(one.noun) && Math.abs(sentence.paragraph - one.paragraph) <= REACH)
      .at(-1);
    return last?.place ?? null;
  }
}

/** Is a noun the setting of an encounter rather than a matter: another encounter, its margins, its end? */
export function isSettingNoun(lemma: string): boolean {
  return (
    NOUNS.has(lemma) ||
    /^(?:sideline|margin|end|start|beginning|close|outset|conclusion|stop|leg|event|day|arrival|tea|drink|golf|ceremony|scene)s?$/.test(
      lemma,
    )
  );
}
