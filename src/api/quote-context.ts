/** The text around a quote; `marked` is all of it with the quote between `**`. */
export interface QuoteContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly marked: string;
}

/**
 * Cuts `characters` out of a text around the words from `start` to `end` (UTF-16 units), half on either side, at whole
 * words; a quote that is longer than that is never cut.
 */
export function quoteContext(text: string, start: number, end: number, characters: number): QuoteContext {
  const room = Math.max(0, Math.floor((characters - (end - start)) / 2));
  const words = text.slice(start, end);
  const before = wholeWords(text.slice(Math.max(0, start - room), start), start - room > 0, false);
  const after = wholeWords(text.slice(end, end + room), false, end + room < text.length);
  return { before, words, after, marked: `${before}**${words}**${after}` };
}

function wholeWords(text: string, cutLeft: boolean, cutRight: boolean): string {
  let whole = text;
  if (cutLeft) whole = `…${whole.replace(/^\S*\s*/, '')}`;
  if (cutRight) whole = `${whole.replace(/\s*\S*$/, '')}…`;
  return whole;
}
