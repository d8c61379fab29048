import type { WithdrawalReason } from '../../model/article';
import type { MentionKind } from '../../model/party';
import { readStatement, writeStatement } from '../statement';

/** What the graph knows of an article that is read again. */
export interface KnownArticle {
  readonly id: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnFor: WithdrawalReason | null;
  readonly sourceWithdrawnAt: string | null;
  readonly versionId: string | null;
  readonly contentHash: string | null;
  readonly extractor: string | null;
  readonly extractorVersion: string | null;
  /** How many versions were seen. */
  readonly versions: number;
}

export interface SourceLoad {
  readonly id: string;
  readonly name: string;
  /** True where the input gave the name; false where the id stands in for it. */
  readonly named: boolean;
  readonly kind: 'OUTLET' | 'REGISTER';
  readonly fictional: boolean;
}

/** What is known of a source beside its articles; null: not known. */
export interface SourceDescription {
  readonly id: string;
  /** Display name; it takes the place of what articles call it. */
  readonly name: string | null;
  /** Syndication or owner: sources of one group are one voice. */
  readonly group: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

export interface ArticleLoad {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly recordId: string | null;
  readonly source: string;
  readonly seenAt: string;
}

export interface VersionLoad {
  readonly id: string;
  readonly articleId: string;
  readonly number: number;
  readonly contentHash: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly seenAt: string;
  readonly extractor: string;
  readonly extractorVersion: string;
}

/** A mention or report with its stored properties; null removes a property that an earlier reading set. */
export interface ItemLoad {
  readonly id: string;
  readonly versionId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ReportTie {
  readonly reportId: string;
  readonly mentionId: string;
}

/** An item whose `standing` has changed. */
export interface TouchedItem {
  readonly id: string;
  readonly versionId: string;
  /** Mentions only. */
  readonly block: string | null;
  readonly isReport: boolean;
}

/** An item of a version that a new reading of the same text does not yield. */
export interface UnsaidItem extends TouchedItem {
  readonly memberId: string;
  readonly parties: readonly string[];
  readonly events: readonly string[];
}

type Rows<T> = { readonly rows: readonly T[] };
type Ids = { readonly ids: readonly string[] };

export const knownArticles = readStatement<Ids, KnownArticle>('ingest-known-articles', ['ids']);
export const articlesOfOrigins = readStatement<{ origins: readonly string[] }, { origin: string; articleId: string }>(
  'ingest-articles-of-origins',
  ['origins'],
);
export const knownVersions = readStatement<Ids, { id: string; number: number; seenAt: string }>(
  'ingest-known-versions',
  ['ids'],
);
export const withdrawnSources = readStatement<object, { id: string }>('ingest-withdrawn-sources', []);
export const unsaidItems = readStatement<Rows<{ versionId: string; kept: readonly string[] }>, UnsaidItem>(
  'ingest-unsaid',
  ['rows'],
);
export const describeSources = writeStatement<
  Rows<SourceDescription & Pick<SourceLoad, 'kind' | 'fictional'>>,
  { id: string }
>('describe-sources', ['rows']);
export const reportsOfSources = readStatement<{ sources: readonly string[] }, { id: string }>(
  'ingest-reports-of-sources',
  ['sources'],
);
export const loadSources = writeStatement<Rows<SourceLoad>>('load-sources', ['rows']);
export const loadArticles = writeStatement<Rows<ArticleLoad>>('load-articles', ['rows']);
export const loadVersions = writeStatement<Rows<VersionLoad> & { now: string }>('load-versions', ['rows', 'now']);
export const movedMentions = readStatement<
  Rows<{ readonly id: string; readonly block: string }>,
  { readonly from: string; readonly to: string }
>('ingest-moved-mentions', ['rows']);
export const resetStanding = writeStatement<{ versions: readonly string[] }>('reset-standing', ['versions']);
export const loadMentions = writeStatement<Rows<ItemLoad>>('load-mentions', ['rows']);
export const loadReports = writeStatement<Rows<ItemLoad>>('load-reports', ['rows']);
export const loadReportNames = writeStatement<Rows<ReportTie & { as: string }>>('load-report-names', ['rows']);
export const loadReportCitations = writeStatement<Rows<ReportTie>>('load-report-citations', ['rows']);
export const loadReportPlaces = writeStatement<Rows<ReportTie>>('load-report-places', ['rows']);
export const removeItems = writeStatement<Ids>('remove-items', ['ids']);
export const detachItems = writeStatement<Ids>('detach-items', ['ids']);
export const settleStanding = writeStatement<{ articles: readonly string[] }, TouchedItem>('settle-standing', [
  'articles',
]);

export const articlesOf = readStatement<
  { subject: string },
  { sourceId: string; wholeSource: boolean; articleId: string; url: string }
>('ingest-articles-of', ['subject']);
export const withdrawArticles = writeStatement<
  { articles: readonly string[]; at: string; reason: WithdrawalReason },
  { id: string; url: string }
>('withdraw-articles', ['articles', 'at', 'reason']);
export const restoreArticles = writeStatement<
  { articles: readonly string[]; reasons: readonly WithdrawalReason[] },
  { id: string; url: string }
>('restore-articles', ['articles', 'reasons']);
export const withdrawSource = writeStatement<{ id: string; at: string }>('withdraw-source', ['id', 'at']);
export const restoreSource = writeStatement<{ id: string }>('restore-source', ['id']);

/** A mention as it is read back for resolution. */
export interface MentionRow {
  readonly id: string;
  readonly memberId: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  readonly office: string | null;
  readonly organisationKind: string | null;
  readonly country: string | null;
  readonly offset: number;
  readonly standing: boolean;
  readonly block: string;
  readonly versionId: string;
  readonly articleDate: string;
  readonly articleId: string;
  readonly sourceId: string;
  readonly companions: readonly string[];
  readonly targetId: string | null;
  readonly score: number | null;
  readonly reasons: readonly string[] | null;
}
