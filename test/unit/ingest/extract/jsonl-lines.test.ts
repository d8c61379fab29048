import { jsonlLines } from '../../../../src/ingest/extract/jsonl-lines';

async function linesOf(chunks: readonly (string | Uint8Array)[], longest?: number): Promise<[number, string | null][]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const lines: [number, string | null][] = [];
  for await (const { number, text } of jsonlLines(stream(), longest)) lines.push([number, text]);
  return lines;
}

describe('the lines of a stream', () => {
  test('are numbered as an editor does, blank ones left out', async () => {
    expect(await linesOf(['a\n\nb\r\n', '  \nc'])).toEqual([
      [1, 'a'],
      [3, 'b'],
      [5, 'c'],
    ]);
  });

  test('do not depend on where the stream is cut, not even within a character', async () => {
    const bytes = Buffer.from('{"a":"é🙂"}\n{"b":1}\n');
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await linesOf(single)).toEqual(await linesOf([bytes]));
    expect((await linesOf(single))[0]).toEqual([1, '{"a":"é🙂"}']);
  });

  test('end at line feeds only: the other separators of Unicode may stand in a JSON text', async () => {
    expect(await linesOf(['{"a":"x\u2028y\u0085z"}\n'])).toEqual([[1, '{"a":"x\u2028y\u0085z"}']]);
  });

  test('a mark of byte order is no part of the first', async () => {
    expect(await linesOf(['\ufeff{}'])).toEqual([[1, '{}']]);
  });

  test('one without end is passed over, and those after it are read', async () => {
    expect(await linesOf(['a\n', 'xxxxxx', 'xxxxxx', '\nb\n'], 10)).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ]);
  });
});
