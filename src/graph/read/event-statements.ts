import { ENCOUNTER_KINDS } from '../../model/encounter';
import { type Fragments, type ReadStatement, readStatement } from '../statement';
import { DETAIL_FRAGMENTS } from './event-detail';
import { MOST_SOURCES } from './event-question';
import type { EventRow } from './event-row';
import { always, fragment } from './fragments';
import { KEYSET_FRAGMENTS } from './page';
import type { ClaimRow, ViewParams } from './view';
import { VIEW_PARAMETERS } from './view';

/** What is common to all questions for events, whatever they are anchored on. */
export interface NarrowParams extends ViewParams {
  readonly parties: readonly string[];
  readonly anyOf: readonly string[];
  readonly places: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly endedBefore: string | null;
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly sources: readonly string[];
  readonly notSources: readonly string[];
  readonly minSources: number;
  readonly maxSources: number;
  readonly dated: boolean | null;
  readonly changedSince: string | null;
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
  /** Events of a view that are so few are read whole with their claims. */
  readonly few: number;
  readonly participants: number;
  readonly reports: number;
}

const NARROW_PARAMETERS = [
  ...VIEW_PARAMETERS,
  'parties',
  'anyOf',
  'places',
  'from',
  'to',
  'endedBefore',
  'kinds',
  'statuses',
  'sources',
  'notSources',
  'minSources',
  'maxSources',
  'dated',
  'changedSince',
  'key',
  'id',
  'limit',
  'few',
  'participants',
  'reports',
] as const;

/** A row of each of the answers: a page's event with its key, a count, or an event's claims, of few with the event. */
export interface EventAnswer {
  readonly key: string | number;
  readonly event: EventRow;
  readonly total: number;
  readonly id: string;
  readonly changedAt: string | null;
  readonly claims: readonly ClaimRow[];
}

/** A filter stands in the statement only where it is asked for: each reads of every event, and costs planning, too. */
const narrowed = (by: string): Record<'NO' | 'YES', string> => ({ NO: '', YES: fragment(`narrowed-by-${by}`) });

export type EventKey = 'sortDate' | 'sourceCount' | 'lastPublished' | 'changedAt';

/** The key of an order, as a property of the node or relationship that bears it. */
function keysOf(bearer: string): Record<EventKey, string> {
  return {
    sortDate: `${bearer}.sortDate`,
    sourceCount: 'e.sourceCount',
    lastPublished: 'e.lastPublished',
    changedAt: 'e.changedAt',
  };
}

/** In this order: an answer holds the marks of the detail, the key and the direction. */
const ANSWERS: Fragments = {
  ...always('event-narrowing'),
  'by-kinds': narrowed('kinds'),
  'by-interval': narrowed('interval'),
  'by-counts': narrowed('counts'),
  'by-knowledge': narrowed('knowledge'),
  'by-parties': narrowed('parties'),
  'by-any': narrowed('any'),
  'by-places': narrowed('places'),
  'by-sources': narrowed('sources'),
  'by-other-sources': narrowed('other-sources'),
  answer: {
    PAGE: fragment('events-page'),
    COUNT: fragment('events-count'),
    CLAIMS: fragment('events-claims'),
    CLAIMS_OF_FEW: fragment('events-claims-few'),
  },
  ...DETAIL_FRAGMENTS,
  'key-of': keysOf('e'),
  key: { sortDate: 'sortDate', sourceCount: 'sourceCount', lastPublished: 'lastPublished', changedAt: 'changedAt' },
  ...KEYSET_FRAGMENTS,
};

/** Which filters the parameters of a question need. */
export function narrowingChoice(params: NarrowParams): Record<string, string> {
  const when = (isNeeded: boolean): string => (isNeeded ? 'YES' : 'NO');
  const needed = (list: readonly string[]): string => when(list.length > 0);
  return {
    'by-kinds': when(!ENCOUNTER_KINDS.every((kind) => params.kinds.includes(kind))),
    'by-interval': when(params.from !== null || params.to !== null || params.endedBefore !== null),
    'by-counts': when(params.minSources > 0 || params.maxSources < MOST_SOURCES),
    'by-knowledge': when(params.dated !== null || params.changedSince !== null),
    'by-parties': needed(params.parties),
    'by-any': needed(params.anyOf),
    'by-places': needed(params.places),
    'by-sources': needed(params.sources),
    'by-other-sources': needed(params.notSources),
  };
}

export const eventsByParty = readStatement<NarrowParams & { party: string }, EventAnswer>(
  'events-by-party',
  [...NARROW_PARAMETERS, 'party'],
  // What everybody's list is ordered by is copied to each part in an event, so that the events that are not shown stay unread.
  { ...ANSWERS, 'key-of': keysOf('own') },
);

export type AnchoredEvents = ReadStatement<NarrowParams & { anchors: readonly string[] }, EventAnswer>;

const anchored = (name: string): AnchoredEvents => readStatement(name, [...NARROW_PARAMETERS, 'anchors'], ANSWERS);
export const eventsByParties = anchored('events-by-parties');
export const eventsByPlace = anchored('events-by-place');
export const eventsBySource = anchored('events-by-source');
export const eventsByArticle = anchored('events-by-article');

export const eventsAmong = readStatement<
  NarrowParams & { anchors: readonly string[]; article: string | null },
  EventAnswer
>('events-among', [...NARROW_PARAMETERS, 'anchors', 'article'], ANSWERS);

export const eventsByDay = readStatement<NarrowParams & { low: string | number; high: string | number }, EventAnswer>(
  'events-by-day',
  [...NARROW_PARAMETERS, 'low', 'high'],
  {
    // Rare statuses are looked up; else the index of the order is read from its end, which stops when the page is full.
    index: { ORDER: 'USING INDEX e:Event(/*{key}*/, id)', STATUS: 'USING INDEX e:Event(status, sortDate)' },
    ...ANSWERS,
  },
);

export const eventsByIds = readStatement<
  ViewParams & { anchors: readonly string[]; limit: number; participants: number; reports: number },
  EventAnswer
>('events-by-ids', [...VIEW_PARAMETERS, 'anchors', 'limit', 'participants', 'reports'], {
  answer: { ALL: fragment('events-all'), CLAIMS: fragment('events-claims') },
  ...DETAIL_FRAGMENTS,
});
