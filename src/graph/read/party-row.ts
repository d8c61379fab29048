import type { OrganisationKind } from '../../model/party';

/** A person or an organisation as every answer carries it. */
export interface PartyRow {
  readonly label: 'Person' | 'Organisation';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Held meetings over all standing reports. */
  readonly meetingCount: number;
  /** Organisations only. */
  readonly kind: OrganisationKind | null;
  /** Organisations only, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}
