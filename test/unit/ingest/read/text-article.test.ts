import { MAX_ARTICLE_LENGTH, MAX_TITLE_LENGTH } from '../../../../src/ingest/read/limits';
import { parseTextArticle } from '../../../../src/ingest/read/text-article';

const HEAD = ' date 2025-06-04 https://www.gull.example/a?utm_source=x';
const BODY = 'Anna Berg met Carl Dorn.\n\nThey ate fish.Then they left.';

test('reads the date line, the title and the body as they stand', () => {
  expect(parseTextArticle(`${HEAD}\n\nA title\n\n${BODY}\n`, 'a.txt')).toEqual({
    ok: true,
    article: {
      url: 'https://www.gull.example/a',
      source: 'gull.example',
      sourceName: null,
      title: 'A title',
      date: '2025-06-04',
      text: BODY,
      origin: 'a.txt',
      recordId: null,
    },
  });
});

test.each([
  ['without the leading blank', `${HEAD.trim()}\n\nA title\n\n${BODY}`],
  ['with tabs and capitals', `\tDate:\t2025-06-04\thttps://www.gull.example/a\n\nA title\n\n${BODY}`],
  ['without blank lines', `${HEAD}\nA title\n${BODY}`],
  ['with blank lines before', `\n\n${HEAD}\n\nA title\n\n${BODY}`],
  ['with a blank line too many', `${HEAD}\n\n\nA title\n\n\n${BODY}`],
])('reads it %s', (_name, text) => {
  expect(parseTextArticle(text, 'a.txt')).toMatchObject({
    article: { title: 'A title', text: BODY, date: '2025-06-04' },
  });
});

test.each([
  ['EMPTY', null, ' \n\n '],
  ['NO_DATE_LINE', 1, `A title\n\n${BODY}`],
  ['NO_DATE', 1, ` date https://gull.example/a\n\nA title\n\n${BODY}`],
  ['NO_DATE', 1, ` date\n\nA title\n\n${BODY}`],
  ['BAD_DATE', 1, ` date 2025-02-30 https://gull.example/a\n\nA title\n\n${BODY}`],
  ['BAD_DATE', 1, ` date 30.02.2025 https://gull.example/a\n\nA title\n\n${BODY}`],
  ['NO_URL', 1, ` date 2025-06-04\n\nA title\n\n${BODY}`],
  ['BAD_URL', 1, ` date 2025-06-04 ftp://gull.example/a\n\nA title\n\n${BODY}`],
  ['BAD_URL', 1, ` date 2025-06-04 gull.example\n\nA title\n\n${BODY}`],
  ['BAD_URL', 2, `\n date 2025-06-04 https://[gull\n\nA title\n\n${BODY}`],
  ['NO_TITLE', 2, `${HEAD}\n\n`],
  ['NO_TITLE', 3, `${HEAD}\n\n\n\n${BODY}`],
  ['NO_TITLE', 3, `${HEAD}\n\n${'word '.repeat(MAX_TITLE_LENGTH)}\n\n${BODY}`],
  ['NO_TEXT', 3, `${HEAD}\n\nA title\n\n \n`],
  ['TOO_LARGE', 5, `${HEAD}\n\nA title\n\n${'a'.repeat(MAX_ARTICLE_LENGTH)}`],
])('sets aside with %s in line %s', (code, line, text) => {
  const result = parseTextArticle(text, 'a.txt');
  expect(result).toMatchObject({ ok: false, rejected: { code, line, origin: 'a.txt' } });
  expect(result.ok ? '' : result.rejected.reason).toMatch(/^.{20,}\.$/s);
});
