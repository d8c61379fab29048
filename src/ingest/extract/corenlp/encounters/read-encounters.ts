import type { EncounterKind } from '../../../../model/encounter';
import { type ChosenDate, chooseDate } from '../../intervals/choose-date';
import type { DateExpression, Tense } from '../../intervals/find-dates';
import type { Document, Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { Referent } from '../references/referent';
import { Referents } from '../references/referents';
import { Speakers } from '../references/speakers';
import { Attributions } from './attribution';
import { belongsElsewhere } from './date-scope';
import type { Draft } from './draft';
import { type Encounter, EncounterMemory } from './encounter-memory';
import { eventNounOf, type Frame } from './frame';
import { NOUNS } from './lexicon';
import { nounFrames } from './noun-frames';
import { PartyFinder } from './party-finder';
import { PlaceFinder } from './places';
import type { SentenceDates } from './sentence-dates';
import { readStatus } from './status';
import { type StatusReading, tenseOf } from './status-reading';
import { verbFrames } from './verb-frames';

/**
 * Reads the encounters of an article whose sentences with a cue are parsed: sentence by sentence, the title first, and once more
 * in the body's light where it tells nothing by itself.
 */
export function readEncounters(document: Document, index: PartyIndex, dates: SentenceDates): EncounterMemory {
  const memory = new EncounterMemory(document.date);
  const speakers = new Speakers(document, index);
  const referents = new Referents(document, index, memory, speakers);
  const reader = new EncounterReader(document, index, dates, memory, speakers, referents);
  const [titles, body] = [
    document.sentences.filter((one) => one.isTitle),
    document.sentences.filter((one) => !one.isTitle),
  ];
  const untold = titles.filter((sentence) => reader.read(sentence) === 0);
  for (const sentence of body) reader.read(sentence);
  for (const sentence of untold) reader.read(sentence);
  return memory;
}

class EncounterReader {
  private readonly parties: PartyFinder;
  private readonly places: PlaceFinder;
  private readonly attributions: Attributions;

  constructor(
    private readonly document: Document,
    index: PartyIndex,
    private readonly dates: SentenceDates,
    private readonly memory: EncounterMemory,
    speakers: Speakers,
    referents: Referents,
  ) {
    this.parties = new PartyFinder(document, index, memory, referents);
    this.places = new PlaceFinder(document, index);
    this.attributions = new Attributions(document, index, referents, speakers);
  }

  /** @returns how many reports the sentence gave. */
  read(sentence: Sentence): number {
    if (sentence.graph === null) return 0;
    const verbs = verbFrames(sentence, this.document.text);
    const taken = new Set(verbs.flatMap((frame) => (frame.event === null ? [] : [frame.event])));
    const nouns = nounFrames(sentence).filter((frame) => !taken.has(frame.trigger));
    const drafts: Draft[] = [];
    for (const frame of [...verbs, ...nouns].sort((a, b) => a.trigger - b.trigger)) {
      for (const { parties, antecedent } of this.parties.find(frame)) {
        const draft = this.draft(frame, parties, antecedent);
        if (draft === null || (antecedent !== null && !this.memory.bearsOut(draft, antecedent))) continue;
        const said = drafts.find((other) => sameClaim(other, draft) && this.memory.agrees(other, draft));
        if (said !== undefined) {
          said.place ??= draft.place;
          // 'the meeting evoked the summits of 1992'
          if (said.frame.plural || !draft.frame.plural) said.date = narrower(said.date, draft.date);
          continue;
        }
        drafts.push(draft);
        this.memory.add(draft, antecedent);
      }
    }
    return drafts.length;
  }

  private draft(frame: Frame, parties: readonly Referent[], antecedent: Encounter | null): Draft | null {
    const kind = kindOf(frame, parties, antecedent);
    const place = this.places.find(frame);
    if (
      kind === 'VISIT'
        ? parties.some((one) => one.party.kind !== 'PERSON') || (place === null && antecedent === null)
        : parties.length < 2
    )
      return null;
    const reading = readStatus(frame);
    const date = this.dateOf(frame, tenseFor(reading, antecedent));
    const ahead =
      !reading.explicit &&
      reading.status === 'HELD' &&
      reading.tense === 'PRESENT' &&
      date !== null &&
      date.earliest > this.document.date;
    return {
      frame,
      kind,
      parties,
      reading,
      status: ahead ? 'PLANNED' : reading.status,
      date,
      place,
      attribution: this.attributions.of(
        frame.sentence,
        frame.trigger,
        parties.map((one) => one.party),
      ),
      ordinal: ordinalOf(frame),
      anaphoric: antecedent !== null,
      label: '',
    };
  }

  private dateOf(frame: Frame, tense: Tense): ChosenDate | null {
    const { sentence } = frame;
    const text = this.dates.text(sentence);
    const token = sentence.tokens[frame.trigger]!;
    const trigger = { start: token.start - sentence.start, end: token.end - sentence.start };
    const dates = this.dates.at(sentence).filter((date) => !isScopeOfSuperlative(text, date));
    const reference = dates.some((date) => date.relative) ? this.dates.referenceFor(sentence) : null;
    const isForeign = (date: DateExpression) => belongsElsewhere(frame, date);
    return chooseDate(dates, { text, trigger, tense, anchor: this.document.date, reference, isForeign });
  }
}

/** 'the latest in recent months', 'the first since May': the time over which something is the first or last, not when it is. */
function isScopeOfSuperlative(text: string, date: DateExpression): boolean {
  return (
    /^(?:in|since)\b/i.test(date.phrase) &&
    (date.granule === 'PERIOD' ||
      date.relation === 'since' ||
      /^in\s+(?:\S+\s+){0,2}(?:days|weeks|months|years|decades)$/i.test(date.phrase)) &&
    /\b(?:latest|first|last|only)\b[^,;.]{0,70}$/i.test(text.slice(0, date.start))
  );
}

function tenseFor(reading: StatusReading, antecedent: Encounter | null): Tense {
  if (reading.status === null) return tenseOf(antecedent?.status ?? null);
  return reading.explicit || reading.tense === 'FUTURE' || reading.tense === 'PAST'
    ? tenseOf(reading.status)
    : reading.tense;
}

/** Kind by the trigger, the parties and the encounter it points back to: a summit of two is a meeting, of a body a gathering. */
function kindOf(frame: Frame, parties: readonly Referent[], antecedent: Encounter | null): EncounterKind {
  if (frame.kind === 'VISIT') return parties.length > 1 && !frame.nominal ? 'MEETING' : 'VISIT';
  if (antecedent !== null && frame.kind !== 'CALL' && antecedent.kind !== 'VISIT') return antecedent.kind;
  const noun = eventNounOf(frame);
  const body = parties.some(({ party }) => party.kind === 'ORGANISATION' && party.organisationKind !== 'STATE');
  if (
    /^(?:summit|meeting|session)$/.test(noun) &&
    parties.some(
      ({ party }) =>
        party.kind === 'ORGANISATION' && /^(?:\p{Ll}[\w-]* )*(?:meeting|summit|session) of /u.test(party.name),
    )
  )
    return 'GATHERING';
  if (noun === 'summit' && (parties.length > 3 || body)) return 'GATHERING';
  if (/^(?:dinner|lunch|breakfast|banquet)$/.test(noun) && (parties.length > 3 || body)) return 'GATHERING';
  if (frame.event !== null && frame.kind === 'MEETING') return NOUNS.get(noun) ?? frame.kind;
  // Talks of named people are told as of people in a room, unless a telephone is told of.
  if (
    frame.nominal &&
    frame.kind === 'TALKS' &&
    noun !== 'negotiation' &&
    noun !== 'dialogue' &&
    parties.every(({ party }) => party.kind === 'PERSON')
  )
    return 'MEETING';
  return frame.kind;
}

/** 'has received him four times since 1990, last in 2016 when she hosted a lunch': the day of the one that is told is the narrower. */
function narrower(told: ChosenDate | null, other: ChosenDate | null): ChosenDate | null {
  if (told === null || other === null) return told ?? other;
  const isWithin = other.earliest >= told.earliest && other.latest <= told.latest;
  return told.expression.relation === 'since' && isWithin ? other : told;
}

/** Two frames of one sentence that say the same: one report. */
function sameClaim(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map((draft) => new Set(draft.parties.map((one) => one.party)));
  const same = [...x!].every((party) => y!.has(party)) || [...y!].every((party) => x!.has(party));
  return (
    same &&
    !areNumberedApart(a, b) &&
    (a.kind === 'VISIT') === (b.kind === 'VISIT') &&
    (a.status === b.status || !a.reading.explicit || !b.reading.explicit)
  );
}

/** 'wants a second meeting with Berg after their summit in Oslo': one numbered on, the other told without a number. */
function areNumberedApart(a: Draft, b: Draft): boolean {
  const isFurther = (draft: Draft) => /^(?:second|third|fourth|fifth)$/.test(draft.ordinal ?? '');
  return a.frame.nominal && b.frame.nominal && isFurther(a) !== isFurther(b);
}

function ordinalOf(frame: Frame): string | null {
  if (!frame.nominal) {
    const adverbs = frame.sentence
      .graph!.children(frame.trigger, 'advmod')
      .map((i) => frame.sentence.tokens[i]!.lemma.toLowerCase());
    return adverbs.some((word) => /^(?:last|previously|earlier|once|before)$/.test(word)) ? 'previous' : null;
  }
  const words = frame.sentence
    .graph!.children(frame.trigger, 'amod', 'compound')
    .map((i) => frame.sentence.tokens[i]!.lemma.toLowerCase());
  const ofYear = ofWhichYear(frame);
  if (ofYear !== null) return ofYear;
  if (words.some((word) => /^(?:next|upcoming|future|forthcoming|another|follow-up)$/.test(word))) return 'next';
  return (
    words.find((word) => /^(?:first|second|third|fourth|fifth|previous|last|earlier|inaugural)$/.test(word)) ?? null
  );
}

/** 'next year's summit', 'this year's': an encounter that comes round is told apart by its year. */
function ofWhichYear({ sentence, trigger }: Frame): string | null {
  const { tokens, graph } = sentence;
  const which = graph!
    .children(trigger, 'nmod:poss')
    .filter((i) => tokens[i]!.lemma.toLowerCase() === 'year')
    .flatMap((i) => graph!.children(i, 'amod', 'det'))
    .map((i) => tokens[i]!.word.toLowerCase());
  const one = which.find((word) => /^(?:next|this|last)$/.test(word));
  return one === undefined ? null : `${one} year`;
}
