import type { GraphReader } from '../graph';
import { type Fragments, type ReadStatement, readStatement } from '../statement';
import { always, fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import type { ReportRow } from './report-row';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

/** What a list of reports is anchored on. */
export type ReportAnchor = 'EVENT' | 'ARTICLE' | 'SOURCE' | 'PARTY';

interface Params extends ViewParams {
  readonly anchor: string;
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
}

interface Row {
  readonly key: string;
  readonly report: ReportRow;
  readonly total: number;
}

const BY_PUBLICATION: ListOrder = { name: 'published', keyType: 'string', descending: false };

const ANSWERS: Fragments = {
  ...always('in-view'),
  'reports-answer': { PAGE: fragment('reports-page'), COUNT: fragment('reports-count') },
  ...KEYSET_FRAGMENTS,
};
const anchored = (name: string): ReadStatement<Params, Row> =>
  readStatement(name, [...VIEW_PARAMETERS, 'anchor', 'key', 'id', 'limit'], ANSWERS);

const ANCHORED: Readonly<Record<ReportAnchor, ReadStatement<Params, Row>>> = {
  EVENT: anchored('reports-by-event'),
  ARTICLE: anchored('reports-by-article'),
  SOURCE: anchored('reports-by-source'),
  PARTY: anchored('reports-by-party'),
};
const reportsByIds = readStatement<{ ids: readonly string[] }, { report: ReportRow }>(
  'reports-by-ids',
  ['ids'],
  always('report-full'),
);

/** Claims with their evidence. */
export class Reports {
  constructor(private readonly graph: GraphReader) {}

  /** Standing or not: a permalink of a report that no longer counts still shows it. Keyed by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, ReportRow>> {
    const rows = await this.graph.read(reportsByIds, { ids });
    return new Map(rows.map((row) => [row.report.id, row.report]));
  }

  /** Standing reports of an event, an article, a source or a party, in order of publication. */
  async page(on: ReportAnchor, anchor: string, request: PageRequest, view: View | null): Promise<Page<ReportRow>> {
    const statement = ANCHORED[on];
    const keys = keyset(request, BY_PUBLICATION);
    const params = { ...viewParams(view), anchor, ...keys.params };
    const rows = await this.graph.read(statement, params, { 'reports-answer': 'PAGE', ...keys.choice });
    return pageOf(
      rows,
      request,
      BY_PUBLICATION,
      (row) => ({ key: row.key, id: row.report.id }),
      (row) => row.report,
      async () =>
        (await this.graph.read(statement, params, { 'reports-answer': 'COUNT', ...keys.choice }))[0]?.total ?? 0,
    );
  }
}
