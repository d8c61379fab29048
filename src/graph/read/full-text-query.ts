const LONGEST_TEXT = 200;
const MOST_WORDS = 8;
/** Words as the index has them: letters and digits of any script, folded to lower case. */
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * A person's text as a Lucene query: a word as written counts most, then as the beginning of a word, then with one
 * or two letters wrong. No character of the text reaches Lucene but letters and digits, so nothing in it is an operator.
 * @param mode - whether a match has all of the words, or at least one.
 * @returns null where the text has no word.
 */
export function fullTextQuery(text: string, mode: 'ALL' | 'ANY'): string | null {
  const words = text.slice(0, LONGEST_TEXT).toLowerCase().match(WORDS)?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return null;
  return words.map((word) => `(${forms(word).join(' OR ')})`).join(mode === 'ALL' ? ' AND ' : ' OR ');
}

function forms(word: string): string[] {
  const exact = `${word}^4`;
  const prefix = `${word}*^2`;
  if (word.length < 4) return [exact, prefix];
  return [exact, prefix, `${word}~${word.length < 7 ? 1 : 2}`];
}
