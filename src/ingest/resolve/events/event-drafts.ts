import type { Assessment } from '../../../model/resolution';
import { type Agreement, compareEncounters, isSameVisit } from './compare-encounters';
import { distanceOf, intersection, type Span, widthOf } from './days';
import { EventDraft } from './event-draft';
import type { ToldEncounter } from './told-encounter';
import { HELD_LOOKS_BACK_DAYS, NARROW_DAYS, PLANNED_LOOKS_AHEAD_DAYS, SAME_NEWS_DAYS, TOO_VAGUE_DAYS } from './windows';

/** Two drafts that may be one event. */
export interface EventDoubt extends Assessment {
  readonly a: EventDraft;
  readonly b: EventDraft;
}

/** An event that an encounter may be, and how far they agree. */
interface Fit extends Agreement {
  readonly event: EventDraft;
}

/** Points from which an encounter is the event; from which a person may want to look. */
const SAME = 0.6;
const MAYBE = 0.45;
/** Pairs shown for one encounter that nobody can decide. */
const DOUBTS_SHOWN = 3;

/**
 * Encounters as articles tell them → events. The most exactly dated come first and make the events; an encounter joins the event
 * that it agrees with best, if all dated reports still share a day: so a month cannot join two meetings that lie on
 * different days of it. What an article tells apart never comes together. Undated ones come last and need a reason.
 */
export class EventDrafts {
  readonly all: EventDraft[] = [];
  readonly doubts: EventDoubt[] = [];
  private readonly byParty = new Map<string, EventDraft[]>();

  constructor(told: readonly ToldEncounter[]) {
    const dated = told.filter(({ span }) => span !== null);
    const exact = (each: ToldEncounter): number => (each.span === null ? 0 : widthOf(each.span));
    // The input comes in its order; sorting is stable.
    for (const each of [...dated].sort((a, b) => exact(a) - exact(b))) this.place(each, each.span as Span);
    for (const each of told) if (each.span === null) this.placeUndated(each);
  }

  private place(told: ToldEncounter, span: Span): void {
    if (widthOf(span) > TOO_VAGUE_DAYS) {
      this.found(told);
      return;
    }
    const near = this.near(told).filter(({ core }) => core !== null && distanceOf(core, span) <= 1);
    const fits = this.fits(told, near);
    const allowed = fits.filter(({ event, points }) => points >= SAME && sharesDays(told, span, event));
    const [best] = allowed;
    // Two meetings of different days, and an interval that holds both: it can be either.
    const isOpen = allowed.some(
      ({ event }) => best?.event.core && event.core && intersection(best.event.core, event.core) === null,
    );
    if (best !== undefined && !isOpen) best.event.add(told, because(best));
    else this.standApart(told, fits);
    if (best !== undefined && !isOpen) this.index(best.event, told);
  }

  private placeUndated(told: ToldEncounter): void {
    const fits = this.fits(told, this.near(told).filter((event) => isNear(told, event))); // biome-ignore format: one call
    const allowed = fits.filter(
      ({ event, points }) => points >= (event.core === null ? SAME : MAYBE) && sharesKind(told, event),
    );
    const [only, ...others] = allowed;
    if (only !== undefined && others.length === 0 && !told.isBackground) {
      const reason = 'undated, and the only encounter of these parties near its publication';
      only.event.add(told, { score: 0.7, reasons: [reason, ...only.reasons] });
      this.index(only.event, told);
    } else this.standApart(told, allowed);
  }

  /** Events with a party in common and without this article. */
  private near(told: ToldEncounter): EventDraft[] {
    const events = new Set([...told.parties.keys()].flatMap((id) => this.byParty.get(id) ?? []));
    const isStanding = told.claims.some(({ standing }) => standing);
    return [...events].filter(({ articles }) => !isStanding || !articles.has(told.articleId));
  }

  private fits(told: ToldEncounter, events: readonly EventDraft[]): Fit[] {
    return events
      .flatMap((event): Fit[] => {
        const agreement = compareEncounters(told, event);
        return agreement === null ? [] : [{ event, ...agreement }];
      })
      .sort(
        (a, b) => b.points - a.points || b.event.articles.size - a.event.articles.size || a.event.order - b.event.order,
      );
  }

  private found(told: ToldEncounter): EventDraft {
    const event = new EventDraft(told, this.all.length);
    this.all.push(event);
    this.index(event, told);
    return event;
  }

  private standApart(told: ToldEncounter, fits: readonly Fit[]): void {
    const apart = this.found(told);
    for (const { event, points, reasons } of fits.slice(0, DOUBTS_SHOWN)) {
      if (points >= MAYBE) this.doubts.push({ a: apart, b: event, score: Math.min(0.59, points), reasons });
    }
  }

  private index(event: EventDraft, told: ToldEncounter): void {
    for (const id of told.parties.keys()) {
      const events = this.byParty.get(id) ?? [];
      if (!events.includes(event)) events.push(event);
      this.byParty.set(id, events);
    }
  }
}

function sharesDays(told: ToldEncounter, span: Span, event: EventDraft): boolean {
  return (event.core !== null && intersection(event.core, span) !== null) || isSameVisit(told, event);
}

function because({ points, reasons }: Agreement): Assessment {
  return { score: Math.min(1, points), reasons };
}

/** The tense of an undated report tells on which side of its publication the encounter lies. */
function isNear(told: ToldEncounter, event: EventDraft): boolean {
  if (event.core === null) {
    // An encounter recalled in passing can lie years back: it is not the news of the week in which it is recalled.
    if (event.founder.isBackground) return false;
    // What is still to come is not what was told as held before.
    const isLater = isAhead(told) && !isAhead(event.founder) && told.published >= event.firstPublished;
    return !isLater && Math.abs(told.published - event.firstPublished) <= SAME_NEWS_DAYS;
  }
  const isPast = told.statuses.has('HELD');
  const from = told.published - (isPast || !told.statuses.has('PLANNED') ? HELD_LOOKS_BACK_DAYS : 1);
  const to = told.published + (isPast ? 1 : PLANNED_LOOKS_AHEAD_DAYS);
  return widthOf(event.core) <= NARROW_DAYS && event.core.to >= from && event.core.from <= to;
}

function isAhead({ statuses }: ToldEncounter): boolean {
  return !statuses.has('HELD') && (statuses.has('PLANNED') || statuses.has('PROPOSED'));
}

function sharesKind(told: ToldEncounter, event: EventDraft): boolean {
  return [...told.kinds].some((kind) => event.kinds.has(kind) || kind === 'TALKS') || event.kinds.has('TALKS');
}
