import { compareText } from '../../model/order';
import type {
  Assessment,
  CandidatePair,
  EventCluster,
  EventResolution,
  StandingJudgement,
  StandingReport,
} from '../../model/resolution';
import { candidatePairs } from './candidate-pairs';
import { type EventDoubt, EventDrafts } from './events/event-drafts';
import { matchStatesAndLeaders } from './events/states-and-leaders';
import { type Claim, toldEncounters } from './events/told-encounter';
import { eventIdOf } from './identity';
import { asJudged, judgedDifferent, type Placed } from './judged';

/**
 * Reports → events. Pure and independent of order. The reports must be whole blocks (`blocksOfReport`), with those that share a label
 * in their article version and those that judgements bind to them.
 */
export function resolveEvents(
  reports: readonly StandingReport[],
  judgements: readonly StandingJudgement[],
): EventResolution {
  const claims = reports.map(claimOf).sort(inOrder);
  const drafts = new EventDrafts(toldEncounters(claims));
  const matched = matchStatesAndLeaders(drafts.all);
  const groups = matched.events.map((event) =>
    event.members.map(({ claim, why }): Placed<Claim> => ({ item: claim, ...why })),
  );
  const judged = asJudged(sortedGroups(groups), judgements, affinity);
  const eventOf = new Map<string, string>();
  const clusters = judged.flatMap((group): EventCluster[] => {
    const members = [...group].sort((a, b) => inOrder(a.item, b.item));
    const standing = members.filter(({ item }) => item.standing);
    const founder = standing[0]?.item;
    if (founder === undefined) return [];
    for (const { item } of members) eventOf.set(item.id, founder.memberId);
    return [
      {
        id: founder.memberId,
        members: standing.map(({ item, score, reasons }) => ({ member: item.id, score, reasons })),
      },
    ];
  });
  return {
    clusters: clusters.sort((a, b) => compareText(a.id, b.id)),
    candidates: candidates([...drafts.doubts, ...matched.doubts], claims, judgements, eventOf),
  };
}

function candidates(
  doubts: readonly EventDoubt[],
  claims: readonly Claim[],
  judgements: readonly StandingJudgement[],
  eventOf: ReadonlyMap<string, string>,
): CandidatePair[] {
  const pairs = doubts.flatMap(({ a, b, score, reasons }): (Assessment & { a: string; b: string })[] => {
    const [x, y] = [a.members[0]?.claim.id, b.members[0]?.claim.id];
    return x === undefined || y === undefined ? [] : [{ a: x, b: y, score, reasons }];
  });
  return candidatePairs(pairs, judgedDifferent(claims, judgements), eventOf);
}

function claimOf(report: StandingReport): Claim {
  return { report, id: report.id, memberId: eventIdOf(report), standing: report.standing };
}

function sortedGroups(groups: readonly Placed<Claim>[][]): Placed<Claim>[][] {
  const sorted = groups.map((group) => [...group].sort((a, b) => inOrder(a.item, b.item)));
  return sorted.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : inOrder(a.item, b.item)));
}

/** How much a report is like those that a judgement sets apart: by its label, its days and its place. */
function affinity({ report }: Claim, others: readonly Claim[]): number {
  return Math.max(
    ...others.map(({ report: other }) => {
      const label = other.articleId === report.articleId && other.label === report.label ? 4 : 0;
      const days =
        report.earliest !== null && report.earliest === other.earliest && report.latest === other.latest ? 2 : 0;
      const place = report.placeId !== null && report.placeId === other.placeId ? 1 : 0;
      return (
        label + days + place + (other.kind === report.kind ? 0.5 : 0) + (other.sourceId === report.sourceId ? 0.25 : 0)
      );
    }),
  );
}

function inOrder(a: Claim, b: Claim): number {
  return (
    compareText(a.report.publishedOn, b.report.publishedOn) ||
    compareText(a.report.articleId, b.report.articleId) ||
    a.report.offset - b.report.offset ||
    compareText(a.id, b.id)
  );
}
