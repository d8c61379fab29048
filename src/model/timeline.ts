/** The width of a timeline's spans. */
export type GrainName = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** So many events that lie within one interval; null: undated. */
export interface CountedInterval {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly events: number;
}

/** Events over time. */
export interface TimelineRow {
  /** In order of time; `start` is the first day of a span. Spans without an event are left out. */
  readonly spans: readonly { readonly start: string; readonly events: number }[];
  /** Events whose interval may lie in more than one span: they are in none. */
  readonly wide: number;
  readonly undated: number;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Days from the end of one event to the beginning of the next, at most; 0 with fewer than two dated events. */
  readonly longestGapDays: number;
}

const DAY_MS = 86_400_000;

/** Counts events by spans of time. Pure. */
export function timelineOf(intervals: readonly CountedInterval[], grain: GrainName): TimelineRow {
  const spans = new Map<string, number>();
  const dated: { earliest: string; latest: string }[] = [];
  let wide = 0;
  let undated = 0;
  for (const { earliest, latest, events } of intervals) {
    if (earliest === null || latest === null) {
      undated += events;
      continue;
    }
    dated.push({ earliest, latest });
    const start = spanStart(earliest, grain);
    if (start === spanStart(latest, grain)) spans.set(start, (spans.get(start) ?? 0) + events);
    else wide += events;
  }
  dated.sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const { latest, gap } = reach(dated);
  return {
    spans: [...spans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([start, events]) => ({ start, events })),
    wide,
    undated,
    earliest: dated[0]?.earliest ?? null,
    latest,
    longestGapDays: gap,
  };
}

/** First day of the span in which a day lies; weeks begin on Monday (ISO 8601). */
function spanStart(day: string, grain: GrainName): string {
  if (grain === 'DAY') return day;
  if (grain === 'MONTH') return `${day.slice(0, 7)}-01`;
  if (grain === 'YEAR') return `${day.slice(0, 4)}-01-01`;
  const time = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

function reach(sorted: readonly { earliest: string; latest: string }[]): { latest: string | null; gap: number } {
  let latest: string | null = null;
  let gap = 0;
  for (const interval of sorted) {
    if (latest !== null && interval.earliest > latest) {
      gap = Math.max(gap, (Date.parse(interval.earliest) - Date.parse(latest)) / DAY_MS);
    }
    if (latest === null || interval.latest > latest) latest = interval.latest;
  }
  return { latest, gap };
}
