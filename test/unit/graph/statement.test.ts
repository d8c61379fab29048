import { eventsByParty } from '../../../src/graph/read/event-statements';
import { graphCounts } from '../../../src/graph/write/ledger-statements';
import { knownArticles, settleStanding } from '../../../src/graph/write/load-statements';
import { settleAbout, settleReferences } from '../../../src/graph/write/settle-statements';
import { variantsOf } from '../../support/statement-variants';

test('a statement knows the list that it goes through, if it goes through one', () => {
  expect([settleReferences, knownArticles, settleStanding].map((statement) => statement.chosen().list)).toEqual([
    'rows',
    'ids',
    'articles',
  ]);
  expect([settleAbout, graphCounts].map((statement) => statement.chosen().list)).toEqual([null, null]);
});

test('of its parameters it tells those that stand in the text that was chosen', () => {
  const texts = variantsOf(eventsByParty as never).map(({ choice }) => eventsByParty.chosen(choice));
  for (const { text, parameters } of texts.slice(0, 50)) {
    for (const name of eventsByParty.parameters) {
      expect([name, parameters.includes(name)]).toEqual([
        name,
        new RegExp(`\\$${name}\\b`).test(text.replace(/\/\/.*/g, '')),
      ]);
    }
  }
  expect(new Set(texts.flatMap(({ parameters }) => parameters))).toEqual(new Set(eventsByParty.parameters));
});
