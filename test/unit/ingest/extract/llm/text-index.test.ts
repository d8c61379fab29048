import { fold, TextIndex } from '../../../../../src/ingest/extract/llm/text-index';

const texts = (text: string, phrase: string): string[] =>
  new TextIndex(text).findAll(phrase).map(({ start, end }) => text.slice(start, end));

describe('finding a phrase in a text', () => {
  test.each([
    ['as it is', 'She met him.', 'met him', 'met him'],
    ['across line ends and runs of blanks', 'She met\n\n  the\u00a0envoy.', 'met the envoy', 'met\n\n  the\u00a0envoy'],
    ['with other quotation marks', '“It’s over,” she said', '"It\'s over," she said', '“It’s over,” she said'],
    ['with other dashes', 'the talks — long — ended', 'talks - long - ended', 'talks — long — ended'],
    ['with an ellipsis of one character', 'well… yes', 'well... yes', 'well… yes'],
    ['in other capitals', 'SHE MET him', 'she met', 'SHE MET'],
    ['without its accents', 'Erdoğan met Orbán', 'Erdogan met Orban', 'Erdoğan met Orbán'],
    ['through invisible characters', 'Ok\u00adoro\u200b came', 'Okoro came', 'Ok\u00adoro\u200b came'],
    ['after characters of two units', '🙂🙂 Varga met him 🙂', 'Varga met', 'Varga met'],
    ['after characters that fold to several', 'ﬁne … ﬂows: Varga came', 'Varga came', 'Varga came'],
  ])('%s', (_, text, phrase, found) => {
    expect(texts(text, phrase)).toEqual([found]);
  });

  test('every place is found, in order, and only those within the range', () => {
    const index = new TextIndex('they met; they met; they met');
    expect(index.findAll('they met').map(({ start }) => start)).toEqual([0, 10, 20]);
    expect(index.findAll('they met', { start: 5, end: 19 })).toEqual([{ start: 10, end: 18 }]);
  });

  test('whole words only, where asked: Kim is not in Kimberley, but is in Kim’s', () => {
    const text = 'Kimberley saw Kim’s envoy and Kim';
    expect(new TextIndex(text).findWords('Kim').map(({ start }) => start)).toEqual([14, 30]);
  });

  test('what is not there is not found, and nothing is not found everywhere', () => {
    expect(texts('She met him.', 'She met her.')).toEqual([]);
    expect(texts('She met him.', '  ')).toEqual([]);
  });

  test('folding keeps what tells names apart', () => {
    expect(fold(' José  O’Neill ')).toBe("jose o'neill");
    expect(fold('Kim Jong-un')).not.toBe(fold('Kim Jong-il'));
  });
});
