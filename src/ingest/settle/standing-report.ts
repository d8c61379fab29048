import type { SettleReport } from '../../graph/write/settle-statements';
import type { StandingReport } from '../../model/resolution';
import { isCountry } from './country-names';

/** A stored report as resolution sees it. */
export function standingReport(row: SettleReport): StandingReport {
  const parties = new Map(row.parties.map((party) => [party.id, party]));
  return {
    id: row.id,
    articleId: row.articleId,
    sourceId: row.sourceId,
    publishedOn: row.publishedOn,
    label: row.label,
    kind: row.kind,
    status: row.status,
    parties: [...parties.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    earliest: row.earliest,
    latest: row.latest,
    placeId: row.placeId,
    placeCountry: row.placeCountry,
    placeIsCountry: row.placeResolvedName !== null && isCountry(row.placeResolvedName, row.placeCountry),
    offset: row.offset,
    background: row.background,
    standing: row.standing,
  };
}
