import type { Party } from './party-index';

/** A party that a phrase stands for, and how it was found. */
export interface Referent {
  readonly party: Party;
  /** The phrase's head as the sentence has it. */
  readonly as: string;
  readonly how: 'NAME' | 'OFFICE' | 'STATE' | 'PRONOUN' | 'GROUP';
}

/** What was told before, as far as references need it. */
export interface Memory {
  /** Parties of the encounters told so far, the last one first: whom 'they' and 'the two leaders' can mean. */
  groups(): readonly (readonly Party[])[];
}

/** Each party once, the first phrase for it kept. */
export function unique(referents: readonly Referent[]): Referent[] {
  return referents.filter((one, i) => referents.findIndex((other) => other.party === one.party) === i);
}
