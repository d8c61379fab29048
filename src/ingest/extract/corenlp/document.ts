import type { DependencyGraph } from './dependency-graph';

/** Tag of the three-class newswire model, `O` outside of any name. */
export type NameTag = 'O' | 'PERSON' | 'ORGANIZATION' | 'LOCATION';

/** One token of the Penn Treebank kind. `start`/`end`: UTF-16 offsets in the original text, end exclusive. */
export interface Token {
  /** Position in its sentence, from 0. */
  readonly i: number;
  readonly word: string;
  readonly lemma: string;
  /** Penn Treebank part of speech. */
  readonly pos: string;
  readonly ner: NameTag;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** Position in the document, from 0. */
  readonly index: number;
  /** A headline's are retagged once it is parsed. */
  tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The title is paragraph 0. */
  readonly paragraph: number;
  readonly isTitle: boolean;
  /** Enhanced++ Universal Dependencies, for the sentences that were parsed; null for the rest. */
  graph: DependencyGraph | null;
}

/** An article's text as analysed: sentences in order, offsets true to the original. */
export interface Document {
  readonly text: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  readonly sentences: readonly Sentence[];
}

/** The words of tokens `from` to `to` (exclusive) with blanks between. */
export function wordsOf({ tokens }: Pick<Sentence, 'tokens'>, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' ');
}

/** The original text between two offsets, blanks and line ends folded: a name or a phrase as one line. */
export function lineOf(document: Pick<Document, 'text'>, start: number, end: number): string {
  return document.text.slice(start, end).replace(/\s+/gu, ' ');
}
