import type { GraphTransaction } from '../../graph/graph';
import {
  dropCandidates,
  dropDescriptions,
  dropParticipations,
  type JudgementRow,
  moveFormerIds,
  removeDerived,
  reviveIds,
  settleCandidates,
  settleDescriptions,
  settleEventPlaces,
  settleParticipations,
  settleReportPlaces,
  storedEvents,
  settleEvents as writeEvents,
} from '../../graph/write/settle-statements';
import type { StandingJudgement } from '../../model/resolution';
import { resolveEvents } from '../resolve';
import { closedReports } from './closed-reports';
import { type EventDifferences, eventDifferences } from './event-differences';
import { standingReport } from './standing-report';

/**
 * Makes events what resolution says of some reports and of all that are bound to them, writing nothing but the differences.
 * @param reports ids of reports that came, went or changed, or whose parties or place did.
 * @param events ids of events that lost a report which is gone altogether.
 * @returns the parties whose counts may have changed.
 */
export async function settleEvents(
  tx: GraphTransaction,
  reports: ReadonlySet<string>,
  events: ReadonlySet<string>,
  judgements: readonly JudgementRow[],
  now: string,
): Promise<readonly string[]> {
  const replayed = judgements.filter(isReplayed);
  const judged = new Set(replayed.flatMap((judgement) => judgement.subjects));
  const rows = await closedReports(tx, reports, events, replayed);
  const given = rows.filter((row) => row.standing || judged.has(row.memberId)).map(standingReport);
  const resolution = resolveEvents(given, replayed);
  const ids = new Set([
    ...events,
    ...rows.flatMap((row) => row.eventId ?? []),
    ...resolution.clusters.map((cluster) => cluster.id),
  ]);
  const stored = await tx.run(storedEvents, { ids: [...ids].sort() });
  const differences = eventDifferences(rows, stored, resolution);
  await write(tx, differences, now);
  return differences.parties;
}

async function write(tx: GraphTransaction, differences: EventDifferences, now: string): Promise<void> {
  const { descriptions, undescribed, reportPlaces, eventPlaces, participations, absent } = differences;
  const { formerIds, revived, vanished, candidates, undone } = differences;
  const properties = new Map(differences.events.map((event) => [event.id, event.properties]));
  const events = differences.changed.map((id) => ({ id, properties: { ...properties.get(id), changedAt: now } }));
  await tx.run(writeEvents, { rows: events });
  await tx.run(reviveIds, { ids: revived });
  await tx.run(settleDescriptions, { rows: descriptions });
  await tx.run(dropDescriptions, { reports: undescribed });
  await tx.run(settleReportPlaces, { rows: reportPlaces });
  await tx.run(settleEventPlaces, { rows: eventPlaces });
  await tx.run(dropParticipations, { rows: absent });
  await tx.run(settleParticipations, { rows: participations });
  await tx.run(moveFormerIds, { rows: formerIds });
  await tx.run(removeDerived, { ids: vanished });
  await tx.run(dropCandidates, { rows: undone });
  await tx.run(settleCandidates, { rows: candidates });
}

function isReplayed(judgement: JudgementRow): judgement is StandingJudgement & JudgementRow {
  return judgement.verb !== 'WRONG_REPORT';
}
