/** Who can take part in an encounter: what the schema calls Party. */
export const PARTY_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What a text can name: the parties, and places. */
export const MENTION_KINDS = [...PARTY_KINDS, 'PLACE'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const ORGANISATION_KINDS = ['STATE', 'GOVERNMENT', 'COMPANY', 'MEDIA', 'BODY', 'PARTY', 'OTHER'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
