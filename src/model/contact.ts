import type { EncounterKind } from './encounter';

/** What counts as contact: having met, having attended together, or any of the ways to be in touch. */
export const CONTACTS = ['MET', 'TOGETHER', 'ANY'] as const;
export type Contact = (typeof CONTACTS)[number];

const CONTACT_KINDS: Readonly<Record<Contact, readonly EncounterKind[]>> = {
  MET: ['MEETING'],
  TOGETHER: ['GATHERING'],
  ANY: ['MEETING', 'GATHERING', 'CALL', 'TALKS'],
};

/** The kinds of encounter that are such a contact. A summit of forty is not 780 meetings, so the kinds are never mixed. */
export function contactKinds(contact: Contact): readonly EncounterKind[] {
  return CONTACT_KINDS[contact];
}
