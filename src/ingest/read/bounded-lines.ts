/** One line of bytes; `bytes` is null where it was longer than the limit and has been dropped. */
export interface BoundedLine {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a stream of bytes at line feeds, holding one line at a time and never more than `limit` bytes of it: an endless line
 * costs no memory. The line feed and a carriage return before it are left out.
 */
export async function* boundedLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<BoundedLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): BoundedLine => {
    number += 1;
    const line = { number, bytes: length > limit ? null : withoutReturn(Buffer.concat(parts)) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
