/** Days since 1970-01-01 of an ISO 8601 day: what intervals are compared by. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** A closed interval of day numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function widthOf({ from, to }: Span): number {
  return to - from + 1;
}

/** The days that two spans share, or null. */
export function intersection(a: Span, b: Span): Span | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : null;
}

/** Days from the end of one to the beginning of the other; 0 where they overlap. */
export function distanceOf(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The months ('2025-04') that a span touches, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let at = from; ; ) {
    const date = new Date(at * 86_400_000);
    months.push(date.toISOString().slice(0, 7));
    at = Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000);
    if (at > to) return months;
  }
}
