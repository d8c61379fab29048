import { AppError } from '../../errors';
import type { ArticleLoad, ItemLoad, ReportTie, SourceLoad, VersionLoad } from '../../graph/write/load-statements';
import type { Article } from '../../model/article';
import type { ExtractedMention, ExtractedReport, Extraction } from '../../model/extraction';
import { blockOfMention, clusterIdOf, eventIdOf } from '../resolve';
import { mentionIdOf, reportIdOf, versionIdOf } from './identity';

/** An article that was read and understood, ready to be loaded. */
export interface ReadArticle {
  readonly article: Article;
  readonly articleId: string;
  readonly contentHash: string;
  readonly extraction: Extraction;
  readonly extractor: string;
  readonly extractorVersion: string;
}

/** Under which number and since when a version is known; `first` decides what `asOf` compares. */
export interface VersionPlace {
  readonly number: number;
  readonly seenAt: string;
}

/** The rows of one batch, each list sorted by id so that two writers lock in one order. */
export interface LoadRows {
  readonly sources: readonly SourceLoad[];
  readonly articles: readonly ArticleLoad[];
  readonly versions: readonly VersionLoad[];
  readonly mentions: readonly ItemLoad[];
  readonly reports: readonly ItemLoad[];
  readonly names: readonly (ReportTie & { readonly as: string })[];
  readonly citations: readonly ReportTie[];
  readonly places: readonly ReportTie[];
}

/** Turns what was read into rows. Pure: `placeOf` says where each version stands among those of its article. */
export function loadRows(batch: readonly ReadArticle[], placeOf: (versionId: string) => VersionPlace): LoadRows {
  const sources = new Map<string, SourceLoad>();
  const rows = {
    articles: [] as ArticleLoad[],
    versions: [] as VersionLoad[],
    mentions: [] as ItemLoad[],
    reports: [] as ItemLoad[],
    names: [] as (ReportTie & { as: string })[],
    citations: [] as ReportTie[],
    places: [] as ReportTie[],
  };
  for (const read of batch) {
    const { article, articleId, contentHash } = read;
    const versionId = versionIdOf(articleId, contentHash);
    const place = placeOf(versionId);
    const source = sourceRow(article);
    const known = sources.get(source.id);
    if (known === undefined || !known.named || (source.named && source.name < known.name))
      sources.set(source.id, source);
    rows.articles.push({
      id: articleId,
      url: article.url,
      title: article.title,
      date: article.date,
      recordId: article.recordId,
      source: article.source,
      seenAt: place.seenAt,
    });
    rows.versions.push({
      id: versionId,
      articleId,
      number: place.number,
      contentHash,
      title: article.title,
      text: article.text,
      date: article.date,
      seenAt: place.seenAt,
      extractor: read.extractor,
      extractorVersion: read.extractorVersion,
    });
    addItems(read, versionId, place, rows);
  }
  const byId = <T extends { id: string }>(items: T[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byReport = <T extends ReportTie>(ties: T[]) =>
    [...ties].sort((a, b) => (a.reportId + a.mentionId < b.reportId + b.mentionId ? -1 : 1));
  return {
    sources: byId([...sources.values()]),
    articles: byId(rows.articles),
    versions: byId(rows.versions),
    mentions: byId(rows.mentions),
    reports: byId(rows.reports),
    names: byReport(rows.names),
    citations: byReport(rows.citations),
    places: byReport(rows.places),
  };
}

type ItemRows = {
  mentions: ItemLoad[];
  reports: ItemLoad[];
  names: (ReportTie & { as: string })[];
  citations: ReportTie[];
  places: ReportTie[];
};

function addItems(read: ReadArticle, versionId: string, place: VersionPlace, rows: ItemRows): void {
  const ids = new Map(read.extraction.mentions.map((mention) => [mention.key, mentionIdOf(versionId, mention)]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) {
      throw new AppError('EXTRACTION_FAILED', `${read.extractor} gave a report of the unknown mention '${key}'.`);
    }
    return id;
  };
  for (const mention of read.extraction.mentions) {
    rows.mentions.push({ id: idOf(mention.key), versionId, properties: mentionProperties(read, mention) });
  }
  const seen = new Map<string, number>();
  for (const report of [...read.extraction.reports].sort(compareReports)) {
    const named = new Map(report.participants.map((party) => [idOf(party.mention), party.as]));
    const alike = reportIdOf(versionId, report, [...named.keys()], 0);
    const ordinal = seen.get(alike) ?? 0;
    seen.set(alike, ordinal + 1);
    const id = ordinal === 0 ? alike : reportIdOf(versionId, report, [...named.keys()], ordinal);
    rows.reports.push({ id, versionId, properties: reportProperties(read, report, place) });
    for (const [mentionId, as] of named) rows.names.push({ reportId: id, mentionId, as });
    if (report.attributionMention !== null) {
      rows.citations.push({ reportId: id, mentionId: idOf(report.attributionMention) });
    }
    if (report.placeMention !== null) rows.places.push({ reportId: id, mentionId: idOf(report.placeMention) });
  }
}

function sourceRow(article: Article): SourceLoad {
  return {
    id: article.source,
    name: article.sourceName ?? article.source,
    named: article.sourceName !== null,
    ...sourceNature(article.source),
  };
}

/** What a source's id tells of it. */
export function sourceNature(id: string): Pick<SourceLoad, 'kind' | 'fictional'> {
  return {
    kind: id.startsWith('register:') ? 'REGISTER' : 'OUTLET',
    // RFC 2606 keeps .example for what does not exist.
    fictional: /(^|\.)example$/.test(id),
  };
}

function mentionProperties(read: ReadArticle, mention: ExtractedMention): Readonly<Record<string, unknown>> {
  const offset = mention.forms[0]?.start ?? 0;
  return {
    memberId: clusterIdOf({ kind: mention.kind, articleId: read.articleId, offset, name: mention.name }),
    kind: mention.kind,
    name: mention.name,
    aliases: mention.aliases,
    forms: mention.forms.map((form) => form.text),
    starts: mention.forms.map((form) => form.start),
    ends: mention.forms.map((form) => form.end),
    titles: mention.titles,
    office: mention.office,
    organisationKind: mention.organisationKind,
    country: mention.country,
    block: blockOfMention(mention),
    unsaid: null,
  };
}

function reportProperties(
  read: ReadArticle,
  report: ExtractedReport,
  place: VersionPlace,
): Readonly<Record<string, unknown>> {
  return {
    memberId: eventIdOf({ articleId: read.articleId, label: report.event, offset: report.start }),
    label: report.event,
    kind: report.kind,
    status: report.status,
    earliest: report.earliest,
    latest: report.latest,
    datePhrase: report.datePhrase,
    placeName: report.place,
    attributedTo: report.attributedTo,
    quote: report.quote,
    start: report.start,
    end: report.end,
    background: report.background,
    confidence: report.confidence,
    extractor: read.extractor,
    extractorVersion: read.extractorVersion,
    publishedOn: read.article.date,
    knownAt: place.number === 1 ? read.article.date : place.seenAt.slice(0, 'YYYY-MM-DD'.length),
    sourceId: read.article.source,
    unsaid: null,
  };
}

/** An order of the reports of one article that does not depend on how the extractor happened to list them. */
function compareReports(a: ExtractedReport, b: ExtractedReport): number {
  const key = (report: ExtractedReport) =>
    JSON.stringify([report.status, report.earliest ?? '', report.latest ?? '', report.place ?? '', report.event]);
  const [first, second] = [key(a), key(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
