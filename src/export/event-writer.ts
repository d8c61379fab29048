import type { EventDetail } from '../graph/read/event-detail';
import type { EventRow } from '../graph/read/event-row';

/** What a format needs to know of the question beside its events. */
export interface ExportScope {
  /** What the whole is called: `Meetings of Mara Lindqvist`. */
  readonly title: string;
  /** Ids of the parties that were asked for together; a calendar is theirs. */
  readonly parties: readonly string[];
}

/** Turns pages of events into the text of one format, a part at a time. Pure: the same events give the same text. */
export type EventWriter = (pages: AsyncIterable<readonly EventRow[]>, scope: ExportScope) => AsyncIterable<string>;

/** A format that events are exported in. */
export interface ExportFormat {
  /** Its name on the command line, and the extension of its address: `events.csv`. */
  readonly name: string;
  /** Extension of a file. */
  readonly extension: string;
  readonly mediaType: string;
  readonly description: string;
  /** How much of each event it shows. */
  readonly detail: EventDetail;
  /** What it can only show of an answer; null: all of it. */
  readonly shows: 'DATED' | 'HELD' | null;
  readonly write: EventWriter;
}
