import type { Document, Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import { placeAround, placeGoneTo, placeWhen, placeWhere, TRIP } from './clause-places';
import type { DraftPlace } from './draft';
import type { Frame } from './frame';
import { isEncounterNoun } from './lexicon';
import { HERE, type Locative, locativesOf } from './locatives';
import { namedPlace, venueOf } from './place-names';
import { isSettingNoun, Settings } from './settings';
import { placeBeforePurpose, placeBehind, placeOfCaption } from './word-order-places';

/** Sentences back to the place that 'there' means. */
const THERE_REACH = 2;
/** Tokens from a trigger to its 'there'. */
const THERE_AHEAD = 12;

/** Finds where the encounter of a trigger takes place, by its own sentence; each sentence's phrases of place are read once. */
export class PlaceFinder {
  private readonly known = new Map<number, readonly Locative[]>();
  private readonly settings = new Settings();

  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
  ) {}

  find(frame: Frame): DraftPlace | null {
    const { sentence, trigger } = frame;
    return (
      this.attached(frame) ??
      (frame.nominal ? venueOf(this.document, sentence, trigger, this.index, frame.kind === 'VISIT') : null) ??
      (frame.kind === 'VISIT' ? null : this.byClause(frame))
    );
  }

  private byClause({ sentence, trigger, carrier }: Frame): DraftPlace | null {
    const { document, index } = this;
    const clause = { document, index, sentence, trigger, locatives: this.locatives(sentence) };
    return (
      placeWhere(clause) ??
      this.there(sentence, trigger) ??
      this.within(sentence, trigger, 0) ??
      placeBeforePurpose(clause) ??
      placeGoneTo(clause) ??
      placeWhen(clause, carrier) ??
      placeAround(clause) ??
      placeBehind(clause) ??
      placeOfCaption(clause)
    );
  }

  private locatives(sentence: Sentence): readonly Locative[] {
    let locatives = this.known.get(sentence.index);
    if (locatives === undefined) {
      locatives = locativesOf(this.document, sentence, this.index);
      this.known.set(sentence.index, locatives);
      this.settings.remember(sentence, locatives);
    }
    return locatives;
  }

  /** 'She met him there in 1943': the place told last. */
  private there(sentence: Sentence, trigger: number): DraftPlace | null {
    const { tokens } = sentence;
    const points = tokens.findIndex(
      ({ word, pos, i }) =>
        /^there$/i.test(word) &&
        pos === 'RB' &&
        tokens[i + 1]?.lemma !== 'be' &&
        i > trigger &&
        i <= trigger + THERE_AHEAD,
    );
    if (points < 0) return null;
    const here = this.locatives(sentence).filter((one) => one.from < points);
    for (let back = 0; back <= THERE_REACH; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other?.graph && other.isTitle === sentence.isTitle) {
        const told = back === 0 ? here : this.locatives(other);
        if (told.length > 0) return told.at(-1)!.place;
      }
    }
    return null;
  }

  /** What the frame's own heads name: 'met in Oslo', 'a visit to Oslo', 'visited Oslo'. */
  private attached(frame: Frame): DraftPlace | null {
    const { sentence } = frame;
    const locatives = this.locatives(sentence);
    for (const head of frame.places) {
      const phrase = locatives.find(
        (one) =>
          one.from <= head &&
          sentence.tokens[head]!.start < one.place.end &&
          sentence.tokens[head]!.start >= one.place.start,
      );
      if (phrase !== undefined && (frame.kind === 'VISIT' || HERE.has(phrase.preposition) || isBidding(frame)))
        return phrase.place;
      const through = locatives.find((one) => one.governor === head || climbsThrough(sentence, one, head));
      if (through !== undefined && HERE.has(through.preposition)) return through.place;
      if (frame.kind !== 'VISIT') continue;
      const named = this.index.named(sentence.index, head);
      const place = named === null ? null : namedPlace(this.document, sentence, named, this.index);
      if (place !== null) return place;
    }
    const own = [frame.trigger, frame.carrier, frame.event];
    return frame.kind === 'VISIT'
      ? null
      : (locatives.find((one) => own.includes(one.governor) && HERE.has(one.preposition))?.place ?? null);
  }

  /** Within the trigger's phrase: 'met at a dinner at the summit in Oslo', 'met at the end of a trip to Lisbon'. */
  private within(sentence: Sentence, token: number, depth: number): DraftPlace | null {
    const graph = sentence.graph!;
    if (depth > 3) return null;
    for (const edge of graph.from(token)) {
      if (!/^(?:obl|nmod):(?:at|in|during|on|of|over|for|upon)$/.test(edge.dep)) continue;
      const lemma = sentence.tokens[edge.dependent]!.lemma.toLowerCase();
      if (!isSettingNoun(lemma)) continue;
      const isTrip = TRIP.test(lemma);
      const phrase = this.locatives(sentence).find(
        (one) => one.governor === edge.dependent && (HERE.has(one.preposition) || isTrip),
      );
      const place =
        phrase?.place ??
        this.playedOut(sentence, edge.dependent) ??
        venueOf(this.document, sentence, edge.dependent, this.index, isTrip) ??
        this.within(sentence, edge.dependent, depth + 1) ??
        this.settings.recall(sentence, lemma);
      if (place !== null) return place;
    }
    return null;
  }

  /** 'in a ceremony that played out at the castle': of a setting, where its own clause tells. */
  private playedOut(sentence: Sentence, setting: number): DraftPlace | null {
    const verbs = sentence.graph!.children(setting, 'acl:relcl', 'acl');
    const phrases = this.locatives(sentence);
    return phrases.find((one) => verbs.includes(one.governor) && HERE.has(one.preposition))?.place ?? null;
  }
}

/** 'welcomed Y to Oslo', 'invited Y to the palace': the guest comes to where the host is. */
function isBidding({ sentence, trigger }: Frame): boolean {
  return /^(?:welcome|invite|host|receive|bring|summon)$/.test(sentence.tokens[trigger]!.lemma);
}

/** Does a phrase of place hang within the noun phrase of a head: 'in the port city of Bergen' for the head 'city'? */
function climbsThrough(sentence: Sentence, { from }: Locative, head: number): boolean {
  const path = sentence.graph!.ancestors(from).slice(1, 4);
  const at = path.indexOf(head);
  return at >= 0 && !path.slice(0, at).some((token) => isEncounterNoun(sentence.tokens[token]));
}
