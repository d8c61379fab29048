import { inSentenceCase, isHeadlineCase } from '../../../../../../src/ingest/extract/corenlp/text/headline-case';

/** Words of a headline; those marked with a star are names. */
const headline = (text: string) =>
  text.split(' ').map((word) => ({ word: word.replace('*', ''), ner: word.startsWith('*') ? 'PERSON' : 'O' }));

test('a headline whose words all begin with a capital is told from one that is written as a sentence', () => {
  expect(isHeadlineCase(headline('*Lindqvist Refuses To Meet With *Varga'))).toBe(true);
  expect(isHeadlineCase(headline('*Lindqvist refuses to meet with *Varga'))).toBe(false);
  expect(isHeadlineCase(headline('Talks on the Oslo harbour end early'))).toBe(false);
});

test('a headline too short to tell is left as it is', () => {
  expect(isHeadlineCase(headline('*Lindqvist Speaks'))).toBe(false);
});

test('verbs and small words are written small, names, abbreviations and words that nobody writes small are not', () => {
  const words = headline('*Lindqvist Meets With *Varga At The Riksdag As EU Talks Begin');
  const common = new Set(['meets', 'talks', 'begin']);
  expect(inSentenceCase(words, (word) => common.has(word)).join(' ')).toBe(
    'Lindqvist meets with Varga at the Riksdag as EU talks begin',
  );
});
