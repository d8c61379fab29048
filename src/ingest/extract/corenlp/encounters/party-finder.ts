import type { Document } from '../document';
import type { Party, PartyIndex } from '../references/party-index';
import { type Referent, unique } from '../references/referent';
import type { Referents } from '../references/referents';
import { clausePeople, clauseSubject } from './clause-parties';
import type { Encounter, EncounterMemory } from './encounter-memory';
import { eventNounOf, type Frame, nounOf } from './frame';
import { GatheringBodies } from './gathering-bodies';
import { PeopleForStates } from './people-for-states';
import { Sides } from './sides';

/** The parties of one report, and the encounter that they were taken from where the words only point back to it. */
export interface FoundParties {
  readonly parties: readonly Referent[];
  readonly antecedent: Encounter | null;
}

/** Nouns that, pointing to nothing told before, mean the people of their own clause ('she told Berg at Monday's meeting'). */
const FACE_TO_FACE = /^(?:meeting|summit|talk|call|conversation|dinner|lunch)$/;

/** Finds who took part: what hangs on the trigger, then what stands beside it, then what it points back to. */
export class PartyFinder {
  private readonly sides: Sides;
  private readonly people: PeopleForStates;
  private readonly bodies: GatheringBodies;

  constructor(
    document: Document,
    index: PartyIndex,
    private readonly memory: EncounterMemory,
    private readonly referents: Referents,
  ) {
    this.sides = new Sides(index, memory, referents);
    this.people = new PeopleForStates(index);
    this.bodies = new GatheringBodies(document, index, referents);
  }

  /** One entry for each report: a counterpart met apart from the others has its own. */
  find(frame: Frame): FoundParties[] {
    return this.claims(frame).map(({ parties, antecedent }) => ({
      parties: this.people.withoutOwnStates(parties),
      antecedent,
    }));
  }

  private claims(frame: Frame): FoundParties[] {
    const agents = this.sides.agents(frame);
    const counterparts = this.sides.counterparts(frame).filter((one) => !includes(agents, one.party));
    if (frame.kind === 'VISIT') return this.visitors(frame, agents, counterparts);
    const body = this.bodies.named(frame);
    const described = this.bodies.described(frame);
    if (described !== null) {
      const attending = unique([...agents, ...counterparts, ...clauseSubject(frame, this.referents)]).filter(
        (one) => one.party.kind === 'PERSON',
      );
      return attending.length === 0
        ? []
        : [{ parties: [...attending, { party: described, as: described.name, how: 'NAME' }], antecedent: null }];
    }
    const bodies: Referent[] =
      body === null || includes([...agents, ...counterparts], body)
        ? []
        : [{ party: body, as: body.name, how: 'NAME' }];
    const all = unique(this.people.leadersForStates(frame, [...agents, ...counterparts, ...bodies]));
    const led = this.ledByPerson(frame, all);
    if (led !== null) return [{ parties: referentsOf(led), antecedent: led }];
    const noun = eventNounOf(frame);
    const joined = body === null && all.some((one) => one.party.kind === 'PERSON') ? this.joined(frame, noun) : null;
    if (joined !== null) return [{ parties: unique([...all, ...referentsOf(joined)]), antecedent: joined }];
    if (agents.length === 0 && bodies.length === 0 && counterparts.length >= 2 && this.isWith(frame)) {
      const host = clauseSubject(frame, this.referents).filter((one) => !includes(counterparts, one.party));
      if (host.length > 0) return this.together(frame, host, counterparts, unique([...host, ...counterparts]));
    }
    if (all.length >= 2) return this.together(frame, agents, [...counterparts, ...bodies], all);
    // 'Lund and Varga agreed on the third day of talks'.
    if (frame.nominal && frame.plural && all.length === 0 && /^(?:talk|negotiation|discussion)$/.test(noun)) {
      const people = clauseSubject(frame, this.referents).filter((one) => one.party.kind === 'PERSON');
      if (people.length === 2) return [{ parties: people, antecedent: null }];
    }
    const bare = frame.plural && all.length === 0 && /^(?:talk|negotiation)$/.test(noun);
    const spoken = frame.nominal && all.length === 1 && /^we$/i.test(all[0]!.as);
    if (
      frame.event !== null
        ? all.length > 0
        : frame.nominal && !isPressConference(frame) && (this.pointsBack(frame) || bare || spoken)
    ) {
      const antecedent =
        this.memory.antecedent(
          frame,
          noun,
          all.map((one) => one.party),
        ) ?? (bare ? this.memory.principal(frame, noun) : null);
      if (antecedent !== null) return [{ parties: unique([...all, ...referentsOf(antecedent)]), antecedent }];
    }
    if (!frame.nominal) return [];
    if (all.length === 0 && FACE_TO_FACE.test(noun)) {
      const people = frame.definite || this.isSetting(frame) ? clausePeople(frame, this.referents) : [];
      return people.length === 2 ? [{ parties: people, antecedent: null }] : [];
    }
    const subject =
      all.length === 1 ? clauseSubject(frame, this.referents).filter((one) => one.party !== all[0]!.party) : [];
    return subject.length === 0 ? [] : [{ parties: unique([...subject, ...all]), antecedent: null }];
  }

