import { wordsOf } from '../document';
import type { Frame } from './frame';

/**
 * The names by which a sentence calls an encounter: the capitalised words before its noun ('the Oslo summit', 'Monday's
 * meeting', 'the inter-Nordic talks'), and the names of the places that hang on it. Lower case.
 */
export function callingWords(frame: Frame): Set<string> {
  const { sentence, trigger, nominal, places } = frame;
  const words = new Set<string>();
  const put = (token: number) => {
    const word = wordsOf(sentence, token, token + 1);
    if (/\p{Lu}/u.test(word)) words.add(word.toLowerCase());
  };
  if (nominal) for (const token of sentence.graph!.children(trigger, 'compound', 'amod', 'nmod:poss')) put(token);
  for (const token of places) put(token);
  return words;
}
