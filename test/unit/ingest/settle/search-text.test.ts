import { searchTextOf } from '../../../../src/ingest/settle/search-text';

test('holds every name by its words, without accents, also with hyphens taken out', () => {
  expect(searchTextOf('Jo-Anne Müller', ['J. Müller'])).toBe('j j. jo-anne joanne muller');
});
