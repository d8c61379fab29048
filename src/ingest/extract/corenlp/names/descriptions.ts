import type { Token } from '../document';
import type { NameSpan } from './name-span';

/** Longest apposition that is read, in tokens. */
const LONGEST = 10;

/**
 * Common nouns by which an article calls somebody, beside the name: 'shipping magnate X', 'X, a retired engineer,', 'the
 * engineer, X,', 'X is a magnate'. Lemmas of the head nouns.
 */
export function descriptions(tokens: readonly Token[], { from, to }: Pick<NameSpan, 'from' | 'to'>): Set<string> {
  const found = new Set<string>();
  const before = tokens[from - 1];
  if (before?.pos === 'NN' && before.ner === 'O') found.add(before.lemma.toLowerCase());
  // 'the engineer, X,': an apposition turned round.
  if (before?.word === ',' && tokens[from - 2]?.pos === 'NN' && opensPhrase(tokens, from - 2))
    found.add(tokens[from - 2]!.lemma.toLowerCase());
  if (tokens[to]?.word === ',') {
    const head = headOfPhrase(tokens, to + 1);
    if (head !== null) found.add(head);
  }
  if (/^(?:is|was)$/.test(tokens[to]?.word ?? '') && /^(?:a|an|the)$/.test(tokens[to + 1]?.word ?? '')) {
    const head = headOfPhrase(tokens, to + 1);
    if (head !== null) found.add(head);
  }
  return found;
}

/** A determiner opens the noun phrase that ends at a token. */
function opensPhrase(tokens: readonly Token[], end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - 5); i--) {
    if (/^(?:DT|PRP\$)$/.test(tokens[i]!.pos)) return true;
    if (!/^(?:NN|NNP|NNS|JJ|HYPH|POS|VBN)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}

/** Lemma of the head of a simple noun phrase that begins at a token and ends its apposition or takes a complement; null: it is none. */
function headOfPhrase(tokens: readonly Token[], from: number): string | null {
  let head: Token | null = null;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const token = tokens[i]!;
    if (token.ner === 'PERSON') return null;
    if (/^(?:NN|NNP|JJ|DT|POS|HYPH|CD|VBN|VBG|PRP\$)$/.test(token.pos)) {
      if (token.pos === 'NN') head = token;
      else if (token.pos === 'NNP' || token.pos === 'POS') head = null;
      continue;
    }
    if (/^(?:,|\.|:|;|IN|WP|WDT|TO|-RRB-|'')$/.test(token.pos) || token.word === ')') break;
    return null;
  }
  return head === null ? null : head.lemma.toLowerCase();
}
