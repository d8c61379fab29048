import { recordOf } from './event-record';
import type { EventWriter } from './event-writer';

/** JSON Lines: an event a line, with its parties, reports, quotes, offsets, articles and sources. */
export const writeJsonLines: EventWriter = async function* (pages) {
  for await (const page of pages) yield page.map((event) => `${JSON.stringify(recordOf(event))}\n`).join('');
};
