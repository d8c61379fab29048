import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { SourceRow } from './article-row';
import { always } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

const BY_ID: ListOrder = { name: 'id', keyType: 'string', descending: false };

const findSources = readStatement<{ ids: readonly string[] }, { source: SourceRow }>(
  'find-sources',
  ['ids'],
  always('source'),
);
const sourcesPage = readStatement<
  ViewParams & { key: string | number; id: string; limit: number },
  { source: SourceRow }
>('sources-page', [...VIEW_PARAMETERS, 'key', 'id', 'limit'], {
  ...always('source', 'source-in-view'),
  ...KEYSET_FRAGMENTS,
});
const sourcesCount = readStatement<ViewParams, { total: number }>(
  'sources-count',
  VIEW_PARAMETERS,
  always('source-in-view'),
);

/** Outlets and registers. */
export class Sources {
  constructor(private readonly graph: GraphReader) {}

  /** By id, which for an outlet is its domain; keyed by it. */
  async find(ids: readonly string[]): Promise<Map<string, SourceRow>> {
    const rows = await this.graph.read(findSources, { ids });
    return new Map(rows.map((row) => [row.source.id, row.source]));
  }

  /** All of them, or those that count in the view and had published by its day. */
  async page(request: PageRequest, view: View | null): Promise<Page<SourceRow>> {
    const keys = keyset(request, BY_ID);
    const params = viewParams(view);
    const rows = await this.graph.read(sourcesPage, { ...params, ...keys.params }, keys.choice);
    return pageOf(
      rows,
      request,
      BY_ID,
      (row) => ({ key: row.source.id, id: row.source.id }),
      (row) => row.source,
      async () => (await this.graph.read(sourcesCount, params))[0]?.total ?? 0,
    );
  }
}
