/** One report of an encounter on the way to a field that its neighbours may tell: its date, its place. */
export interface Telling<T> {
  /** What its own sentence tells; null: nothing. */
  readonly own: T | null;
  /** Number of its paragraph within the article; the title is one of its own. */
  readonly paragraph: number;
  readonly isTitle: boolean;
  /** May this value be its own? A plan takes no day gone by. */
  accepts(value: T): boolean;
  /** Does it take this value from anywhere in the article? A visit is its place wherever it is spoken of. */
  fromAnywhere?(value: T): boolean;
}

/** Farthest paragraphs over which a value is taken. */
export interface Reach {
  /** From a report before that tells it itself, and from one that took it. */
  readonly fromTold: number;
  readonly fromTaken: number;
  /** From a report that comes later, for one of the body and for the title. */
  readonly ahead: number;
  readonly aheadForTitle: number;
}

/**
 * Gives the reports of one encounter what their neighbours tell. A value goes on from report to report as long as the encounter is
 * spoken of, and back to the paragraph before; readers do not take it for told where other matters have come between. The
 * distances were set on annotated articles: of reports a paragraph behind such a one, eight in ten were given its date or
 * place, four or more behind three in ten.
 * @param tellings in the order of the text.
 * @returns a value for each, its own where it has one; null where none is near.
 */
export function carryAlong<T>(tellings: readonly Telling<T>[], reach: Reach): (T | null)[] {
  const values = tellings.map((one) => one.own);
  let last: number | null = null;
  for (const [i, telling] of tellings.entries()) {
    if (telling.own === null && last !== null) {
      const from = tellings[last]!;
      const farthest = from.own === null ? reach.fromTaken : reach.fromTold;
      const isNear = telling.fromAnywhere?.(values[last]!) || telling.paragraph - from.paragraph <= farthest;
      if (isNear && telling.accepts(values[last]!)) values[i] = values[last]!;
    }
    if (values[i] !== null) last = i;
  }
  for (const [i, telling] of tellings.entries()) {
    if (values[i] !== null) continue;
    const next = tellings.find((other, k) => k > i && other.own !== null && telling.accepts(other.own));
    if (next === undefined) continue;
    const farthest = telling.isTitle ? reach.aheadForTitle : reach.ahead;
    if (telling.fromAnywhere?.(next.own!) || next.paragraph - telling.paragraph <= farthest) values[i] = next.own;
  }
  return values;
}
