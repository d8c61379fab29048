/** A word of a headline with its name tag. */
interface HeadlineWord {
  readonly word: string;
  readonly ner: string;
}

/** So large a share of a headline's longer words begin with a capital where the outlet sets them all so. */
const CAPITALISED_SHARE = 0.75;
/** Words that only begin a name where they stand in it. */
const FUNCTION_WORDS =
  /^(?:a|an|the|and|or|but|nor|as|at|by|for|from|in|into|of|on|off|out|over|to|up|with|without|after|before|during|amid|about|against|between|is|are|was|were|be|been|will|would|can|could|may|might|must|has|have|had|do|does|did|not|no|his|her|their|its|he|she|it|they|them|him|this|that|these|those|when|while|if|who|what|why|how|more|than|says?|said)$/i;

/** Does every word of the headline begin with a capital ('Berg Refuses to Meet With Dorn'), so that capitals tell nothing? */
export function isHeadlineCase(words: readonly HeadlineWord[]): boolean {
  const longer = words.filter(({ word, ner }) => ner === 'O' && /^\p{L}{4,}$/u.test(word));
  return (
    longer.length >= 2 && longer.filter(({ word }) => /^\p{Lu}/u.test(word)).length / longer.length >= CAPITALISED_SHARE
  );
}

/**
 * The words of such a headline as a sentence would have them: those that are no name are written small. The parser takes capitals for
 * names, and a headline's verbs for nouns.
 * @param isCommon is this word, in small letters, one that the article or the language uses so?
 */
export function inSentenceCase(words: readonly HeadlineWord[], isCommon: (word: string) => boolean): string[] {
  return words.map(({ word, ner }) => {
    const small = word.toLowerCase();
    const isCapitalised = /^\p{Lu}\p{Ll}*$/u.test(word) && word !== 'I';
    return ner === 'O' && isCapitalised && (FUNCTION_WORDS.test(small) || isCommon(small)) ? small : word;
  });
}
