import { boundedLines } from '../read/bounded-lines';

/** One line of a JSONL stream; `text` is null where the line is longer than the limit. */
export interface JsonlLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string | null;
}

/** Longest line that is held in memory, in bytes. */
export const LONGEST_LINE = 16_000_000;

/**
 * The lines of a UTF-8 stream, blank ones left out. They end at line feeds only (node's readline ends them at U+2028 too,
 * which JSON allows within a string).
 */
export async function* jsonlLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<JsonlLine> {
  const decoder = new TextDecoder();
  for await (const { number, bytes } of boundedLines(chunks, longest)) {
    const text = bytes === null ? null : decoder.decode(bytes);
    if (text?.trim() !== '') yield { number, text };
  }
}
