import type { EncounterKind, Interval, ReportStatus } from '../../../../model/encounter';
import type { Party } from '../references/party-index';
import type { Memory } from '../references/referent';
import { callingWords } from './called';
import type { Draft, DraftPlace } from './draft';
import { type Frame, nounOf } from './frame';
import { fits, sameParties, sameTimeAndPlace } from './same-encounter';
import { acrossToday, sideOf } from './side-of-today';
import { readStatus } from './status';
import { topicOf } from './topic';

/** One encounter of the article, as far as it has been told. */
export interface Encounter {
  readonly label: string;
  kind: EncounterKind;
  readonly parties: Set<Party>;
  readonly nouns: Set<string>;
  /** Names by which it was called ('the Oslo summit'), lower case. */
  readonly called: Set<string>;
  readonly topics: Set<string>;
  readonly drafts: Draft[];
  status: ReportStatus | null;
  date: Interval | null;
  place: DraftPlace | null;
  ordinal: string | null;
  lastSentence: number;
}

/** Farthest that 'the meeting' reaches back when the noun was not used for the encounter before. */
const REACH = 8;
/** What a name that both have in common tells ('the Oslo summit' after a meeting in Oslo), against how near and how often it was told. */
const SAME_NAME = 3;
/** Nouns that can stand for an encounter that was told by a verb, by kind. */
const NOUN_KINDS: Readonly<Record<string, readonly EncounterKind[]>> = {
  meeting: ['MEETING', 'GATHERING', 'TALKS'],
  summit: ['MEETING', 'GATHERING', 'TALKS'],
  talk: ['TALKS', 'MEETING', 'CALL'],
  negotiation: ['TALKS'],
  discussion: ['TALKS', 'MEETING', 'CALL'],
  conversation: ['CALL', 'TALKS', 'MEETING'],
  dialogue: ['TALKS', 'MEETING'],
  encounter: ['MEETING'],
  call: ['CALL'],
  visit: ['VISIT'],
  trip: ['VISIT'],
  tour: ['VISIT'],
};

/** Nouns of gatherings that go on without those told of before: who they are is not told by the noun. */
const NO_ANTECEDENT = /^(?:convention|hearing|testimony|gathering|session|assembly|congress)$/;

/** The encounters told so far, in order: what 'the meeting' points back to, and which label a report gets. */
export class EncounterMemory implements Memory {
  readonly encounters: Encounter[] = [];

  /** @param today day of publication, YYYY-MM-DD. */
  constructor(private readonly today: string) {}

  private told: readonly (readonly Party[])[] = [];

  groups(): readonly (readonly Party[])[] {
    return this.told;
  }

  /**
   * The encounter that a pointing noun means: of those of a fitting kind with the given parties the best by what it was called, how
   * near it was told, how often, and whether people are named in it.
   */
  antecedent(frame: Frame, noun: string, parties: readonly Party[]): Encounter | null {
    if (NO_ANTECEDENT.test(noun)) return null;
    const kinds = NOUN_KINDS[noun] ?? [frame.kind];
    const reading = readStatus(frame);
    const words = callingWords(frame);
    const topic = topicOf(frame);
    // 'an offer of talks': no talks in particular, unless the article calls the encounter so.
    const isBare = frame.nominal && frame.plural && !frame.definite && /^(?:talk|negotiation)$/.test(noun);
    let best: Encounter | null = null;
    let highest = 0;
    for (const encounter of this.encounters) {
      if (!parties.every((party) => encounter.parties.has(party)) || isOfBodiesAlone(encounter)) continue;
      if (topic !== null && !encounter.topics.has(topic) && (encounter.topics.size > 0 || encounter.kind !== 'TALKS'))
        continue;
      const named = encounter.nouns.has(noun);
      if (!named && isBare && encounter.kind !== 'TALKS') continue;
      const away = Math.abs(frame.sentence.index - encounter.lastSentence);
      const side = sideOf(encounter, this.today);
      // Unless it is told of as a second or next one: then there was one before.
      if (reading.explicit && reading.status === 'HELD' && side === 'AHEAD' && encounter.ordinal === null) continue;
      if (!named && (!kinds.includes(encounter.kind) || away > REACH)) continue;
      const people = [...encounter.parties].filter((party) => party.kind === 'PERSON').length;
      const score =
        (named ? 3 : 0) +
        4 / (1 + away / 2) +
        Math.log2(1 + encounter.drafts.length) +
        (people >= 2 ? 1 : 0) -
        acrossToday(reading, side) +
        ([...words].some((word) => encounter.called.has(word)) ? SAME_NAME : 0);
      if (score > highest) [best, highest] = [encounter, score];
    }
    return best;
  }

