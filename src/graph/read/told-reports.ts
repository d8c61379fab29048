import { AppError } from '../../errors';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { ToldReport } from './accounts';
import { always } from './fragments';
import { Parties } from './parties';
import { Sources } from './sources';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

/** As stored: whom and what a report names stands as ids. */
type StoredReport = Omit<ToldReport, 'article' | 'place' | 'participants' | 'cites'> & {
  readonly articleId: string;
  readonly sourceId: string;
  readonly placeId: string | null;
  readonly parties: readonly string[];
  readonly cites: readonly string[];
};

const statement = readStatement<
  ViewParams & { events: readonly string[]; limit: number },
  { event: string; report: StoredReport }
>('told-reports', [...VIEW_PARAMETERS, 'events', 'limit'], always('in-view'));

/** Reports that accounts are summed up from at once: some ten megabytes. */
const MOST_TOLD = 20_000;

/**
 * Every report of some events in a view, in no order; keyed by the event's id. Whoever is named by many of them is held once.
 * @param most - how many are summed up at once.
 * @throws {AppError} LIMIT_EXCEEDED where they are too many to sum up at once.
 */
export async function toldReports(
  graph: GraphReader,
  events: readonly string[],
  view: View | null,
  most = MOST_TOLD,
): Promise<Map<string, ToldReport[]>> {
  const rows = await graph.read(statement, { ...viewParams(view), events, limit: most + 1 });
  if (rows.length > most) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `Accounts are summed up from at most ${most} reports at once; these events have more.`,
      'Ask for the accounts of fewer events at once, or in a view of some sources.',
    );
  }
  const named = new Set(rows.flatMap(({ report }) => [...report.parties, ...report.cites]));
  const [parties, sources] = await Promise.all([
    new Parties(graph).find([...named]),
    new Sources(graph).find([...new Set(rows.map(({ report }) => report.sourceId))]),
  ]);
  const told = new Map<string, ToldReport[]>();
  for (const { event, report } of rows) {
    const { articleId, sourceId, placeId, parties: ids, cites, ...said } = report;
    const source = sources.get(sourceId);
    if (source === undefined) continue;
    const reports = told.get(event) ?? [];
    told.set(event, reports);
    reports.push({
      ...said,
      article: { id: articleId, source },
      place: placeId === null ? null : { id: placeId },
      participants: ids.flatMap((id) => parties.get(id) ?? []).map((party) => ({ party })),
      cites: cites.flatMap((id) => parties.get(id) ?? []),
    });
  }
  return told;
}
