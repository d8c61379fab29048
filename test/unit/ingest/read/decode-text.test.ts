import { decodeText } from '../../../../src/ingest/read/decode-text';

const TEXT = ' date 2025-06-04 https://gull.example/a\n\nBerg’s visit\n\nAnna Berg met Carl Dorn – in Oslo.';
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 LE with a byte order mark', utf16(`\ufeff${TEXT}`, false)],
  ['UTF-16 BE with a byte order mark', utf16(`\ufeff${TEXT}`, true)],
  ['UTF-16 LE without one', utf16(TEXT, false)],
  ['UTF-16 BE without one', utf16(TEXT, true)],
  ['windows-1252', Buffer.from(TEXT.replace('’', '\x92').replace('–', '\x96'), 'latin1')],
  ['CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ['CR', Buffer.from(TEXT.replaceAll('\n', '\r'))],
])('reads %s', (_name, bytes) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT });
});

test('finds out the encoding of another script', () => {
  const cyrillic = Buffer.from('cff0e5e7e8e4e5edf220e2f1f2f0e5f2e8ebf1ff20f120ece8ede8f1f2f0ee', 'hex');
  const long = Buffer.concat(Array.from({ length: 20 }, () => Buffer.concat([cyrillic, Buffer.from('. ')])));
  const decoded = decodeText(long);
  expect(decoded.ok && decoded.text).toContain('Президент встретился с');
});

test('believes the encoding that is named, and says when it does not fit', () => {
  expect(decodeText(Buffer.from('caf\xe9', 'latin1'), 'iso-8859-2')).toEqual({ ok: true, text: 'café' });
  expect(decodeText(Buffer.from('caf\xe9', 'latin1'), 'utf-8')).toMatchObject({ ok: false, code: 'BAD_ENCODING' });
});

test.each<[string, Buffer]>([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
  ['random bytes', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919) % 256))],
  ['zeros', Buffer.alloc(100)],
])('sets %s aside as binary', (_name, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ ok: false, code: 'BINARY' });
});
