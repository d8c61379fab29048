import type { Reading } from './reading';
import { textBefore } from './surroundings';

/** How an encounter lies to the date beside it: 'on Tuesday' is in it, 'since June' from it on. */
export type DateRelation = 'in' | 'before' | 'after' | 'since' | 'until';

const RELATION_BEFORE =
  /\b(before|prior to|ahead of|after|following|since|until|till|by|no later than)\s+(?:(?:on|in|at|about)\s+)?(?:the\s+)?$/i;

const RELATIONS: Readonly<Record<string, DateRelation>> = {
  before: 'before',
  'prior to': 'before',
  'ahead of': 'before',
  after: 'after',
  following: 'after',
  since: 'since',
  until: 'until',
  till: 'until',
  by: 'until',
  'no later than': 'until',
};

/** Reads the relation off the words before a date that starts at `start`. */
export function relationBefore(text: string, start: number): DateRelation {
  const match = RELATION_BEFORE.exec(textBefore(text, start, 30));
  return RELATIONS[match?.[1]?.toLowerCase() ?? ''] ?? 'in';
}

/**
 * The days that a relation leaves. The article's day closes what has no other end: what happened since June lies between
 * June and the article; what shall happen by June, between the article and the end of June. An interval with an open end
 * ('will meet after June') is none.
 */
export function relate(read: Reading, relation: DateRelation): Reading {
  if (relation === 'in') return read;
  return (context) => {
    const span = read(context);
    if (!span) return null;
    const { anchor } = context;
    if (relation === 'before') return span.first > anchor ? { first: anchor, last: span.first - 1 } : null;
    if (relation === 'until') return span.last >= anchor ? { first: anchor, last: span.last } : null;
    const first = relation === 'since' ? span.first : span.last;
    return first <= anchor ? { first, last: anchor } : null;
  };
}
