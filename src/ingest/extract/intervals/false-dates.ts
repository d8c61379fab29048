import { textAfter, textBefore } from './surroundings';

/**
 * What looks like a date and is none: 'May' and 'March' as names, verbs and rallies. The patterns match without regard to
 * case, so the capital of a month or weekday is checked here too.
 */

/** Months whose names are also names of people, verbs or other nouns: they need a cue beside them. */
const AMBIGUOUS_MONTH = /^(?:May|March|Mar|April|June|August|Jan)$/;

/** Words before a month that show it to be one. 'by', 'to' and 'with' may also lead up to a person. */
const MONTH_CUE_BEFORE =
  /(?:\b(?:in|since|until|till|during|early|late|mid|last|next|this|past|coming|every|month of|(?:end|beginning|start|middle|half|week|weeks|days?) of|in (?:early|mid|late))[\s-]+|\b(?:through|throughout)\s+)$/i;
/** 'a May summit': an article before, and a common noun that an encounter or a process can be, behind. */
const ARTICLE_BEFORE = /\b(?:a|an|the|their|his|her|its|planned|scheduled)\s+$/i;
const NOUN_AFTER =
  /^(?:['’]s)?\s+(?:\d+-\w+\s+)?(?:summits?|meetings?|visits?|talks|trip|conference|election|elections|vote|deadline|session|dinner|call|gathering|forum|hearing|referendum|interview|speech|report|attack|launch|test|agreement|deal)\b/;
const OTHER_PREPOSITION = /\b(?:by|from|after|before|for|of|and|or|to|between|on|as early as|as soon as)\s+$/i;

/** True where a bare month name is a month. */
export function isMonthInContext({ input, index, 0: name }: RegExpExecArray): boolean {
  const before = textBefore(input, index, 40);
  const after = textAfter(input, index + name.length);
  // 'OCT' by itself is an initialism; a month by itself is written out or has its full stop.
  if (/^[A-Z]{3,4}$/.test(name) && name !== 'JUNE' && name !== 'JULY') return false;
  if (MONTH_CUE_BEFORE.test(before))
    return !/^['’]s\s/.test(after) || /\b(?:last|this|next)\s+$/i.test(before) || NOUN_AFTER.test(after);
  const bare = name.replace('.', '');
  if (name.endsWith('.')) return true;
  if (AMBIGUOUS_MONTH.test(bare)) {
    if (ARTICLE_BEFORE.test(before)) return NOUN_AFTER.test(after);
    // 'by March' is a month, 'by May' may be a person: only May and June name people that often without a first name.
    return (
      OTHER_PREPOSITION.test(before) && /^(?:March|August|April|June)$/.test(bare) && !/^\s+(?:for|on)\s/.test(after)
    );
  }
  // 'Black September', 'the October Revolution': part of a name.
  return !/^\s+(?:Revolution|Uprising|Surprise|Crisis|War)\b/.test(after) && !/\bBlack\s+$/.test(before);
}

/** True where the names of months and weekdays within a match bear their capital. */
export function hasCapitals(groups: Readonly<Record<string, string | undefined>> | undefined): boolean {
  return [groups?.month, groups?.weekday].every((name) => name === undefined || /^[A-Z]/.test(name));
}

/** A phrase all of whose words are capitals within a sentence names a programme or a paper: 'This Week', 'Today'. */
export function isNotTitle({ input, index, 0: phrase }: RegExpExecArray): boolean {
  const startsSentence = /^[\s"'“‘(]*$|[.!?:]\s*["“]?$/.test(textBefore(input, index));
  return startsSentence ? !/^\w+ [A-Z]/.test(phrase) : !/^[A-Z]/.test(phrase);
}
