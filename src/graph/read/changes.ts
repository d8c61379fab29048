import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { ArticleRow } from './article-row';
import { fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import { knownUntil, type View } from './view';

/** What happened to an article. */
export interface ChangeRow {
  readonly at: string;
  readonly change: 'NEW' | 'CHANGED' | 'WITHDRAWN';
  readonly article: ArticleRow;
}

const BY_TIME: ListOrder = { name: 'at', keyType: 'string', descending: false };

interface Params {
  readonly since: string;
  readonly until: string;
  readonly only: readonly string[];
  readonly without: readonly string[];
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
}

const changes = readStatement<Params, ChangeRow & { readonly total: number }>(
  'changes',
  ['since', 'until', 'only', 'without', 'key', 'id', 'limit'],
  {
    'of-sources': { ANY: '', IN_VIEW: `WITH a, change, at WHERE ${fragment('article-of-sources')}` },
    answer: { PAGE: fragment('changes-page'), COUNT: fragment('changes-count') },
    ...KEYSET_FRAGMENTS,
  },
);

/**
 * Articles seen first, changed or withdrawn at or after an instant, in order of time; in a view, those of its sources, as
 * far as they were published, and seen to change or to go, by its day.
 */
export async function changesSince(
  graph: GraphReader,
  since: string,
  request: PageRequest,
  view: View | null,
): Promise<Page<ChangeRow>> {
  const keys = keyset(request, BY_TIME);
  const { only, without } = view ?? { only: [], without: [] };
  const params = { since, until: knownUntil(view), only, without, ...keys.params };
  const choice = { 'of-sources': view === null ? 'ANY' : 'IN_VIEW', ...keys.choice };
  const rows = await graph.read(changes, params, { answer: 'PAGE', ...choice });
  return pageOf(
    rows,
    request,
    BY_TIME,
    (row) => ({ key: row.at, id: row.article.id + row.change }),
    (row) => row,
    async () => (await graph.read(changes, params, { answer: 'COUNT', ...choice }))[0]?.total ?? 0,
  );
}
