import { Readable } from 'node:stream';
import { readJudged } from '../../../../src/ingest/evaluate/read-judged';

const read = (text: string) => readJudged(Readable.from([Buffer.from(text)]), 'gold.jsonl');

describe('reading gold and predictions', () => {
  test('takes what extract prints, also for an article that was set aside', async () => {
    const line = { id: 'a1', reports: [], people: [], organisations: [], error: { code: 'EMPTY', reason: 'No text.' } };
    expect(await read(`${JSON.stringify(line)}\n`)).toMatchObject([{ id: 'a1', reports: [] }]);
  });

  test.each([
    ['a banner of npm', '> whomet@0.1.0 extract\n', /gold\.jsonl:1: .*JSON/],
    [
      'a status that there is not',
      '{"id":"a","people":[],"organisations":[],"reports":[{"status":"MAYBE"}]}',
      /reports\[0\]\.status/,
    ],
    [
      'a date that is none',
      '{"id":"a","people":[],"organisations":[],"reports":[{"earliest":"2031-02-30"}]}',
      /earliest/,
    ],
    ['no id', '\n{"people":[],"organisations":[],"reports":[]}', /gold\.jsonl:2: .*id/],
  ])('stops at a line that is wrong, naming line and field: %s', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'JUDGED_INVALID',
      message: expect.stringMatching(message),
      hint: expect.stringContaining('npm run -s'),
    });
  });
});
