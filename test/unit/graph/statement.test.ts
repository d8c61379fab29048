import { graphCounts } from '../../../src/graph/write/ledger-statements';
import { knownArticles, settleStanding } from '../../../src/graph/write/load-statements';
import { settleAbout, settleReferences } from '../../../src/graph/write/settle-statements';

test('a statement that goes through a list has nothing to do where that is empty', () => {
  expect(settleReferences.isIdle({ rows: [] })).toBe(true);
  expect(knownArticles.isIdle({ ids: [] })).toBe(true);
  expect(settleStanding.isIdle({ articles: [] })).toBe(true);
});

test('a statement with something in its list, or without one, has to be run', () => {
  expect(knownArticles.isIdle({ ids: ['art_1'] })).toBe(false);
  expect(settleAbout.isIdle({})).toBe(false);
  expect(graphCounts.isIdle({})).toBe(false);
});
