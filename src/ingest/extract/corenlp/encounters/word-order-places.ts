import type { Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { Clause } from './clause-places';
import type { DraftPlace } from './draft';
import { isEncounterNoun } from './lexicon';
import { HERE, TOWARDS } from './locatives';
import { isSettingNoun } from './settings';

/* Places by the order of the words, for sentences in which the parser hangs them elsewhere. */

/** Tokens behind a trigger, and before it, among which its place is looked for. */
const BEHIND = 25;
const BEFORE = 8;
/** What leads to another encounter at which this one takes place, rather than to one before or after it. */
const AT = /^(?:at|in|during|on|of|over|for)$/i;

/**
 * Behind the trigger in the same clause: no other verb between ('held talks with the king and the prince in the port city of Bergen'),
 * no other encounter ('talks ahead of a summit in'), and no matter that has the place ('the situation in').
 */
export function placeBehind({ index, sentence, trigger, locatives }: Clause): DraftPlace | null {
  const { tokens } = sentence;
  for (let i = trigger + 1; i < Math.min(tokens.length, trigger + BEHIND); i++) {
    const { pos, word } = tokens[i]!;
    if (/^(?:VB[DPZ]|MD|WDT|WP|WRB|[.;:]|``|'')$/.test(pos)) return null;
    if (pos === 'TO' && tokens[i + 1]?.pos === 'VB') return null;
    if (isOtherEncounter(sentence, i)) return null;
    if (!/^(?:in|at|outside|near)$/i.test(word)) continue;
    const phrase = locatives.find((one) => one.from > i && one.from <= i + 7);
    if (phrase === undefined || !HERE.has(phrase.preposition)) continue;
    const isMeanwhile = /^while$/i.test(tokens[i - 1]!.word);
    if (!isMeanwhile && isMatter(sentence, index, phrase.governor)) continue;
    return phrase.place;
  }
  return null;
}

/** 'to Lisbon for his summit with', 'heads to Lisbon to meet': the place right before what one goes there for. */
export function placeBeforePurpose({ sentence, trigger, locatives }: Clause): DraftPlace | null {
  const { tokens } = sentence;
  for (const { place, preposition, from } of locatives.toReversed()) {
    if (from >= trigger || from < trigger - BEFORE - 4) continue;
    const next = tokens.findIndex(({ start }) => start >= place.end);
    const between = tokens.slice(next + 1, trigger);
    if (next >= trigger || between.length > BEFORE || between.some(({ pos }) => /^(?:VB[DPZ]?|MD|W|,|:|CC)/.test(pos)))
      continue;
    const isFor = tokens[next]!.word.toLowerCase() === 'for';
    if (isFor || (TOWARDS.has(preposition) && tokens[next]!.pos === 'TO' && between.length === 0)) return place;
  }
  return null;
}

/** A caption ends in its place and day: '…, in Lisbon, Portugal April 11, 2024.' */
export function placeOfCaption({ sentence, locatives }: Clause): DraftPlace | null {
  const { tokens } = sentence;
  const last = locatives.at(-1);
  if (last === undefined || !/^(?:in|at)$/.test(last.preposition)) return null;
  const rest = tokens.filter(({ start }) => start >= last.place.end).map(({ word }) => word);
  return /^,? ?(?:on )?(?:\w+day ?,? )?[A-Z][a-z]+\.? \d{1,2} ?, \d{4}(?: \.)?$/.test(rest.join(' '))
    ? last.place
    : null;
}

/** Another encounter that is no setting of this one: 'ahead of a summit', not 'at a summit'. */
function isOtherEncounter({ tokens }: Sentence, token: number): boolean {
  if (!tokens[token]!.pos.startsWith('NN') || !isEncounterNoun(tokens[token])) return false;
  for (let i = token - 1; i >= Math.max(0, token - 6); i--) {
    const { pos: before, word } = tokens[i]!;
    if (before === 'IN' || before === 'TO') return !AT.test(word) || /^ahead$/i.test(tokens[i - 1]?.word ?? '');
  }
  return false;
}

/** A noun that is neither a party nor a setting: 'the situation in Oslo', 'the war in'. */
function isMatter(sentence: Sentence, index: PartyIndex, token: number): boolean {
  if (token < 0) return false;
  const { pos, lemma } = sentence.tokens[token]!;
  if (pos.startsWith('V')) return true;
  return pos.startsWith('NN') && index.named(sentence.index, token) === null && !isSettingNoun(lemma.toLowerCase());
}
