import type { EncounterKind } from '../../model/encounter';
import { type CountedInterval, type GrainName, type TimelineRow, timelineOf } from '../../model/timeline';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { ALL_EVENTS } from './event-question';
import { Events } from './events';
import type { View } from './view';

export interface TimelineQuestion {
  readonly party: string;
  readonly kinds: readonly EncounterKind[];
  readonly from: string | null;
  readonly to: string | null;
}

const timeline = readStatement<
  { party: string; kinds: readonly string[]; from: string | null; to: string | null },
  CountedInterval
>('timeline', ['party', 'kinds', 'from', 'to']);

/** How a party's encounters lie in time. */
export class Timelines {
  constructor(private readonly graph: GraphReader) {}

  /** Held encounters of a party, counted by spans of time. */
  async of(question: TimelineQuestion, grain: GrainName, view: View | null): Promise<TimelineRow> {
    const intervals = view === null ? await this.stored(question) : await this.inView(question, view);
    return timelineOf(intervals, grain);
  }

  private async stored({ party, kinds, from, to }: TimelineQuestion): Promise<CountedInterval[]> {
    return this.graph.read(timeline, { party, kinds, from, to });
  }

  private async inView({ party, kinds, from, to }: TimelineQuestion, view: View): Promise<CountedInterval[]> {
    const question = { ...ALL_EVENTS, parties: [party], kinds, from, to, statuses: ['HELD' as const] };
    const events = await new Events(this.graph).inView(question, view);
    return events.map(({ view: { earliest, latest } }) => ({ earliest, latest, events: 1 }));
  }
}
