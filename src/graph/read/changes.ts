import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { ArticleRow } from './article-row';
import { fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';

/** What happened to an article. */
export interface ChangeRow {
  readonly at: string;
  readonly change: 'NEW' | 'CHANGED' | 'WITHDRAWN';
  readonly article: ArticleRow;
}

const BY_TIME: ListOrder = { name: 'at', keyType: 'string', descending: false };

const changes = readStatement<
  { since: string; key: string | number; id: string; limit: number },
  ChangeRow & { readonly total: number }
>('changes', ['since', 'key', 'id', 'limit'], {
  answer: { PAGE: fragment('changes-page'), COUNT: fragment('changes-count') },
  ...KEYSET_FRAGMENTS,
});

/** Articles seen first, changed or withdrawn at or after an instant, in order of time. */
export async function changesSince(graph: GraphReader, since: string, request: PageRequest): Promise<Page<ChangeRow>> {
  const keys = keyset(request, BY_TIME);
  const params = { since, ...keys.params };
  const rows = await graph.read(changes, params, { answer: 'PAGE', ...keys.choice });
  return pageOf(
    rows,
    request,
    BY_TIME,
    (row) => ({ key: row.at, id: row.article.id + row.change }),
    (row) => row,
    async () => (await graph.read(changes, params, { answer: 'COUNT', ...keys.choice }))[0]?.total ?? 0,
  );
}
