import type { Document, Sentence, Token } from './document';

/** Verbs of saying, by lemma. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell report announce add tweet write state claim confirm note declare insist stress argue explain reveal acknowledge ' +
    'describe quote cite warn suggest admit disclose remark recall recount repeat emphasize emphasise underline assert allege deny ' +
    'boast joke complain predict respond reply ask call post comment testify indicate maintain contend observe signal vow thank detail'
  ).split(' '),
);

/** Whether a token is a verb of saying, not the noun that is written alike ('the report'). */
export function isSpeech({ pos, lemma }: Token): boolean {
  return pos.startsWith('V') && SPEECH_VERBS.has(lemma.toLowerCase());
}

/** For each token of a sentence, whether it stands within quotation marks; `open` carries over from the sentence before. */
export function quotedTokens(document: Document): boolean[][] {
  let open = false;
  let paragraph = -1;
  return document.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      open = false;
    }
    return sentence.tokens.map((token) => {
      if (/^(?:“|``|«)$/.test(token.word)) open = true;
      else if (/^(?:”|''|»)$/.test(token.word)) {
        open = false;
        return true;
      } else if (token.word === '"') {
        open = !open;
        return true;
      }
      return open;
    });
  });
}

/** Token of the verb of saying that stands outside of the quotation marks of a sentence, the last one first choice; -1: none. */
export function speechVerb(sentence: Sentence, quoted: readonly boolean[]): number {
  return sentence.tokens.findLastIndex((token) => !quoted[token.i] && isSpeech(token));
}
