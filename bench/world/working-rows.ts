import type { OutcomeLoad } from '../../src/graph/write/ledger-statements';
import type { BlocksOfReport } from '../../src/graph/write/settle-statements';
import type { LoadRows, ReadArticle } from '../../src/ingest/load/rows';
import { blocksOfReport } from '../../src/ingest/resolve';
import type { ResolvedParty, StandingReport } from '../../src/model/resolution';
import { partiesOfReports } from './derived-rows';
import type { WorldEvent, WorldParty } from './world';

/** What an ingest writes for itself: the blocks by which it finds what to compare, and the ledger's word on each article. */
export interface WorkingRows {
  readonly blocks: BlocksOfReport[];
  readonly outcomes: OutcomeLoad[];
}

/** Pure. @param rows of this event's articles and no others. */
export function workingRows(event: WorldEvent, articles: readonly ReadArticle[], rows: LoadRows): WorkingRows {
  const parties = partiesOfReports(event, rows);
  return {
    blocks: rows.reports.map(({ id, properties }) => ({
      reportId: id,
      blocks: blocksOfReport({
        ...(properties as unknown as StandingReport),
        parties: (parties.get(id) ?? []).map(resolvedParty),
        // The gazetteer knows none of the world's countries.
        placeCountry: null,
      }),
    })),
    outcomes: articles.map(({ articleId, article, extraction }) => ({
      id: `outcome_${articleId}`,
      articleId,
      properties: {
        at: article.date,
        origin: article.origin,
        line: null,
        url: article.url,
        result: 'NEW',
        code: null,
        reason: null,
        durationMs: 0,
        mentions: extraction.mentions.length,
        reports: extraction.reports.length,
      },
    })),
  };
}

function resolvedParty({ id, isPerson }: WorldParty): ResolvedParty {
  return { id, kind: isPerson ? 'PERSON' : 'ORGANISATION', organisationKind: isPerson ? null : 'BODY', country: null };
}
