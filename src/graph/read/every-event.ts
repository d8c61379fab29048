import { compareText } from '../../model/order';
import type { EventDetail } from './event-detail';
import type { EventQuestion, ListSizes } from './event-question';
import type { EventRow } from './event-row';
import type { Events } from './events';
import type { Page } from './page';
import type { View } from './view';

/** What is read at once: large enough that a page's own cost is small, small enough that a page is a few megabytes. */
const PAGE = 500;

/** An aggregate is read whole: no event of a newspaper world comes near. */
const SIZES: ListSizes = { participants: 5_000, reports: 5_000 };

/**
 * Every event that answers a question, latest first, a page at a time and at most one page ahead of the reader: what is
 * held is two pages, however many follow. Without a view they are read by keyset pages, each a transaction of its own, so
 * an event that changes meanwhile is told as it is when its page is read. A view is summed up first and only its ids are
 * kept. Nothing more is read once the caller stops.
 * @throws {AppError} LIMIT_EXCEEDED where a view leaves too many events to sum up.
 */
export async function* everyEvent(
  events: Events,
  question: EventQuestion,
  detail: EventDetail,
  view: View | null,
): AsyncGenerator<readonly EventRow[]> {
  yield* view === null ? keysetPages(events, question, detail) : pagesInView(events, question, detail, view);
}

async function* keysetPages(
  events: Events,
  question: EventQuestion,
  detail: EventDetail,
): AsyncGenerator<readonly EventRow[]> {
  const read = (cursor: string | null): Promise<Page<EventRow>> =>
    ahead(events.page(question, 'LATEST', { size: PAGE, backwards: false, cursor }, detail, SIZES, null));
  let next: Promise<Page<EventRow>> | null = read(null);
  while (next !== null) {
    const page: Page<EventRow> = await next;
    next = page.hasNextPage ? read(page.cursors.at(-1) ?? null) : null;
    if (page.items.length > 0) yield page.items;
  }
}

async function* pagesInView(
  events: Events,
  question: EventQuestion,
  detail: EventDetail,
  view: View,
): AsyncGenerator<readonly EventRow[]> {
  const ids = (await events.inView(question, view))
    .map((event) => ({ id: event.id, day: event.view.sortDate }))
    .sort((a, b) => compareText(b.day, a.day) || compareText(b.id, a.id))
    .map((event) => event.id);
  for (let from = 0; from < ids.length; from += PAGE) {
    const wanted = ids.slice(from, from + PAGE);
    const rows = new Map((await events.byIds(wanted, detail, SIZES, view)).map((row) => [row.id, row]));
    yield wanted.flatMap((id) => rows.get(id) ?? []);
  }
}

/** Begun before it is awaited: that it fails is told to whoever awaits it, or to nobody where nobody does any more. */
function ahead<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => {});
  return reading;
}
