import { AppError } from '../../errors';
import type { EncounterKind, ReportStatus } from '../../model/encounter';
import { type EventView, eventView, type ViewReport } from '../../model/event-view';
import { voiceOf } from '../../model/voice';
import type { SourceRow } from './article-row';
import type { EventRow } from './event-row';
import type { PlaceRow } from './place-row';

/** According to whom, and as of which day. */
export interface View {
  /** Only these sources; empty: all. */
  readonly only: readonly string[];
  readonly without: readonly string[];
  /** What was known by the end of this day; null: all that stands today. */
  readonly asOf: string | null;
}

/** The same as a client writes it; what is left out does not narrow. */
export interface AskedView {
  readonly sources?: readonly string[] | null;
  readonly without?: readonly string[] | null;
  readonly asOf?: string | null;
}

/**
 * Null where nothing narrows: all that stands today.
 * @throws {AppError} BAD_USER_INPUT where it both names and leaves out sources.
 */
export function viewOf(asked: AskedView): View | null {
  const only = asked.sources ?? [];
  const without = asked.without ?? [];
  const asOf = asked.asOf ?? null;
  if (only.length > 0 && without.length > 0) {
    throw new AppError(
      'BAD_USER_INPUT',
      'A view names the sources that count (sources) or those that do not (without), not both.',
      'Leave one of them out.',
    );
  }
  return only.length === 0 && without.length === 0 && asOf === null ? null : { only, without, asOf };
}

/** Every statement that answers reports takes these parameters; without a view they let all standing reports through. */
export interface ViewParams {
  readonly only: readonly string[];
  readonly without: readonly string[];
  readonly asOf: string | null;
}

export const VIEW_PARAMETERS = ['only', 'without', 'asOf'] as const;

export function viewParams(view: View | null): ViewParams {
  return { only: view?.only ?? [], without: view?.without ?? [], asOf: view?.asOf ?? null };
}

/** Last day of what was known, as the end of a range of days or instants: nothing of that day lies beyond it. */
export function knownUntil(view: View | null): string {
  return `${view?.asOf ?? ''}\uffff`;
}

/** What one report says of an event, as far as a view recomputes from it. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeName: string | null;
  readonly background: boolean;
  readonly start: number;
  readonly publishedOn: string;
  readonly sourceId: string;
  readonly articleId: string;
  readonly source: SourceRow;
  readonly place: PlaceRow | null;
  readonly parties: readonly string[];
  /** Whom the report cites for it, where that is a medium of its own. */
  readonly citedMedium: string | null;
}

/** One event with its remaining claims. */
export interface ClaimedEvent {
  readonly id: string;
  readonly changedAt: string | null;
  readonly claims: readonly ClaimRow[];
  /** Its aggregate as the graph has it, where that was read with the claims. */
  readonly event?: EventRow | null;
}

/** An event as the claims that remain in a view have it. */
export interface ViewedEvent extends ClaimedEvent {
  readonly view: EventView;
  readonly place: PlaceRow | null;
}

export function viewed(event: ClaimedEvent): ViewedEvent {
  const view = eventView(event.claims.map(viewReport));
  const place = event.claims.find((claim) => claim.place !== null && claim.place.id === view.placeId)?.place ?? null;
  return { ...event, view, place };
}

function viewReport(claim: ClaimRow): ViewReport {
  return {
    ...claim,
    placeId: claim.place?.id ?? null,
    voice: voiceOf({ sourceId: claim.source.id, group: claim.source.group, citedMedium: claim.citedMedium }),
  };
}
