import { chunksOf, halves } from '../../../../../src/ingest/extract/llm/chunks';

const paragraph = (number: number, length = 90): string =>
  `Paragraph ${number}. ${'Words follow. '.repeat(length / 14)}`.trim();
const article = Array.from({ length: 40 }, (_, number) => paragraph(number)).join('\n\n');

/** What holds for the parts of any text. */
function expectWholeCover(text: string, longest: number): void {
  const chunks = chunksOf(text, longest);
  expect(chunks[0]?.start).toBe(0);
  expect(chunks.at(-1)?.end).toBe(text.length);
  for (const [index, chunk] of chunks.entries()) {
    expect(chunk.end - chunk.start).toBeLessThanOrEqual(longest);
    if (index > 0) expect(chunk.start).toBeLessThanOrEqual(chunks[index - 1]?.end ?? -1);
    if (index > 0) expect(chunk.end).toBeGreaterThan(chunks[index - 1]?.end ?? 0);
  }
}

describe('cutting an article into parts', () => {
  test('a short one stays whole', () => {
    expect(chunksOf('One sentence.')).toEqual([{ start: 0, end: 13 }]);
    expect(chunksOf('')).toEqual([]);
  });

  test('the parts cover the text, none too long, each repeating the last paragraphs of the one before', () => {
    expectWholeCover(article, 1_000);
    const chunks = chunksOf(article, 1_000);
    expect(chunks.length).toBeGreaterThan(3);
    for (const [index, chunk] of chunks.entries()) {
      expect(article.slice(chunk.start)).toMatch(/^Paragraph \d+\./);
      if (index > 0) expect((chunks[index - 1]?.end ?? 0) - chunk.start).toBeGreaterThan(90);
    }
  });

  test.each([
    ['one paragraph of sentences', 'He spoke of it. '.repeat(400)],
    ['no sentence ends', 'word '.repeat(2_000)],
    ['no blanks', 'x'.repeat(9_000)],
    ['lines', 'a line of a list\n'.repeat(500)],
  ])('other seams are taken where there are no paragraphs: %s', (_, text) => {
    expectWholeCover(text, 1_000);
  });

  test('a part cut in halves is covered by them, and each is shorter', () => {
    const part = { start: 100, end: 3_000 };
    const cut = halves(part, article) ?? [];
    expect(cut.length).toBeGreaterThanOrEqual(2);
    expect([cut[0]?.start, cut.at(-1)?.end]).toEqual([100, 3_000]);
    for (const { start, end } of cut) expect(end - start).toBeLessThan(2_900);
    expect(halves({ start: 0, end: 300 }, article)).toBeNull();
  });
});
