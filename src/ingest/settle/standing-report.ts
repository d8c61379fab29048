import { countryOf } from '../../gazetteer/country';
import type { SettleReport } from '../../graph/write/settle-statements';
import type { StandingReport } from '../../model/resolution';

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
    placeIsCountry: isCountry(row.placeResolvedName, row.placeCountry),
    offset: row.offset,
    background: row.background,
    standing: row.standing,
  };
}

/** True where the place is its country as a whole rather than somewhere within it. */
function isCountry(name: string | null, code: string | null): boolean {
  const country = name === null ? null : countryOf(name);
  return country !== null && country.cca2 === code && (country.via === 'NAME' || country.via === 'ACRONYM');
}
