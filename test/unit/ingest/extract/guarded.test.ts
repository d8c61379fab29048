import { guarded } from '../../../../src/ingest/extract/guarded';
import { LONGEST_TEXT } from '../../../../src/ingest/extract/limits';
import { type Article, analysedText } from '../../../../src/model/article';
import { article } from '../../../support/article';
import { firstWords, wordExtractor } from '../../../support/word-extractor';

const GERMAN =
  'Die Ministerin empfing am Montag in der Hauptstadt den Botschafter zu einem längeren Gespräch über den Handel. ' +
  'Beide Seiten sprachen danach von einem guten Anfang und wollen sich im Herbst wieder treffen.';

/** What the engine behind the guard is shown. */
async function shown(fields: Partial<Article>, options = {}): Promise<Article> {
  let seen: Article | null = null;
  const engine = wordExtractor(async (one) => {
    seen = one;
    return firstWords(analysedText(one));
  });
  await guarded(engine, options).extract(article(fields));
  return seen as unknown as Article;
}

describe('a guarded engine', () => {
  test('keeps the name and version of the engine', () => {
    expect(guarded(wordExtractor())).toMatchObject({ name: 'words', version: '1' });
  });

  test.each([
    ['an empty text', '', 'EMPTY'],
    ['blanks and marks only', ' \n\u00a0 … — \n', 'EMPTY'],
    ['a text of a book’s length', 'word '.repeat(LONGEST_TEXT / 5), 'TEXT_TOO_LARGE'],
    ['another language', GERMAN, 'UNSUPPORTED_LANGUAGE'],
  ])('is not shown %s', async (_, text, code) => {
    await expect(shown({ text })).rejects.toMatchObject({ code, hint: expect.any(String) });
  });

  test('is shown 200,000 characters, and a text without sentence ends', async () => {
    for (const text of ['The minister met the envoy. '.repeat(7_500), 'the minister met the envoy '.repeat(500)]) {
      expect((await shown({ text })).text).toBe(text);
    }
  });

  test('is shown other languages where it reads them', async () => {
    expect((await shown({ text: GERMAN }, { anyLanguage: true })).text).toBe(GERMAN);
  });

  test.each([
    ['control characters', 'a\u0000b\u0007c\u001b[1m\u007f', 'a b c [1m '],
    ['rare line ends', 'a\u2028b\u0085c\fd', 'a\nb\nc\nd'],
    ['lone surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['whole characters of two units, tabs and line ends', 'a🙂\tb\r\nc', 'a🙂\tb\r\nc'],
  ])('is shown harmless characters, one for one: %s', async (_, text, plain) => {
    expect((await shown({ text })).text).toBe(plain);
  });

  test('its quotes and names are cut from the original', async () => {
    const title = 'Va\u0000rga\ud800 met';
    const { reports, mentions } = await guarded(wordExtractor()).extract(article({ title }));
    expect(reports[0]?.quote).toBe(title.slice(0, 10));
    expect(mentions[0]?.forms).toEqual([{ text: title.slice(0, 10), start: 0, end: 10 }]);
    expect(mentions[0]?.name).toBe('Va rga\ufffd me');
  });
});
