import { citationLine } from '../../../src/api/citation-line';
import { quoteContext } from '../../../src/api/quote-context';
import type { ReportRow } from '../../../src/graph/read/report-row';

const text = 'One two three. The minister met 🙂 her guest. Four five six.';
const quote = 'The minister met 🙂 her guest.';
const start = text.indexOf(quote);

test('cuts at whole words on both sides and says that it cut', () => {
  const context = quoteContext(text, start, start + quote.length, quote.length + 16);
  expect(context).toEqual({
    before: '…three. ',
    words: quote,
    after: ' Four…',
    marked: `…three. **${quote}** Four…`,
  });
});

test('shows the whole text where there is room, without an ellipsis', () => {
  const { before, after } = quoteContext(text, start, start + quote.length, 1_000);
  expect([before, after]).toEqual(['One two three. ', ' Four five six.']);
});

test('never cuts the quote itself', () => {
  expect(quoteContext(text, start, start + quote.length, 5).words).toBe(quote);
});

test('a citation is one line, with whom the article cites', () => {
  const report = {
    quote: 'They met\nin Port Amsel.',
    attributedTo: 'the press service',
    article: {
      title: 'A visit',
      date: '2025-04-27',
      url: 'https://a.example/1',
      source: { name: 'The Amsel Courier' },
    },
  } as unknown as ReportRow;
  expect(citationLine(report)).toBe(
    'The Amsel Courier, citing the press service: “They met in Port Amsel.” — A visit, 2025-04-27, https://a.example/1',
  );
});
