import type { Document, Sentence, Token } from '../../../../../../src/ingest/extract/corenlp/document';
import { linkPeople } from '../../../../../../src/ingest/extract/corenlp/names/link-people';
import { nameSpans } from '../../../../../../src/ingest/extract/corenlp/names/name-span';

/** Sentences of words; what the tagger took for a person's name stands between braces: '{Anna Berg} met {Dorn} .'. */
function document(...lines: string[]): Document {
  const text = lines.join('\n').replace(/[{}]/g, '');
  let at = 0;
  const sentences = lines.map((line, index): Sentence => {
    let named = false;
    const tokens = line.split(' ').map((part, i): Token => {
      named ||= part.startsWith('{');
      const word = part.replace(/[{}]/g, '');
      const start = text.indexOf(word, at);
      at = start + word.length;
      const ner = named ? 'PERSON' : 'O';
      if (part.endsWith('}')) named = false;
      return { i, word, lemma: word.toLowerCase(), pos: /^\p{Lu}/u.test(word) ? 'NNP' : 'NN', ner, start, end: at };
    });
    return { index, tokens, start: tokens[0]!.start, end: at, paragraph: index, isTitle: false, graph: null };
  });
  return { text, date: '2024-05-15', sentences };
}

/** The people, each as the list of its forms in the text's order. */
function people(...lines: string[]): string[][] {
  const one = document(...lines);
  return linkPeople(one, nameSpans(one)).map((person) => person.mentions.map((mention) => mention.span.text));
}

test('links a full name, its short forms and the family name', () => {
  expect(people('{Anna Berg} spoke .', '{Anna M. Berg} left .', '{Berg} came back .')).toEqual([
    ['Anna Berg', 'Anna M. Berg', 'Berg'],
  ]);
});

test('parts father and son by their middle initials', () => {
  expect(people('{Carl H.W. Berg} spoke .', '{Carl W. Berg} left .')).toEqual([['Carl H.W. Berg'], ['Carl W. Berg']]);
});

test('takes a number for a name only of whom it is told', () => {
  expect(people('{Jon Berg} spoke .', '{Berg II} left .', '{Carl Berg} came .')).toEqual([
    ['Jon Berg'],
    ['Berg II'],
    ['Carl Berg'],
  ]);
});

test('leaves out what is no part of a name: brackets, where somebody belongs, the verb of a question', () => {
  expect(people('{[Anna] Berg} spoke .')).toEqual([['Anna Berg']]);
  expect(people('the {Norwegian Anna Berg} spoke .')).toEqual([['Anna Berg']]);
  expect(people('{Will Anna Berg} run again ?')).toEqual([['Anna Berg']]);
});

test('takes no policy, campaign or list run together for a person', () => {
  expect(people('{Bergcare} passed .', '{Team Berg} won .', '{Anna Berg Jon Dorn Carl Lund Ida Holm} spoke .')).toEqual(
    [],
  );
});
