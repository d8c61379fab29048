/** So far back lies what an undated report in the past tense tells of, where it is news. */
export const HELD_LOOKS_BACK_DAYS = 14;
/** So far ahead lies what an undated report in the future tense tells of. */
export const PLANNED_LOOKS_AHEAD_DAYS = 30;
/** Undated reports of one encounter are published within so many days of the first. */
export const SAME_NEWS_DAYS = 7;
/** Intervals up to here are the days of an encounter; wider ones say only roughly when it was. */
export const NARROW_DAYS = 3;
export const WEEK_DAYS = 10;
export const MONTH_DAYS = 31;
/** Wider than this, an interval ('last year') says nothing that could tell one meeting of two people from another. */
export const TOO_VAGUE_DAYS = 62;