  /** 'Lund, who attended the meeting': the encounter told before, though nothing said so far that she was there. */
  private joined(frame: Frame, noun: string): Encounter | null {
    if (frame.event === null || !/^(?:attend|join|participate|take)$/.test(nounOf(frame))) return null;
    const { graph, tokens } = frame.sentence;
    const isTold = graph!.children(frame.event, 'det').some((i) => /^(?:the|that|this)$/i.test(tokens[i]!.word));
    return isTold ? this.memory.antecedent(frame, noun, []) : null;
  }

  /** 'Talks with Lund and Varga' are somebody else's. */
  private isWith({ nominal, sentence, trigger }: Frame): boolean {
    const graph = sentence.graph!;
    return nominal && graph.has(trigger, 'nmod:with', 'obl:with') && !graph.has(trigger, 'nmod:of');
  }

  private together(
    frame: Frame,
    agents: readonly Referent[],
    counterparts: readonly Referent[],
    all: readonly Referent[],
  ): FoundParties[] {
    if (!frame.nominal && counterparts.length === 0 && !frame.reciprocal && frame.event === null) return [];
    const apart = agents.length === 1 && counterparts.length > 1 && areApart(frame, counterparts);
    return (apart ? counterparts.map((one) => unique([...agents, one])) : [all]).map((parties) => ({
      parties,
      antecedent: null,
    }));
  }

  /** Who goes; whom they meet there, if the same clause says so. */
  private visitors(frame: Frame, agents: readonly Referent[], counterparts: readonly Referent[]): FoundParties[] {
    const people = agents.filter((one) => one.party.kind === 'PERSON');
    const met = counterparts.filter((one) => one.party.kind === 'PERSON');
    if (met.length > 0 && people.length > 0 && !frame.nominal)
      return [{ parties: unique([...people, ...met]), antecedent: null }];
    const antecedent = this.pointsBack(frame)
      ? this.memory.antecedent(
          frame,
          nounOf(frame),
          people.map((one) => one.party),
        )
      : null;
    // Two who travel have not met for that: a visit is one person's.
    if (people.length > 0) return people.map((one) => ({ parties: [one], antecedent }));
    if (antecedent !== null) return [{ parties: referentsOf(antecedent), antecedent }];
    if (!frame.nominal || frame.places.length === 0) return [];
    const subject = clauseSubject(frame, this.referents).filter((one) => one.party.kind === 'PERSON');
    return subject.length === 0 ? [] : [{ parties: subject, antecedent: null }];
  }

  private pointsBack(frame: Frame): boolean {
    const opens = frame.nominal && frame.trigger === 0 && !frame.plural;
    return (
      frame.definite ||
      opens ||
      frame.sentence.isTitle ||
      (frame.plural && frame.agents.length + frame.counterparts.length === 0)
    );
  }

  /** The trigger is where or when its clause happened: 'told him in a phone call', 'at a dinner'. */
  private isSetting(frame: Frame): boolean {
    return (
      frame.sentence.graph!.parent(frame.trigger, 'obl:in', 'obl:during', 'obl:at', 'obl:over', 'obl:by', 'obl:on') !==
      null
    );
  }

  /** A person and a state whose leader that person is told to meet: the encounter of the two people. */
  private ledByPerson(frame: Frame, parties: readonly Referent[]): Encounter | null {
    if (!frame.nominal || !/^(?:summit|meeting)$/.test(nounOf(frame)) || parties.length !== 2) return null;
    const person = parties.find((one) => one.party.kind === 'PERSON')?.party;
    const state = parties.find((one) => one.party.kind === 'ORGANISATION')?.party;
    if (person === undefined || state === undefined || state.kind === 'PERSON' || state.country === null) return null;
    return this.memory.withLeaderOf(person, state.country);
  }
}

/** Counterparts of different countries, several encounters, or a word that says so: met one by one. */
function areApart(frame: Frame, counterparts: readonly Referent[]): boolean {
  const words = frame.sentence.tokens.map((token) => token.lemma.toLowerCase());
  if (words.some((word) => /^(?:separate|separately|bilateral|individually|respectively)$/.test(word)) || frame.plural)
    return true;
  // One meeting with several is one.
  if (frame.kind === 'GATHERING' || frame.event !== null || frame.nominal) return false;
  const countries = counterparts.map(
    (one) => (one.party.kind === 'PERSON' ? [...one.party.countries][0] : one.party.country) ?? null,
  );
  const known = countries.filter((country) => country !== null);
  return known.length === counterparts.length && new Set(known).size === known.length;
}

/** A press conference is one person's unless it is joint. */
function isPressConference(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  return (
    frame.nominal &&
    tokens[frame.trigger]!.lemma === 'conference' &&
    /^(?:press|news)$/i.test(tokens[frame.trigger - 1]?.word ?? '')
  );
}

function includes(referents: readonly Referent[], party: Party): boolean {
  return referents.some((one) => one.party === party);
}

function referentsOf(encounter: Encounter): Referent[] {
  return [...encounter.parties].map((party) => ({ party, as: party.name, how: 'GROUP' as const }));
}
