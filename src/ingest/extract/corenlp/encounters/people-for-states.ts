import { leadsCountry } from '../references/office-holders';
import type { PartyIndex } from '../references/party-index';
import type { Referent } from '../references/referent';
import { type Frame, nounOf } from './frame';

/** Tells the people who act for states in their place. */
export class PeopleForStates {
  constructor(private readonly index: PartyIndex) {}

  /** 'The summit with Norway' is one with its leader, where the article names one. */
  leadersForStates(frame: Frame, parties: readonly Referent[]): Referent[] {
    return this.withoutOwnStates(
      frame.nominal && nounOf(frame) === 'summit' && !isOfOthers(frame)
        ? parties.map((one) => this.leaderFor(one))
        : parties,
    );
  }

  /** Who acts for a state is told, not the state: none beside a person of it ('Berg's talks on behalf of Oslo'). */
  withoutOwnStates(parties: readonly Referent[]): Referent[] {
    const people = parties.flatMap(({ party }) => (party.kind === 'PERSON' ? [party] : []));
    return parties.filter(
      ({ party }) =>
        party.kind === 'PERSON' ||
        party.country === null ||
        !people.some((person) => this.index.isOf(person, party.country!)),
    );
  }

  private leaderFor(one: Referent): Referent {
    if (one.party.kind === 'PERSON' || one.party.country === null) return one;
    const { country } = one.party;
    const people = this.index.people.filter((person) => this.index.isOf(person, country));
    const titled = people.filter((person) => [...person.offices].some(leadsCountry));
    // 'Norway's Mara Lund', of whom the article need not say what she is.
    const leaders =
      titled.length > 0 ? titled : people.filter((person) => person.offices.size === 0 && person.mentions.length > 1);
    return leaders.length === 1 ? { party: leaders[0]!, as: one.as, how: 'OFFICE' } : one;
  }
}

/** 'Two previous summits' can have been those of other leaders. */
function isOfOthers({ sentence, trigger, plural }: Frame): boolean {
  const modifiers = sentence.graph!.children(trigger, 'amod').map((i) => sentence.tokens[i]!.lemma.toLowerCase());
  return plural && modifiers.some((word) => /^(?:previous|earlier|past|former|other|prior)$/.test(word));
}
