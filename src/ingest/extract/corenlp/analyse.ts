import type { Analyser, ServerSentence } from './client';
import { DependencyGraph } from './dependency-graph';
import type { Document, NameTag, Sentence, Token } from './document';
import { hasCue, isCueForm } from './encounters/cues';
import { analysisText } from './text/analysis-text';
import { inSentenceCase, isHeadlineCase } from './text/headline-case';

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
  const small = smallWords(sentences);
  const parsed = sentences.filter(canHoldEncounter);
  const graphs = await analyser.parse(
    parsed.map((sentence) =>
      isHeadline(sentence)
        ? inSentenceCase(sentence.tokens, (word) => small.has(word) || isCueForm(word))
        : sentence.tokens.map((token) => token.word),
    ),
    signal,
  );
  for (const [i, sentence] of parsed.entries()) {
    sentence.graph = graphOf(graphs[i]!);
    if (isHeadline(sentence)) sentence.tokens = retagged(sentence.tokens, graphs[i]!);
  }
  return { text, date, sentences };
}

function canHoldEncounter(sentence: Sentence): boolean {
  const { tokens } = sentence;
  return (
    tokens.length >= 3 &&
    tokens.length <= LONGEST_PARSED &&
    (hasCue(tokens) || (isHeadline(sentence) && tokens.some((token) => isCueForm(token.word.toLowerCase()))))
  );
}

function isHeadline({ isTitle, tokens }: Sentence): boolean {
  return isTitle && isHeadlineCase(tokens);
}

/** Words that the article's body writes small. */
function smallWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { isTitle, tokens } of sentences)
    if (!isTitle) for (const { word } of tokens) if (/^\p{Ll}+$/u.test(word)) small.add(word);
  return small;
}

/** The tokens of a headline as the parser saw them in small letters: lemma and part of speech are of that reading. */
function retagged(tokens: readonly Token[], { tokens: read }: ServerSentence): Token[] {
  return tokens.map((token, i) =>
    read[i] !== undefined && read[i].word !== token.word ? { ...token, lemma: read[i].lemma, pos: read[i].pos } : token,
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
