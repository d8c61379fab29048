import type { EncounterKind, EventStatus } from '../../model/encounter';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';

export type GrainName = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface SpanRow {
  /** First day of the span. */
  readonly start: string;
  readonly events: number;
}

/** A party's events over time. */
export interface TimelineRow {
  readonly spans: readonly SpanRow[];
  /** Events whose interval is wider than a span: they are in none. */
  readonly wide: number;
  readonly undated: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface TimelineQuestion {
  readonly party: string;
  readonly kinds: readonly EncounterKind[];
  readonly statuses: readonly EventStatus[];
  readonly from: string | null;
  readonly to: string | null;
}

const span = (day: string): Record<GrainName, string> => ({
  DAY: day,
  WEEK: `toString(date.truncate('week', date(${day})))`,
  MONTH: `substring(${day}, 0, 7) + '-01'`,
  YEAR: `substring(${day}, 0, 4) + '-01-01'`,
});

const timeline = readStatement<
  { party: string; kinds: readonly string[]; statuses: readonly string[]; from: string | null; to: string | null },
  { span: string | null; dated: boolean; events: number; earliest: string | null; latest: string | null }
>('timeline', ['party', 'kinds', 'statuses', 'from', 'to'], {
  'earliest-span': span('e.earliest'),
  'latest-span': span('e.latest'),
});

/** How a party's encounters lie in time. */
export class Timelines {
  constructor(private readonly graph: GraphReader) {}

  async of(question: TimelineQuestion, grain: GrainName): Promise<TimelineRow> {
    const rows = await this.graph.read(timeline, { ...question }, { 'earliest-span': grain, 'latest-span': grain });
    const days = (of: 'earliest' | 'latest'): string[] => rows.flatMap((row) => row[of] ?? []).sort();
    const sum = (of: readonly { readonly events: number }[]): number =>
      of.reduce((total, row) => total + row.events, 0);
    return {
      spans: rows.flatMap((row) => (row.span === null ? [] : [{ start: row.span, events: row.events }])),
      wide: sum(rows.filter((row) => row.dated && row.span === null)),
      undated: sum(rows.filter((row) => !row.dated)),
      earliest: days('earliest')[0] ?? null,
      latest: days('latest').at(-1) ?? null,
    };
  }
}
