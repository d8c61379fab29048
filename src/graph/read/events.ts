import { AppError } from '../../errors';
import type { GraphReader } from '../graph';
import type { ReadStatement } from '../statement';
import { detailChoice, detailInView, type EventDetail } from './event-detail';
import { ALL_EVENTS, type EventOrderName, type EventQuestion, type ListSizes } from './event-question';
import type { EventRow } from './event-row';
import {
  type EventAnswer,
  type EventKey,
  eventsByArticle,
  eventsByDay,
  eventsByIds,
  eventsByParties,
  eventsByParty,
  eventsByPlace,
  eventsBySource,
  type NarrowParams,
  narrowingChoice,
} from './event-statements';
import { cursorOf, keyset, type ListOrder, type Page, type PageRequest, pageOf, positionOf, startOf } from './page';
import type { ClaimedEvent, View, ViewedEvent } from './view';
import { viewed, viewParams } from './view';
import { eventsInView } from './viewed-events';

/** A view sums up every candidate anew, so their number is bounded. */
const MOST_IN_VIEW = 20_000;
/** A view leaves some of an event's parties out, so it is given all that an aggregate may carry. */
const MOST_PARTICIPANTS = 200;

type EventOrder = ListOrder & { readonly key: EventKey };

/** The order of change, which lists of events and what follows changes share: a cursor of either is one of the other. */
export const ORDER_OF_CHANGE: EventOrder = { name: 'changed', key: 'changedAt', keyType: 'string', descending: true };

const ORDERS: Readonly<Record<EventOrderName, EventOrder>> = {
  LATEST: { name: 'latest', key: 'sortDate', keyType: 'string', descending: true },
  EARLIEST: { name: 'earliest', key: 'sortDate', keyType: 'string', descending: false },
  MOST_SOURCES: { name: 'sources', key: 'sourceCount', keyType: 'number', descending: true },
  LATEST_PUBLISHED: { name: 'published', key: 'lastPublished', keyType: 'string', descending: true },
  LATEST_CHANGED: ORDER_OF_CHANGE,
};

/** Up to how many candidates are read whole, and how much of each. */
interface Few {
  readonly most: number;
  readonly detail: EventDetail;
  readonly sizes: ListSizes;
}

/** Questions for events. Whatever a question names is an id of a node that exists. */
export class Events {
  constructor(private readonly graph: GraphReader) {}

  /** The events that bear this instant as that of their last change, latest first. */
  async changedAt(instant: string, size: number, detail: EventDetail, sizes: ListSizes): Promise<EventRow[]> {
    const question = { ...ALL_EVENTS, changedSince: instant };
    // From behind the last of them on: whatever changed later is not theirs.
    const cursor = cursorOf(ORDER_OF_CHANGE.name, { key: instant, id: startOf(true, 'string').id });
    const request = { size, backwards: false, cursor };
    return [...(await this.page(question, 'LATEST_CHANGED', request, detail, sizes, null)).items];
  }

  /** One page of the events that answer `question`, each with as much of its aggregate as `detail` says. */
  async page(
    question: EventQuestion,
    order: EventOrderName,
    request: PageRequest,
    detail: EventDetail,
    sizes: ListSizes,
    view: View | null,
  ): Promise<Page<EventRow>> {
    if (view !== null) return this.pageInView(question, order, request, detail, sizes, view);
    const by = ORDERS[order];
    const keys = keyset(request, by);
    const params = { ...narrowParams(question, null), ...sizes, ...keys.params };
    const choice = { answer: 'PAGE', ...detailChoice(detail), 'key-of': by.key, key: by.key, ...keys.choice };
    const rows = await this.anchored(question, params, choice, by.key);
    return pageOf(
      rows,
      request,
      by,
      (row) => ({ key: row.key, id: row.event.id }),
      (row) => row.event,
      () => this.count(question),
    );
  }

  /** Length of the list that `page` pages through. */
  async count(question: EventQuestion): Promise<number> {
    const choice = { answer: 'COUNT', ...UNUSED_CHOICE };
    const [row] = await this.anchored(question, narrowParams(question, null), choice, 'sortDate');
    return row?.total ?? 0;
  }

