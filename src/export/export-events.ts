import type { GraphReader } from '../graph/graph';
import { eventQuestion } from '../graph/read/asked-question';
import type { EventRow } from '../graph/read/event-row';
import { Events } from '../graph/read/events';
import { everyEvent } from '../graph/read/every-event';
import { Parties } from '../graph/read/parties';
import type { PartyRow } from '../graph/read/party-row';
import type { AskedExport } from './asked-export';

/** An export that can be read. */
export interface EventExport {
  /** `meetings-mara-lindqvist.csv` */
  readonly fileName: string;
  /** Its text, a part at a time; the graph is read as far as the reader reads, and no more once the reader stops. */
  readonly text: AsyncIterable<string>;
  /** Events written so far. */
  readonly count: () => number;
}

/**
 * Looks up what an export names, so that what does not exist is told before anything is written.
 * @throws {AppError} NOT_FOUND, BAD_USER_INPUT, LIMIT_EXCEEDED.
 */
export async function exportEvents(graph: GraphReader, asked: AskedExport): Promise<EventExport> {
  const { format, filter, view, limit } = asked;
  const question = await eventQuestion(graph, filter, asked.contact);
  const people = await partiesNamed(graph, question.parties);
  let count = 0;
  async function* pages(): AsyncGenerator<readonly EventRow[]> {
    for await (const page of everyEvent(new Events(graph), question, format.detail, view)) {
      const wanted = limit === null ? page : page.slice(0, limit - count);
      count += wanted.length;
      yield wanted;
      if (limit !== null && count >= limit) return;
    }
  }
  async function* text(): AsyncGenerator<string> {
    if (asked.byteOrderMark) yield '\ufeff';
    yield* format.write(pages(), { title: titleOf(asked, people), parties: question.parties });
  }
  return { fileName: fileNameOf(asked, people), text: text(), count: () => count };
}

/** In the order in which they were named. */
async function partiesNamed(graph: GraphReader, ids: readonly string[]): Promise<PartyRow[]> {
  const found = await new Parties(graph).find(ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

function titleOf({ list }: AskedExport, people: readonly PartyRow[]): string {
  const what = list === 'meetings' ? 'Meetings' : 'Events';
  return people.length === 0 ? what : `${what} of ${people.map(({ name }) => name).join(' and ')}`;
}

const MOST_SLUGS = 3;

function fileNameOf({ list, format, filter }: AskedExport, people: readonly PartyRow[]): string {
  const { from, to } = filter.during ?? {};
  const days = from == null && to == null ? [] : [from ?? 'begin', 'to', to ?? 'today'];
  const words = [list, ...people.slice(0, MOST_SLUGS).map(({ slug }) => slug), ...days];
  const rows = format.name === 'reports.csv' ? '-reports' : '';
  return `${words.join('-').replace(/[^0-9A-Za-z._-]+/g, '-')}${rows}.${format.extension}`;
}