  /** The encounter told most, of those of two named parties or more: what an article's bare 'talks' are. */
  principal(frame: Frame, noun: string): Encounter | null {
    if (topicOf(frame) !== null) return null;
    const fitting = this.encounters.filter(
      (encounter) => encounter.parties.size >= 2 && encounter.kind !== 'VISIT' && encounter.nouns.has(noun),
    );
    return fitting.sort((a, b) => b.drafts.length - a.drafts.length || a.label.localeCompare(b.label))[0] ?? null;
  }

  /** The encounter of a person with the person who stands for a state: 'the summit with Russia' after 'Berg met the Russian president'. */
  withLeaderOf(person: Party, cca2: string): Encounter | null {
    const fitting = this.encounters.filter(
      (encounter) =>
        encounter.kind !== 'VISIT' &&
        encounter.parties.has(person) &&
        [...encounter.parties].some(
          (party) => party !== person && party.kind === 'PERSON' && party.countries.has(cca2),
        ),
    );
    return fitting.sort((a, b) => b.lastSentence - a.lastSentence)[0] ?? null;
  }

  /** Can a draft whose parties were taken from an encounter be about it, or another of theirs, by its date and place? */
  bearsOut(draft: Draft, antecedent: Encounter): boolean {
    // Who comes to next year's summit does not tell who is at this one.
    const isOfYear = /year$/.test(antecedent.ordinal ?? '');
    if (isOfYear && draft.ordinal !== null && draft.ordinal !== antecedent.ordinal) return false;
    const isOther = antecedent.ordinal !== null && !isOfYear && antecedent.ordinal !== draft.ordinal;
    return draft.kind === 'VISIT' || isOther || sameTimeAndPlace(draft, antecedent);
  }

  /** Does a draft tell no other time or place than the encounter of one that is in memory? */
  agrees(told: Draft, draft: Draft): boolean {
    const encounter = this.encounters.find((one) => one.label === told.label);
    return encounter === undefined || draft.kind === 'VISIT' || sameTimeAndPlace(draft, encounter);
  }

  /** Gives a draft its label: that of the encounter it tells of, or a new one. */
  add(draft: Draft, antecedent: Encounter | null): Encounter {
    const parties = draft.parties.map((referent) => referent.party);
    const encounter =
      (antecedent !== null && fits(draft, parties, antecedent, this.today) ? antecedent : null) ??
      this.find(draft, parties) ??
      this.start(draft, parties);
    for (const party of parties) encounter.parties.add(party);
    if (draft.frame.nominal) encounter.nouns.add(nounOf(draft.frame));
    for (const word of callingWords(draft.frame)) encounter.called.add(word);
    const topic = topicOf(draft.frame);
    if (topic !== null) encounter.topics.add(topic);
    encounter.drafts.push(draft);
    // Talks of people who are told to have met, or to be about to, are that meeting.
    if (draft.kind === 'MEETING' && encounter.kind === 'TALKS') encounter.kind = 'MEETING';
    encounter.status ??= draft.status;
    if (draft.reading.explicit && draft.status !== null) encounter.status = draft.status;
    encounter.date ??= draft.date;
    encounter.place ??= draft.place;
    encounter.ordinal ??= draft.ordinal;
    encounter.lastSentence = draft.frame.sentence.index;
    draft.label = encounter.label;
    if (parties.length >= 2) this.told = [[...encounter.parties].slice(0, 6), ...this.told].slice(0, REACH);
    return encounter;
  }

  private find(draft: Draft, parties: readonly Party[]): Encounter | null {
    const matching = this.encounters.filter(
      (encounter) => sameParties(draft, parties, encounter) && fits(draft, parties, encounter, this.today),
    );
    return matching.sort((a, b) => b.lastSentence - a.lastSentence)[0] ?? null;
  }

  private start(draft: Draft, parties: readonly Party[]): Encounter {
    const encounter: Encounter = {
      label: `e${this.encounters.length + 1}`,
      kind: draft.kind,
      parties: new Set(parties),
      nouns: new Set(),
      called: new Set(),
      topics: new Set(),
      drafts: [],
      status: null,
      date: null,
      place: null,
      ordinal: null,
      lastSentence: draft.frame.sentence.index,
    };
    this.encounters.push(encounter);
    return encounter;
  }
}

/** A gathering of bodies: 'the meeting' told later is one of people. */
function isOfBodiesAlone({ kind, parties }: Encounter): boolean {
  return (
    kind === 'GATHERING' &&
    [...parties].every((party) => party.kind === 'ORGANISATION' && party.organisationKind !== 'STATE')
  );
}
