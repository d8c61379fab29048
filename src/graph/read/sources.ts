import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { SourceRow } from './article-row';
import { always } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';

const BY_ID: ListOrder = { name: 'id', keyType: 'string', descending: false };

const findSources = readStatement<{ ids: readonly string[] }, { source: SourceRow }>(
  'find-sources',
  ['ids'],
  always('source'),
);
const sourcesPage = readStatement<{ key: string | number; id: string; limit: number }, { source: SourceRow }>(
  'sources-page',
  ['key', 'id', 'limit'],
  { ...always('source'), ...KEYSET_FRAGMENTS },
);
const sourcesCount = readStatement<object, { total: number }>('sources-count', []);

/** Outlets and registers. */
export class Sources {
  constructor(private readonly graph: GraphReader) {}

  /** By id, which for an outlet is its domain; keyed by it. */
  async find(ids: readonly string[]): Promise<Map<string, SourceRow>> {
    const rows = await this.graph.read(findSources, { ids });
    return new Map(rows.map((row) => [row.source.id, row.source]));
  }

  async page(request: PageRequest): Promise<Page<SourceRow>> {
    const keys = keyset(request, BY_ID);
    const rows = await this.graph.read(sourcesPage, keys.params, keys.choice);
    return pageOf(
      rows,
      request,
      BY_ID,
      (row) => ({ key: row.source.id, id: row.source.id }),
      (row) => row.source,
      async () => (await this.graph.read(sourcesCount, {}))[0]?.total ?? 0,
    );
  }
}
