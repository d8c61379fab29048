import type { Document, NameTag, Sentence, Token } from '../../../../../../src/ingest/extract/corenlp/document';

/**
 * A document of sentences in words; what the tagger took for a name of the class stands between braces:
 * '{Anna Berg} met {Dorn} .'.
 */
export function taggedDocument(tag: NameTag, ...lines: string[]): Document {
  const text = lines.join('\n').replace(/[{}]/g, '');
  let at = 0;
  const sentences = lines.map((line, index): Sentence => {
    let named = false;
    const tokens = line.split(' ').map((part, i): Token => {
      named ||= part.startsWith('{');
      const word = part.replace(/[{}]/g, '');
      const start = text.indexOf(word, at);
      at = start + word.length;
      const ner = named ? tag : 'O';
      if (part.endsWith('}')) named = false;
      return { i, word, lemma: word.toLowerCase(), pos: /^\p{Lu}/u.test(word) ? 'NNP' : 'NN', ner, start, end: at };
    });
    return { index, tokens, start: tokens[0]!.start, end: at, paragraph: index, isTitle: false, graph: null };
  });
  return { text, date: '2024-05-15', sentences };
}
