import { cover, lengthOf } from './calendar';
import type { Granule, Reading, ReadingContext } from './reading';

/** What stands between two dates that make one: a run from one to the other, or a choice or list. */
export type Joint = 'RUN' | 'LIST';

const RUN = /^(?:\s*[-–—]\s*|\s+(?:to|through|till|until)\s+)(?:the\s+)?$/i;
const LIST = /^\s+(?:and|or|and\/or|&)\s+(?:on\s+|in\s+)?(?:the\s+)?$/i;
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;

/** How the text between two dates joins them, if it does. `before` is the text up to the first. */
export function jointOf(between: string, before: string): Joint | null {
  if (RUN.test(between)) return 'RUN';
  if (!LIST.test(between)) return null;
  return BETWEEN.test(before) ? 'RUN' : 'LIST';
}

/** Days that a list may leave out between its members and still be one date: 'late May or early June', 'Monday and Friday'. */
const WIDEST_GAP: Partial<Record<Granule, number>> = { DAY: 7, WEEKEND: 7, WEEK: 7 };

/**
 * The reading that covers both dates. A first date that has no year or week of its own ('from March to May 2018', 'Thursday
 * or Friday') is the last such before the second.
 */
export function join(first: Reading, second: Reading, joint: Joint, granule: Granule): Reading {
  return (context) => {
    const to = second(context);
    if (!to) return null;
    const alone = sameInAnyTense(first, context) ? first(context) : null;
    const from = alone && alone.first <= to.first ? alone : first({ ...context, anchor: to.last, tense: 'PAST' });
    if (!from || from.first > to.first) return null;
    const isOne = joint === 'RUN' || to.first - from.last - 1 <= (WIDEST_GAP[granule] ?? 0);
    return isOne && lengthOf(cover(from, to)) > 1 ? cover(from, to) : null;
  };
}

function sameInAnyTense(read: Reading, context: ReadingContext): boolean {
  const [past, future] = [read({ ...context, tense: 'PAST' }), read({ ...context, tense: 'FUTURE' })];
  return past?.first === future?.first && past?.last === future?.last;
}
