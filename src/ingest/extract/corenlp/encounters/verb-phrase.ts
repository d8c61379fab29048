import type { Sentence } from '../document';

/** A verb with its particle as the lists have it ('call_off'). */
export function phraseOf({ graph, tokens }: Sentence, token: number): string {
  // The parser takes some particles for adverbs ('fell through', 'pushed back').
  const particle =
    graph!.child(token, 'compound:prt') ??
    graph!.children(token, 'advmod').find((i) => i > token && /^(?:off|back|through)$/i.test(tokens[i]!.word)) ??
    null;
  const lemma = tokens[token]!.lemma.toLowerCase();
  return particle === null ? lemma : `${lemma}_${tokens[particle]!.lemma.toLowerCase()}`;
}

const NEGATION = /^(?:not|n't|n’t|never)$/;

/** 'No meeting', but not 'no fewer meetings', of which there are some. */
export function isNone({ graph, tokens }: Sentence, noun: number): boolean {
  return graph!
    .children(noun, 'det')
    .some((i) => /^no$/i.test(tokens[i]!.word) && !/^(?:JJR|RBR)$/.test(tokens[i + 1]?.pos ?? ''));
}

/** With 'not' or 'never', or with nobody for its subject. */
export function isNegated(sentence: Sentence, token: number): boolean {
  const { graph, tokens } = sentence;
  const adverbs = graph!.children(token, 'advmod', 'neg', 'cc:preconj');
  if (
    adverbs.some((i) => NEGATION.test(tokens[i]!.lemma.toLowerCase()) || NEGATION.test(tokens[i]!.word.toLowerCase()))
  )
    return true;
  const subjects = graph!.children(token, 'nsubj');
  return subjects.some(
    (i) =>
      /^(?:nobody|neither|none)$/i.test(tokens[i]!.word) ||
      isNone(sentence, i) ||
      graph!.children(i, 'det').some((d) => /^neither$/i.test(tokens[d]!.word)),
  );
}
