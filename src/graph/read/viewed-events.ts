import type { EventQuestion } from './event-question';
import type { ClaimedEvent, ViewedEvent } from './view';
import { viewed } from './view';

/**
 * Events as a view has them: each event's remaining claims are summed up anew, and the question is asked of the
 * result, since neither status, days, place nor parties need be those that the graph stores.
 * @param anchors - where given, ids of parties of which at least one must have taken part.
 */
export function eventsInView(
  events: readonly ClaimedEvent[],
  question: EventQuestion,
  anchors: readonly string[] = [],
): ViewedEvent[] {
  return events
    .filter((event) => event.claims.length > 0)
    .map(viewed)
    .filter((event) => answers(event, question, anchors));
}

function answers(event: ViewedEvent, question: EventQuestion, anchors: readonly string[]): boolean {
  const { view, claims } = event;
  const tookPart = new Map(view.participants.map((part) => [part.partyId, part.status]));
  const inStatus = (party: string): boolean => {
    const status = tookPart.get(party);
    return status !== undefined && question.statuses.includes(status);
  };
  const named = question.parties.length + question.anyOf.length + anchors.length > 0;
  return (
    question.kinds.includes(view.kind) &&
    (named || question.statuses.includes(view.status)) &&
    question.parties.every(inStatus) &&
    (question.anyOf.length === 0 || question.anyOf.some(inStatus)) &&
    (anchors.length === 0 || anchors.some(inStatus)) &&
    (question.places === null || (view.placeId !== null && question.places.includes(view.placeId))) &&
    (question.from === null || (view.latest !== null && view.latest >= question.from)) &&
    (question.to === null || (view.earliest !== null && view.earliest <= question.to)) &&
    (question.endedBefore === null || (view.latest !== null && view.latest < question.endedBefore)) &&
    (question.dated === null || view.dated === question.dated) &&
    view.independentSourceCount >= question.minSources &&
    view.independentSourceCount <= question.maxSources &&
    (question.sources.length === 0 || claims.some((claim) => question.sources.includes(claim.sourceId))) &&
    !claims.some((claim) => question.notSources.includes(claim.sourceId)) &&
    (question.article === null || claims.some((claim) => claim.articleId === question.article)) &&
    (question.changedSince === null || (event.changedAt !== null && event.changedAt >= question.changedSince))
  );
}
