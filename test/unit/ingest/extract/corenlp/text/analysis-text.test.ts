import { analysisText } from '../../../../../../src/ingest/extract/corenlp/text/analysis-text';
import { furnitureSpans } from '../../../../../../src/ingest/extract/corenlp/text/furniture';

/** Every character that is not a blank stands in the original where the map says. */
function holds(text: string): boolean {
  const prepared = analysisText(text);
  return [...prepared.text].every(
    (_, i) => prepared.text[i] === ' ' || text[prepared.original(i)] === prepared.text[i],
  );
}

test.each([
  ['The talks ended.This visit was short.', 'The talks ended. This visit was short.'],
  ['She left Oslo in 2025.In May she came back.', 'She left Oslo in 2025. In May she came back.'],
  ['"We met."Then she left.', '"We met." Then she left.'],
])('sentences glued together are parted: %s', (text, parted) => {
  expect(analysisText(text).text).toBe(parted);
  expect(holds(text)).toBe(true);
});

test.each(['See www.amsel-courier.example/A.Berg today.', 'The U.S.A. and the U.K. agreed.', 'It cost 2.5 million.'])(
  'what only looks glued stays: %s',
  (text) => expect(analysisText(text).text).toBe(text),
);

test('control characters are blanked, line ends stay', () => {
  expect(analysisText('A\u0000B\nC').text).toBe('A B\nC');
});

test.each([
  'ADVERTISEMENT',
  'Sign up for our newsletter',
  'READ MORE: Varga in Oslo',
  'Slideshow (2 images)',
  'Story Continued Below',
])('a line of the page is no text: %s', (line) =>
  expect(furnitureSpans(`Berg spoke.\n${line}\nDorn left.`)).toEqual([[12, 12 + line.length]]),
);

test('a list of links run into the sentence is blanked from the repeated name to the button', () => {
  const text = 'President Berg Anna Maria BergBerg meets union Varga says no MORE said on Friday that she would go.';
  const [span] = furnitureSpans(text);
  expect(text.slice(0, span![0]) + text.slice(span![1])).toBe('President Berg said on Friday that she would go.');
});
