import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { FoundNode } from './nodes';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';

/** What a person decided. */
export interface JudgementRow {
  readonly label: 'Judgement';
  readonly id: string;
  readonly verb: string;
  readonly subjects: readonly string[];
  readonly value: string | null;
  readonly author: string;
  readonly at: string;
  readonly reason: string | null;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

const BY_TIME: ListOrder = { name: 'at', keyType: 'string', descending: true };

const judgementsPage = readStatement<
  { key: string | number; id: string; limit: number; undone: boolean; about: string | null },
  { judgement: JudgementRow }
>('judgements-page', ['key', 'id', 'limit', 'undone', 'about'], KEYSET_FRAGMENTS);
const judgementsCount = readStatement<{ undone: boolean; about: string | null }, { total: number }>(
  'judgements-count',
  ['undone', 'about'],
);
const judgementsAbout = readStatement<{ ids: readonly string[] }, FoundNode & { given: string }>('judgements-about', [
  'ids',
]);
const judgementsByIds = readStatement<{ ids: readonly string[] }, { judgement: JudgementRow }>('judgements-by-ids', [
  'ids',
]);

/** What people decided about identities and reports. */
export class Judgements {
  constructor(private readonly graph: GraphReader) {}

  /** Latest first; `about`: only those that name this id. */
  async page(undone: boolean, about: string | null, request: PageRequest): Promise<Page<JudgementRow>> {
    const keys = keyset(request, BY_TIME);
    const rows = await this.graph.read(judgementsPage, { ...keys.params, undone, about }, keys.choice);
    return pageOf(
      rows,
      request,
      BY_TIME,
      (row) => ({ key: row.judgement.at, id: row.judgement.id }),
      (row) => row.judgement,
      async () => (await this.graph.read(judgementsCount, { undone, about }))[0]?.total ?? 0,
    );
  }

  /** What each is about now; keyed by the judgement's id. */
  async about(ids: readonly string[]): Promise<Map<string, FoundNode[]>> {
    const found = new Map<string, FoundNode[]>(ids.map((id) => [id, []]));
    for (const { given, ...node } of await this.graph.read(judgementsAbout, { ids })) found.get(given)?.push(node);
    return found;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, JudgementRow>> {
    const rows = await this.graph.read(judgementsByIds, { ids });
    return new Map(rows.map((row) => [row.judgement.id, row.judgement]));
  }
}
