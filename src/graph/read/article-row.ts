import type { WithdrawalReason } from '../../model/article';

/** An outlet or a register. */
export interface SourceRow {
  readonly label: 'Source';
  readonly id: string;
  readonly name: string;
  readonly kind: 'OUTLET' | 'REGISTER';
  readonly group: string | null;
  readonly country: string | null;
  readonly fictional: boolean;
}

/** One publication, with its source. */
export interface ArticleRow {
  readonly label: 'Article';
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly recordId: string | null;
  readonly firstSeenAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnFor: WithdrawalReason | null;
  readonly source: SourceRow;
}

/** An article's text as it was seen at a time; the text itself is loaded only where it is asked for. */
export interface ArticleVersionRow {
  readonly label: 'ArticleVersion';
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly title: string;
  readonly seenAt: string;
  readonly supersededAt: string | null;
  readonly extractor: string | null;
  readonly extractorVersion: string | null;
}
