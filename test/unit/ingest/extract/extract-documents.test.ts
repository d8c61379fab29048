import { type DocumentOutcome, extractDocuments } from '../../../../src/ingest/extract/extract-documents';
import type { Extractor } from '../../../../src/model/extraction';
import { failure, firstWords, wordExtractor } from '../../../support/word-extractor';

const document = (id: string): string =>
  JSON.stringify({ id, date: '2031-03-12', title: `Title ${id}`, text: 'She met him.' });

async function outcomes(
  lines: readonly string[],
  extractor: Extractor = wordExtractor(),
  signal?: AbortSignal,
): Promise<DocumentOutcome[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const line of lines) yield Buffer.from(`${line}\n`);
  }
  const options = { concurrency: 3, origin: 'in.jsonl', ...(signal === undefined ? {} : { signal }) };
  const list: DocumentOutcome[] = [];
  for await (const outcome of extractDocuments(input(), extractor, options)) list.push(outcome);
  return list;
}

describe('reading documents', () => {
  test('each gives a prediction in the shape that the scorer reads', async () => {
    expect(await outcomes([document('a1')])).toEqual([
      {
        line: 1,
        prediction: {
          id: 'a1',
          reports: [
            {
              event: 'e1',
              kind: 'MEETING',
              status: 'HELD',
              participants: [{ name: 'Title a1\n\n', kind: 'PERSON' }],
              place: null,
              earliest: null,
              latest: null,
              attributedTo: null,
              quote: 'Title a1\n\n',
              start: 0,
              end: 10,
            },
          ],
          people: [{ name: 'Title a1\n\n', aliases: ['Alias'] }],
          organisations: [],
        },
        setAside: null,
        dropped: { EXAMPLE: 1 },
      },
    ]);
  });

  test('a bad line, and an article that the engine fails on, are set aside in their place and the rest goes on', async () => {
    const extractor = wordExtractor(async (article) => {
      if (article.recordId === 'a2') throw failure();
      if (article.recordId === 'a3') throw new TypeError('a mistake of the engine');
      return firstWords(article.title);
    });
    const list = await outcomes([document('a1'), '{', document('a2'), document('a3'), document('a4')], extractor);
    expect(
      list.map(({ line, prediction, setAside }) => [line, prediction?.id ?? null, setAside?.code ?? null]),
    ).toEqual([
      [1, 'a1', null],
      [2, null, 'BAD_JSON'],
      [3, 'a2', 'EXTRACTION_FAILED'],
      [4, 'a3', 'EXTRACTION_FAILED'],
      [5, 'a4', null],
    ]);
    expect(list[2]?.prediction).toEqual({
      id: 'a2',
      reports: [],
      people: [],
      organisations: [],
      error: { code: 'EXTRACTION_FAILED', reason: 'The server died.' },
    });
  });

  test('a stop ends the run with its reason, not with articles set aside', async () => {
    const controller = new AbortController();
    const extractor = wordExtractor(async () => {
      controller.abort(new Error('Interrupted.'));
      throw failure();
    });
    await expect(outcomes([document('a1'), document('a2')], extractor, controller.signal)).rejects.toThrow(
      'Interrupted.',
    );
  });
});
