import type { EncounterKind, ReportStatus } from '../../model/encounter';
import type { ArticleRow, ArticleVersionRow } from './article-row';
import type { PartyRow } from './party-row';
import type { PlaceRow } from './place-row';

/** A party that a report names, with the words that name it. */
export interface NamedPartyRow {
  readonly as: string;
  readonly role: string;
  readonly party: PartyRow;
}

/** One sentence's claim, with all that its evidence consists of. */
export interface ReportRow {
  readonly label: 'Report';
  readonly id: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly datePhrase: string | null;
  readonly placeName: string | null;
  readonly attributedTo: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly background: boolean;
  readonly confidence: number;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly publishedOn: string;
  readonly knownAt: string;
  readonly standing: boolean;
  readonly wrong: boolean;
  readonly eventId: string | null;
  readonly article: ArticleRow;
  readonly version: ArticleVersionRow;
  readonly place: PlaceRow | null;
  readonly participants: readonly NamedPartyRow[];
  /** Whom the sentence cites, where resolved to a party. */
  readonly cites: readonly PartyRow[];
  /** Title and text that it stands in, where they were read with it. */
  readonly analysed?: { readonly title: string; readonly text: string };
}
