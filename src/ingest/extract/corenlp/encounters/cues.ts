import type { Token } from '../document';
import { GERUNDS, isEncounterNoun, isLawmakers, NEEDS_COMPANY, NOUNS, VERBS, type VerbTrigger } from './lexicon';

/**
 * Can this sentence hold an encounter, as far as its words, tags and names tell? Parsing is what costs most, and a fifth of the
 * words that one would parse for a word of encounter stand beside one in a sense that its tag or its neighbours rule out.
 */
export function hasCue(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isCue(tokens, token));
}

/** A word of encounter in any of its regular forms: to a word in capitals the tagger gives no lemma. */
export function isCueForm(word: string): boolean {
  return ['', 's', 'es', 'ed', 'd', 'ing'].some((ending) => {
    const lemma = word.slice(0, word.length - ending.length);
    return word.endsWith(ending) && (VERBS.has(lemma) || NOUNS.has(lemma));
  });
}

function isCue(tokens: readonly Token[], token: Token): boolean {
  const { i, word, lemma, pos } = token;
  const form = lemma.toLowerCase();
  if (GERUNDS.has(word.toLowerCase())) return true;
  if (pos.startsWith('V')) {
    const trigger = VERBS.get(form);
    return trigger !== undefined && canBeMeant(tokens, i, form, trigger);
  }
  if (!pos.startsWith('N') || !isEncounterNoun(token) || isLawmakers(token)) return false;
  const company = NEEDS_COMPANY.get(form);
  return company === undefined || company.test(tokens[i - 1]?.word ?? '') || hasAfter(tokens, i, WITH);
}

const WITH: ReadonlySet<string> = new Set(['with', 'between']);

/** Tokens from a verb to the preposition that leads to its place, and from there to the name ('flew late on Monday to the port of Oslo'). */
const REACH = 12;

function canBeMeant(tokens: readonly Token[], verb: number, lemma: string, trigger: VerbTrigger): boolean {
  if (lemma === 'call') return tokens.some(({ i, ner }) => i > verb && ner === 'PERSON');
  const { needs, place, object, counterpart } = trigger;
  if (needs !== undefined && !tokens.some((token) => needs.includes(token.lemma.toLowerCase()))) return false;
  // 'goes to Oslo': all that such a verb has is where it leads, which is a name.
  const onlyLeads = object === null && counterpart.length === 0 && place.length > 0;
  return (
    !onlyLeads ||
    tokens.slice(verb + 1, verb + 1 + REACH).some((token) => place.includes(token.word) && hasName(tokens, token.i))
  );
}

function hasName(tokens: readonly Token[], preposition: number): boolean {
  return tokens
    .slice(preposition + 1, preposition + 1 + REACH)
    .some(({ ner, pos }) => ner !== 'O' || pos.startsWith('NNP'));
}

function hasAfter(tokens: readonly Token[], from: number, words: ReadonlySet<string>): boolean {
  return tokens.some(({ i, word }) => i > from && words.has(word.toLowerCase()));
}
