import { fullTextQuery } from '../../../../src/graph/read/full-text-query';

test('a long word is looked for as it is, as a beginning, and with letters wrong', () => {
  expect(fullTextQuery('Lindqvist', 'ALL')).toBe('(lindqvist^4 OR lindqvist*^2 OR lindqvist~2)');
});

test('a short word is not looked for with letters wrong: it would find anything', () => {
  expect(fullTextQuery('Kim', 'ALL')).toBe('(kim^4 OR kim*^2)');
});

test('several words are all wanted, or any', () => {
  expect(fullTextQuery('al bo', 'ALL')).toContain(') AND (');
  expect(fullTextQuery('al bo', 'ANY')).toContain(') OR (');
});

test('nothing of the text is an operator', () => {
  expect(
    fullTextQuery('a"b AND (c:*) \\ /x/', 'ALL')
      ?.replace(/\^\d/g, '')
      .match(/["\\/:]/),
  ).toBeNull();
  expect(fullTextQuery('*** ()', 'ALL')).toBeNull();
});

test('letters of every script are words', () => {
  expect(fullTextQuery('Пу́тин 金', 'ANY')).toContain('金');
});

test('a text of any length is a query of bounded length', () => {
  expect(fullTextQuery('word '.repeat(10_000), 'ALL')?.split(' AND ')).toHaveLength(8);
});
