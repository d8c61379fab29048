import { analysedText } from '../../model/article';
import type { MentionKind } from '../../model/party';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { ArticleRow, ArticleVersionRow } from './article-row';
import { always, fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import type { PartyRow } from './party-row';
import type { PlaceRow } from './place-row';
import type { View } from './view';

/** Which articles; null: any. */
export interface ArticleQuestion {
  readonly source: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly withdrawn: boolean;
}

/** One party or place as an article names it, with who that is taken to be and why. */
export interface MentionRow {
  readonly label: 'Mention';
  readonly id: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly forms: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly titles: readonly string[];
  readonly office: string | null;
  readonly party: PartyRow | null;
  readonly place: PlaceRow | null;
  readonly score: number | null;
  readonly reasons: readonly string[];
}

/** As stored: the forms of a mention are parallel lists. */
type StoredMention = Omit<MentionRow, 'forms'> & {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const BY_DATE: ListOrder = { name: 'date', keyType: 'string', descending: true };

interface Within {
  readonly from: string;
  readonly to: string;
  readonly withdrawn: boolean;
  /** Sources of a view. */
  readonly only: readonly string[];
  readonly without: readonly string[];
}
interface PageParams extends Within {
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
}
const WITHIN = ['from', 'to', 'withdrawn', 'only', 'without'] as const;
const PAGE_PARAMETERS = [...WITHIN, 'key', 'id', 'limit'] as const;
const ARTICLE = always('article');

const findArticles = readStatement<{ names: readonly string[] }, { given: string; article: ArticleRow }>(
  'find-articles',
  ['names'],
  ARTICLE,
);
const articlesByDay = readStatement<PageParams, { key: string; article: ArticleRow }>(
  'articles-by-day',
  PAGE_PARAMETERS,
  { ...ARTICLE, 'of-sources': { ANY: '', IN_VIEW: `AND ${fragment('article-of-sources')}` }, ...KEYSET_FRAGMENTS },
);
const articlesBySource = readStatement<PageParams & { source: string }, { key: string; article: ArticleRow }>(
  'articles-by-source',
  [...PAGE_PARAMETERS, 'source'],
  { ...ARTICLE, ...always('source-counts'), ...KEYSET_FRAGMENTS },
);
const articlesCount = readStatement<Within & { source: string | null }, { total: number }>(
  'articles-count',
  [...WITHIN, 'source'],
  always('source-counts'),
);
const versionsByArticles = readStatement<
  { articles: readonly string[]; limit: number },
  { given: string; version: ArticleVersionRow }
>('versions-by-articles', ['articles', 'limit'], always('version'));
const versionsByIds = readStatement<{ ids: readonly string[] }, { version: ArticleVersionRow }>(
  'versions-by-ids',
  ['ids'],
  always('version'),
);
const textsByVersions = readStatement<{ versions: readonly string[] }, { id: string; title: string; text: string }>(
  'texts-by-versions',
  ['versions'],
);
const textsByReports = readStatement<{ reports: readonly string[] }, { id: string; title: string; text: string }>(
  'texts-by-reports',
  ['reports'],
);
const mentionsByArticle = readStatement<{ article: string; limit: number }, { mention: StoredMention }>(
  'mentions-by-article',
  ['article', 'limit'],
  always('party', 'place'),
);
const mentionsByIds = readStatement<{ ids: readonly string[] }, { mention: StoredMention }>(
  'mentions-by-ids',
  ['ids'],
  always('party', 'place'),
);

const MOST_VERSIONS_AT_ONCE = 2_000;

/** Publications, their versions and texts, and what they name. */
export class Articles {
  constructor(private readonly graph: GraphReader) {}

  /** By id or address; keyed by the name that was given. */
  async find(names: readonly string[]): Promise<Map<string, ArticleRow>> {
    const rows = await this.graph.read(findArticles, { names });
    return new Map(rows.map((row) => [row.given, row.article]));
  }

  /** Latest publication first; in a view, those of its sources that were published by its day. */
  async page(question: ArticleQuestion, request: PageRequest, view: View | null): Promise<Page<ArticleRow>> {
    const keys = keyset(request, BY_DATE);
    const { source, withdrawn } = question;
    const within = {
      from: question.from ?? '',
      to: [question.to ?? '\uffff', view?.asOf ?? '\uffff'].sort()[0] as string,
      withdrawn,
      only: view?.only ?? [],
      without: view?.without ?? [],
    };
    const params = { ...keys.params, ...within };
    const inView = { 'of-sources': view === null ? 'ANY' : 'IN_VIEW' };
    const rows =
      source === null
        ? await this.graph.read(articlesByDay, params, { ...inView, ...keys.choice })
        : await this.graph.read(articlesBySource, { ...params, source }, keys.choice);
    return pageOf(
      rows,
      request,
      BY_DATE,
      (row) => ({ key: row.key, id: row.article.id }),
      (row) => row.article,
      async () => (await this.graph.read(articlesCount, { source, ...within }))[0]?.total ?? 0,
    );
  }

  /** Newest first; keyed by the article's id. */
  async versions(ids: readonly string[]): Promise<Map<string, ArticleVersionRow[]>> {
    const rows = await this.graph.read(versionsByArticles, { articles: ids, limit: MOST_VERSIONS_AT_ONCE });
    const versions = new Map<string, ArticleVersionRow[]>();
    for (const { given, version } of rows) versions.set(given, [...(versions.get(given) ?? []), version]);
    return versions;
  }

  async versionsById(ids: readonly string[]): Promise<Map<string, ArticleVersionRow>> {
    const rows = await this.graph.read(versionsByIds, { ids });
    return new Map(rows.map((row) => [row.version.id, row.version]));
  }

  /** The analysed texts of versions: what offsets refer to; keyed by the version's id. */
  async textsOfVersions(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.graph.read(textsByVersions, { versions: ids });
    return new Map(rows.map((row) => [row.id, analysedText(row)]));
  }

  /** The analysed texts that reports stand in; keyed by the report's id. */
  async textsOfReports(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.graph.read(textsByReports, { reports: ids });
    return new Map(rows.map((row) => [row.id, analysedText(row)]));
  }

  /** Whom and what the current version names, in order of appearance. */
  async mentions(article: string, limit: number): Promise<MentionRow[]> {
    const rows = await this.graph.read(mentionsByArticle, { article, limit });
    return rows.map((row) => mentionOf(row.mention));
  }

  async mentionsById(ids: readonly string[]): Promise<Map<string, MentionRow>> {
    const rows = await this.graph.read(mentionsByIds, { ids });
    return new Map(rows.map((row) => [row.mention.id, mentionOf(row.mention)]));
  }
}

function mentionOf(stored: StoredMention): MentionRow {
  const { forms, starts, ends, ...mention } = stored;
  return {
    ...mention,
    forms: forms.map((text, index) => ({ text, start: starts[index] ?? 0, end: ends[index] ?? 0 })),
  };
}
