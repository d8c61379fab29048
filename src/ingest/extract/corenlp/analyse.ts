import type { Analyser, ServerSentence } from './client';
import { DependencyGraph } from './dependency-graph';
import type { Document, NameTag, Sentence, Token } from './document';
import { CUE_LEMMAS } from './encounters/lexicon';
import { analysisText } from './text/analysis-text';

/** Longer sentences are lists and tables run together: parsing them costs most and tells least. */
const LONGEST_PARSED = 100;

/**
 * Analyses a text in two passes: tokens, tags and names for all of it, dependencies only for the sentences that can hold an
 * encounter.
 * @param titleLength UTF-16 length of the title, with which the text begins.
 * @param date day of publication.
 */
export async function analyse(
  analyser: Analyser,
  text: string,
  titleLength: number,
  date: string,
  signal?: AbortSignal,
): Promise<Document> {
  const prepared = analysisText(text);
  const answer = await analyser.names(prepared.text, signal);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let last = 0;
  for (const one of answer) {
    const tokens = one.tokens.map(
      (token, i): Token => ({
        i,
        word: token.originalText || token.word,
        lemma: token.lemma,
        pos: token.pos,
        ner: (token.ner ?? 'O') as NameTag,
        start: prepared.original(token.characterOffsetBegin),
        end: prepared.original(token.characterOffsetEnd),
      }),
    );
    const [first, final] = [tokens[0], tokens.at(-1)];
    if (first === undefined || final === undefined) continue;
    if (text.slice(last, first.start).includes('\n')) paragraph++;
    last = final.end;
    sentences.push({
      index: sentences.length,
      tokens,
      start: first.start,
      end: final.end,
      paragraph,
      isTitle: final.end <= titleLength,
      graph: null,
    });
  }
  const parsed = sentences.filter(canHoldEncounter);
  const graphs = await analyser.parse(
    parsed.map((sentence) => sentence.tokens.map((token) => token.word)),
    signal,
  );
  for (const [i, sentence] of parsed.entries()) sentence.graph = graphOf(graphs[i]!);
  return { text, date, sentences };
}

function canHoldEncounter({ tokens }: Sentence): boolean {
  return (
    tokens.length >= 3 &&
    tokens.length <= LONGEST_PARSED &&
    tokens.some((token) => CUE_LEMMAS.has(token.lemma.toLowerCase()))
  );
}

function graphOf(sentence: ServerSentence): DependencyGraph {
  const edges = (sentence.enhancedPlusPlusDependencies ?? []).map(({ dep, governor, dependent }) => ({
    dep,
    governor: governor - 1,
    dependent: dependent - 1,
  }));
  return new DependencyGraph(
    edges,
    sentence.tokens.map((token) => token.lemma),
  );
}
