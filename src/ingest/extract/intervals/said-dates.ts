import type { DateExpression, Tense } from './find-dates';
import { textAfter, textBefore } from './surroundings';

/** Where a trigger stands, as far as this rule needs it. */
interface Place {
  readonly text: string;
  readonly trigger: { readonly start: number; readonly end: number };
  readonly tense: Tense;
}

const SPEECH_VERB =
  '(?:sa(?:id|ys|ying)|t(?:old|ells?|elling)|ask(?:ed|s|ing)|announc(?:ed|es|ing)|tweet(?:ed|s|ing)|wr(?:ote|ites|iting)|reported|reports|added|confirmed|stated|stressed|noted|argued|insisted|declared|claimed|acknowledged|revealed|disclosed|testified|warned|vowed|pledged|promised|suggested|explained|replied|responded|remarked|commented|denied|admitted|indicated|signall?ed|predicted|praised|critici[sz]ed|urged|touted|echoed|speculated|repeated|reiterated|asserted|dismissed|dismissing|blasted|slammed|mocked|boasted|hinted|complained|called (?:on|for|it)|according to|extended an invitation|invited)';
const ANY_SPEECH = new RegExp(`\\b${SPEECH_VERB}\\b`, 'i');
/** '… said in a statement on' right before a date: no other verb between, and no clause begun. */
const SPEECH_BEFORE = new RegExp(
  `\\b${SPEECH_VERB}((?:\\s+(?!(?:that|will|would|is|was|were|are|has|had|have|he|she|they|it|to (?!reporters|the|journalists|a|his|her))\\b)[^\\s,;:“”"]+){0,7})\\s+$`,
  'i',
);
/** 'on Tuesday announced', 'Tuesday said' right behind a date, and 'Tuesday that': the clause that follows was said. */
const SPEECH_AFTER = new RegExp(`^,?\\s+(?:(?:also\\s+|again\\s+)?${SPEECH_VERB}|that\\s+(?!${SPEECH_VERB}))\\b`, 'i');
/** A date beside a text dates the text; beside a tweet's signature, the tweet. */
const UTTERANCE_BEFORE =
  /(?:\b(?:interviews?|statements?|tweets?|remarks|comments|letter|briefing|post|op-ed|editorial|commentary|reports?|announcement|decision)\s+|\(@\w+\)\s+)$/i;
/** A trigger that tells when something was said: 'said on Friday at talks', 'after a meeting'. 'After the summit' may be weeks after. */
const OCCASION_BEFORE =
  /\b(?:(?:during|at|alongside|at the (?:close|end|start) of)|(?:after|following|before|ahead of|in|on|over)(?=\s+(?:an?\s|\w+ing(?:\s|$)|$)))(?:\s+(?!(?:said|that|and)\b)[\w’'-]+){0,6}\s*$/i;
const OCCASION = /^(?:during|at|alongside|(?:after|following|before)\s+an?)\b/i;

/** Characters back to the verb of speech that a date belongs to. */
const REACH = 160;

/** SAYING: a date tells when something was said; OCCASION: at the encounter, which it dates thereby. */
export type Speech = 'SAYING' | 'OCCASION';

/**
 * Does a date tell when something was said, rather than when the encounter behind the trigger takes place? What was said
 * *during* the encounter or *after* it dates it too, where it has happened: 'told reporters on Friday after a meeting with'.
 * @returns null where the date has nothing to do with speech.
 */
export function speechOf(date: DateExpression, { text, trigger, tense }: Place): Speech | null {
  const isBefore = date.end <= trigger.start;
  const triggerText = text.slice(trigger.start, trigger.end);
  // 'On May 3, X reported to Y': the trigger itself is the verb of speech.
  if (ANY_SPEECH.test(triggerText)) return null;
  const between = isBefore ? text.slice(date.end, trigger.start) : text.slice(trigger.end, date.start);
  const leftStart = Math.max(0, date.start - REACH);
  const left = text.slice(leftStart, date.start);
  const bound = SPEECH_BEFORE.exec(left) ?? UTTERANCE_BEFORE.exec(left);
  const holdsTrigger = bound !== null && trigger.end > leftStart + bound.index && trigger.start < date.start;
  const speaksBefore = bound !== null && !holdsTrigger;
  // '… on Sunday, according to Y': who says so comes behind a comma, and the day is the encounter's.
  const after = textAfter(text, date.end);
  const speaksAfter = !date.relative && SPEECH_AFTER.test(after) && !/^,\s+according to/i.test(after);
  if (!speaksBefore && !speaksAfter && !ANY_SPEECH.test(between)) return null;
  // 'On Friday, X said that Y took part in a meeting': the meeting is what was said.
  if (isBefore && /\bthat\b/.test(between)) return 'SAYING';
  const lead = textBefore(text, trigger.start, 60);
  const isOccasion =
    OCCASION_BEFORE.test(lead + (triggerText.match(/^\w+ing\b/) ? triggerText : '')) || OCCASION.test(triggerText);
  return tense === 'PAST' &&
    isOccasion &&
    (isBefore || speaksBefore || holdsTrigger || ANY_SPEECH.test(lead) || speaksAfter)
    ? 'OCCASION'
    : 'SAYING';
}
