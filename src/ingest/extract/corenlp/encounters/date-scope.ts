import type { DateExpression } from '../../intervals/find-dates';
import type { Sentence } from '../document';
import type { Frame } from './frame';
import { isEncounterNoun } from './lexicon';
import { isSettingNoun } from './settings';

/** Verbs whose object is spoken of, planned or wished for, not held: their day is not its day. */
const SPOKEN_OF =
  /^(?:discuss|consider|negotiate|prepare|plan|arrange|organi[sz]e|propose|seek|demand|urge|reveal|disclose|report|uncover)$/;

/**
 * Does the parse give a date to something else than the encounter of a trigger: to another encounter ('the summits of 1992'), to a noun that
 * it has nothing to do with ('the 2016 election'), or to a verb under which the encounter is only spoken of ('came on Monday to discuss
 * possible talks', 'came to warn that talks', 'to lay the groundwork for a summit')?
 */
export function belongsElsewhere({ sentence, trigger, carrier, event }: Frame, date: DateExpression): boolean {
  const graph = sentence.graph!;
  const { tokens } = sentence;
  const governor = governorOf(sentence, date);
  const own = [trigger, carrier, event];
  if (governor === null || own.includes(governor)) return false;
  const above = graph.ancestors(trigger);
  const { lemma, pos } = tokens[governor]!;
  if (isEncounterNoun(tokens[governor]) && lemma !== 'arrival')
    return !above.includes(governor) && !graph.subtree(trigger).has(governor);
  if (pos.startsWith('NN'))
    return (
      date.attributive &&
      !graph
        .to(governor)
        .some(
          (edge) =>
            own.includes(edge.governor) || above.includes(edge.governor) || isEncounterNoun(tokens[edge.governor]),
        )
    );
  const at = above.indexOf(governor);
  if (at < 1) return false;
  const behind = sentence.start + date.end;
  return above.slice(0, at).some((token, k) => {
    const higher = above[k + 1]!;
    const deps = graph
      .to(token)
      .filter((edge) => edge.governor === higher)
      .map((edge) => edge.dep);
    const has = (pattern: RegExp) => deps.some((dep) => pattern.test(dep));
    const verb = tokens[higher]!.lemma.toLowerCase();
    return (
      (has(/^(?:obj|conj)/) && SPOKEN_OF.test(verb)) ||
      (has(/^nmod:(?:for|about|on)$/) &&
        !isEncounterNoun(tokens[higher]) &&
        !isSettingNoun(verb) &&
        !tokens[higher]!.pos.startsWith('V')) ||
      (has(/^(?:ccomp|dep)/) &&
        graph
          .children(token, 'mark', 'dep')
          .some((i) => tokens[i]!.word.toLowerCase() === 'that' && tokens[i]!.start > behind + 1))
    );
  });
}

/** What a date hangs on; null: the root, or unknown. Numbers in a list hang on one another ('1992, 2000 and 2007'). */
function governorOf({ tokens, graph, start }: Sentence, date: DateExpression): number | null {
  const phrase = tokens
    .filter((token) => token.start >= start + date.start && token.end <= start + date.end)
    .map(({ i }) => i);
  const edge = phrase.flatMap((i) => graph!.to(i)).find(({ governor }) => !phrase.includes(governor));
  let governor = edge?.governor ?? -1;
  for (let step = 0; step < 4 && tokens[governor]?.pos === 'CD'; step++)
    governor = graph!.to(governor)[0]?.governor ?? -1;
  return governor < 0 ? null : governor;
}
