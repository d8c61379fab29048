/** One line of a JSONL stream; `text` is null where the line is longer than `LONGEST_LINE`. */
export interface JsonlLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string | null;
}

/** Longest line that is held in memory, in UTF-16 units. */
export const LONGEST_LINE = 16_000_000;

/**
 * The lines of a UTF-8 stream, blank ones left out. Splits at line feeds only (node's readline splits at U+2028 too, which
 * JSON allows within a string), and skips over a line without end instead of filling the memory.
 */
export async function* jsonlLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<JsonlLine> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const take = (): JsonlLine | null => {
    number += 1;
    const line = { number, text: length > longest ? null : parts.join('') };
    parts = [];
    length = 0;
    return line.text?.trim() === '' ? null : line;
  };
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, piece] of pieces.entries()) {
      add(piece);
      if (index === pieces.length - 1) break;
      const line = take();
      if (line !== null) yield line;
    }
  }
  add(decoder.decode());
  const last = take();
  if (last !== null) yield last;
}