  /** Events by id, in no order; ids of no event, or of one without a report in the view, have none. */
  async byIds(ids: readonly string[], detail: EventDetail, sizes: ListSizes, view: View | null): Promise<EventRow[]> {
    if (ids.length === 0) return [];
    const participants = view === null ? sizes.participants : Math.max(sizes.participants, MOST_PARTICIPANTS);
    const params = { ...viewParams(view), anchors: ids, limit: ids.length, ...sizes, participants };
    const shown = view === null ? detail : detailInView(detail);
    const whole = this.graph.read(eventsByIds, params, { answer: 'ALL', ...detailChoice(shown) });
    if (view === null) return (await whole).map((row) => row.event);
    const claimed = this.graph.read(eventsByIds, params, { ...UNUSED_CHOICE, answer: 'CLAIMS' });
    const [rows, claims] = await Promise.all([whole, claimed]);
    return inView(
      rows.map((row) => row.event),
      claims.filter((event) => event.claims.length > 0).map(viewed),
    );
  }

  /**
   * Every event that answers `question` in `view`, summed up anew; where they may be no more than `few`, with their aggregates.
   * @throws {AppError} LIMIT_EXCEEDED where the question leaves too many to sum up.
   */
  async inView(question: EventQuestion, view: View, few: Few | null = null): Promise<ViewedEvent[]> {
    const asked = wideBeforeView(question);
    const params = { ...narrowParams(asked, view), limit: MOST_IN_VIEW + 1 };
    const rows: ClaimedEvent[] =
      few === null
        ? await this.anchored(asked, params, { ...UNUSED_CHOICE, answer: 'CLAIMS' }, 'sortDate')
        : await this.anchored(
            asked,
            { ...params, few: few.most, ...few.sizes, participants: MOST_PARTICIPANTS },
            { ...UNUSED_CHOICE, ...detailChoice(detailInView(few.detail)), answer: 'CLAIMS_OF_FEW' },
            'sortDate',
          );
    if (rows.length > MOST_IN_VIEW) {
      throw new AppError(
        'LIMIT_EXCEEDED',
        `A view sums up at most ${MOST_IN_VIEW} events anew; this question leaves more.`,
        'Name a party, a place or a source in the filter, or ask without a view.',
      );
    }
    return eventsInView(rows, question);
  }

  private async pageInView(
    question: EventQuestion,
    order: EventOrderName,
    request: PageRequest,
    detail: EventDetail,
    sizes: ListSizes,
    view: View,
  ): Promise<Page<EventRow>> {
    const by = ORDERS[order];
    const descending = by.descending !== request.backwards;
    const position = (event: ViewedEvent): { key: string | number; id: string } => ({
      key: by.key === 'changedAt' ? (event.changedAt ?? '') : event.view[by.key],
      id: event.id,
    });
    const compare = (a: { key: string | number; id: string }, b: { key: string | number; id: string }): number => {
      const ascending = a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
      return descending ? -ascending : ascending;
    };
    const from =
      request.cursor === null ? startOf(descending, by.keyType) : positionOf(by.name, request.cursor, by.keyType);
    // Of candidates that fill no more than the page, the page may show all: they are read whole in the same round trip.
    const all = await this.inView(question, view, { most: request.size, detail, sizes });
    const rows = all
      .filter((event) => compare(position(event), from) > 0)
      .sort((a, b) => compare(position(a), position(b)))
      .slice(0, request.size + 1);
    const page = pageOf(
      rows,
      request,
      by,
      position,
      (event) => event,
      async () => all.length,
    );
    const read = page.items.flatMap(({ event }) => (event == null ? [] : [event]));
    const items =
      read.length === page.items.length
        ? inView(read, page.items)
        : await eventsOfView(this.graph, page.items, detail, sizes, view);
    return { ...page, items };
  }

