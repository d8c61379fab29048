import { parseDocument } from '../../../../src/ingest/extract/document';

const parse = (text: string | null) => parseDocument({ number: 7, text }, 'in.jsonl');
const FULL = { id: 'a1', url: 'https://gazette.example/a1', date: '2031-03-12', title: 'T', text: 'She met him.' };

describe('a line of input', () => {
  test('becomes an article that knows where it came from', () => {
    expect(parse(JSON.stringify(FULL))).toEqual({
      ok: true,
      line: 7,
      id: 'a1',
      article: {
        url: 'https://gazette.example/a1',
        source: 'gazette.example',
        sourceName: null,
        title: 'T',
        date: '2031-03-12',
        text: 'She met him.',
        origin: 'in.jsonl:7',
        recordId: 'a1',
      },
    });
  });

  test('may leave out title and address, and have a time in its date', () => {
    const { url: _, title: __, ...rest } = FULL;
    expect(parse(JSON.stringify({ ...rest, date: '2031-03-12T08:00:00Z' }))).toMatchObject({
      ok: true,
      article: { title: '', url: 'urn:document:a1', date: '2031-03-12' },
    });
  });

  test.each([
    ['is too long', null, null, 'LINE_TOO_LONG'],
    ['is no JSON', '{"id": "a1", ', null, 'BAD_JSON'],
    ['is no object', '[1]', null, 'BAD_JSON'],
    ['has no id', JSON.stringify({ ...FULL, id: undefined }), null, 'NO_ID'],
    ['has a number for an id', JSON.stringify({ ...FULL, id: 7 }), null, 'NO_ID'],
    ['has no text', JSON.stringify({ ...FULL, text: null }), 'a1', 'NO_TEXT'],
    ['has no date', JSON.stringify({ ...FULL, date: undefined }), 'a1', 'BAD_DATE'],
    ['has a day that is none', JSON.stringify({ ...FULL, date: '2031-02-30' }), 'a1', 'BAD_DATE'],
    ['has a list for a title', JSON.stringify({ ...FULL, title: [] }), 'a1', 'BAD_TITLE'],
    ['has a number for an address', JSON.stringify({ ...FULL, url: 1 }), 'a1', 'BAD_URL'],
  ])('is refused with its reason where it %s', (_, line, id, code) => {
    expect(parse(line)).toMatchObject({ ok: false, line: 7, id, code });
  });
});
