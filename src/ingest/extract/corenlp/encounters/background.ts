import type { Interval } from '../../../../model/encounter';
import type { Draft } from './draft';
import { liesAhead } from './status-reading';

/** What ended so long before the article is recalled by it, and what is as recent as this is news however it is told. */
const LONG_AGO_DAYS = 60;
const RECENT_DAYS = 14;
/** Paragraphs, the title among them, that tell an article's news. */
const LEAD_PARAGRAPHS = 3;
/** What more sentences tell of is a subject of the article. */
const MOST_IN_PASSING = 2;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Words by which a sentence looks back. */
const LOOKING_BACK =
  /\b(?:previously(?! un)|formerly|in the past|years? (?:ago|earlier|before)|months ago|decades? ago|last year|at the time|back then|earlier th(?:is|at) year|years? before)\b/i;

/**
 * Is an encounter only recalled in passing: held, and told as something before the article's news? So it is where it lies long before
 * the article, or where its sentence looks back and no recent day speaks against it: by the past perfect ('had met'), by words
 * ('previously', 'years ago'), in a clause that tells who somebody is ('who met Berg in May').
 * What the title or the first paragraphs tell is never background, nor what many sentences tell or of which anything is still ahead.
 * @param drafts all reports of the encounter.
 * @param interval the report's date, its own or carried.
 * @param text of the report's sentence.
 * @param date day of publication, ISO 8601.
 */
export function isRecalled(
  draft: Draft,
  drafts: readonly Draft[],
  interval: Interval | null,
  text: string,
  date: string,
): boolean {
  if (draft.status !== 'HELD' || drafts.length > MOST_IN_PASSING || drafts.some((one) => isNews(one))) return false;
  const age = interval === null ? null : (Date.parse(date) - Date.parse(interval.latest)) / MILLISECONDS_PER_DAY;
  if (age !== null && age >= LONG_AGO_DAYS) return true;
  if (age !== null && age <= RECENT_DAYS) return false;
  return isPastPerfect(draft) || describesPerson(draft) || LOOKING_BACK.test(text);
}

function isNews({ frame, status }: Draft): boolean {
  return frame.sentence.isTitle || frame.sentence.paragraph < LEAD_PARAGRAPHS || liesAhead(status);
}

/** 'had met', but not 'said that he had met': there it is the tense of indirect speech. */
function isPastPerfect({ frame }: Draft): boolean {
  const graph = frame.sentence.graph!;
  const { tokens } = frame.sentence;
  return [frame.trigger, frame.carrier].some(
    (verb) =>
      verb !== null &&
      graph.parent(verb, 'ccomp') === null &&
      graph.children(verb, 'aux').some((i) => tokens[i]!.lemma === 'have' && tokens[i]!.pos === 'VBD'),
  );
}

/** 'the envoy, who met Berg': the encounter only tells who somebody is. */
function describesPerson({ frame }: Draft): boolean {
  const clause = frame.sentence.graph!.parent(frame.carrier ?? frame.trigger, 'acl:relcl');
  return clause !== null && frame.sentence.tokens[clause.governor]!.ner === 'PERSON';
}