  /** Runs the question from its narrowest anchor. */
  private anchored(
    question: EventQuestion,
    params: NarrowParams,
    choice: Readonly<Record<string, string>>,
    key: EventKey,
  ): Promise<EventAnswer[]> {
    const { parties, anyOf, places, sources, article } = question;
    const [party, ...others] = parties;
    const read = <P extends NarrowParams>(statement: ReadStatement<P, EventAnswer>, from: P): Promise<EventAnswer[]> =>
      this.graph.read(statement, from, { ...narrowingChoice(from), ...choice });
    if (article !== null) return read(eventsByArticle, { ...params, anchors: [article] });
    if (party !== undefined) return read(eventsByParty, { ...params, party, parties: others });
    if (anyOf.length > 0) return read(eventsByParties, { ...params, anchors: anyOf, anyOf: [] });
    if (places !== null) return read(eventsByPlace, { ...params, anchors: places, places: [] });
    if (sources.length > 0) return read(eventsBySource, { ...params, anchors: sources, sources: [] });
    const rare = key === 'sortDate' && !params.statuses.includes('HELD');
    return this.graph.read(
      eventsByDay,
      { ...params, ...fromCursor(bounds(question, key), params.key, choice) },
      { ...narrowingChoice(params), ...choice, index: rare ? 'STATUS' : 'ORDER' },
    );
  }
}

/** What an index over `key` can serve of the question's interval: the bounds only ever narrow what the filter lets through. */
function bounds(question: EventQuestion, key: EventKey): { low: string | number; high: string | number } {
  if (key === 'sourceCount') return { low: 0, high: Number.MAX_SAFE_INTEGER };
  if (key === 'changedAt') return { low: question.changedSince ?? '', high: '\uffff' };
  return { low: key === 'sortDate' ? (question.from ?? '') : '', high: '\uffff' };
}

/** What the graph stores of status, days, place and counts says nothing of a view: it must not narrow before. */
export function wideBeforeView(question: EventQuestion): EventQuestion {
  const { parties, anyOf, sources, article, changedSince } = question;
  return { ...ALL_EVENTS, parties, anyOf, sources, article, changedSince };
}

/** A page begins at its cursor: the index is read from there, not from its end, so that the last page costs what the first does. */
function fromCursor(
  { low, high }: { low: string | number; high: string | number },
  key: string | number,
  choice: Readonly<Record<string, string>>,
): { low: string | number; high: string | number } {
  if (choice.answer !== 'PAGE') return { low, high };
  return choice.direction === 'DOWN' ? { low, high: key < high ? key : high } : { low: key > low ? key : low, high };
}

/** A statement's text has marks that only its other answers use: any of the alternatives will do. */
export const UNUSED_CHOICE = {
  ...detailChoice('EVENTS'),
  'key-of': 'sortDate',
  key: 'sortDate',
  beyond: 'DOWN',
  direction: 'DOWN',
};

/** A question's own filter as parameters; each statement adds where it begins and how long it is. */
export function narrowParams(question: EventQuestion, view: View | null): NarrowParams {
  const { places, article: _anchor, ...rest } = question;
  return {
    ...rest,
    ...viewParams(view),
    places: places ?? [],
    key: '',
    id: '',
    limit: 0,
    few: 0,
    participants: 0,
    reports: 0,
  };
}

/** Whole aggregates of events that a view has summed up, in their order. */
export async function eventsOfView(
  graph: GraphReader,
  events: readonly ViewedEvent[],
  detail: EventDetail,
  sizes: ListSizes,
  view: View,
): Promise<EventRow[]> {
  const anchors = events.map((event) => event.id);
  const params = { ...viewParams(view), anchors, limit: anchors.length, ...sizes, participants: MOST_PARTICIPANTS };
  const choice = { answer: 'ALL', ...detailChoice(detailInView(detail)) };
  const rows = await graph.read(eventsByIds, params, choice);
  return inView(
    rows.map((row) => row.event),
    events,
  );
}

/** Aggregates as the view has them, in the order of the viewed events. */
function inView(rows: readonly EventRow[], events: readonly ViewedEvent[]): EventRow[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return events.flatMap(({ id, view, place }) => {
    const row = known.get(id);
    if (row === undefined) return [];
    const { participants, placeId: _placeId, ...derived } = view;
    const statuses = new Map(participants.map((part) => [part.partyId, part.status]));
    return {
      ...row,
      ...derived,
      place,
      participantCount: participants.length,
      participants: row.participants.flatMap(({ party }) => {
        const status = statuses.get(party.id);
        return status === undefined ? [] : [{ party, status }];
      }),
    };
  });
}
