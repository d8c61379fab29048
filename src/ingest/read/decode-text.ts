import { detect } from 'chardet';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'BINARY' | 'BAD_ENCODING'; readonly reason: string };

/** How many bytes are looked at to tell a UTF-16 text without a byte order mark, or a binary file. */
const SAMPLE_BYTES = 8_192;
/** From this share of bytes above ASCII on, a text is in another script, and its encoding has to be detected. */
const FOREIGN_SHARE = 0.08;
/** Control characters that no text file has: all but tab, line feed, vertical tab, form feed, carriage return, escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MAX_CONTROL_SHARE = 0.005;

/**
 * Turns a file's bytes into text with `\n` line ends and no byte order mark. The encoding is, in this order: the byte
 * order mark's, the one that the caller names, UTF-8 where the bytes are valid UTF-8, UTF-16 where every second byte is
 * zero, windows-1252 for a text with few bytes above ASCII (English with typographic quotes), else what their statistics say.
 *
 * @param encoding a label of the WHATWG Encoding Standard ('windows-1251'), or null to find out
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): Decoded {
  const label = byteOrderMark(bytes) ?? encoding ?? guess(bytes);
  if (label === null) return { ok: false, code: 'BINARY', reason: BINARY_REASON };
  const text = decodeAs(bytes, label);
  if (text === null) {
    return {
      ok: false,
      code: 'BAD_ENCODING',
      reason: `The bytes are not valid ${label}. Save the file as UTF-8, or name its encoding.`,
    };
  }
  if ((text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE) {
    return { ok: false, code: 'BINARY', reason: BINARY_REASON };
  }
  return { ok: true, text: text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ') };
}

const BINARY_REASON = 'This is a binary file. Save the article as plain text.';

/** The characters of windows-1252 at 0x80 to 0x9f; where it has none, the control character of that number. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes strictly; null where the bytes do not fit or the label is unknown. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    // Node 20 decodes windows-1252 as if it were ISO 8859-1, which turns quotes and dashes into control characters.
    return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The likely encoding, or null for what is no text at all. */
function guess(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = { even: 0, odd: 0 };
  let high = 0;
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
    if (byte >= 0x80) high += 1;
  });
  if (zeros.even + zeros.odd > 0) return utf16(zeros, sample.length);
  if (decodeAs(bytes, 'utf-8') !== null) return 'utf-8';
  if (high < sample.length * FOREIGN_SHARE) return 'windows-1252';
  const detected = detect(sample);
  return detected === null || /^UTF-8|^ISO-8859-1$/i.test(detected) ? 'windows-1252' : detected;
}

/** Latin text in UTF-16 has a zero in nearly every second byte, and always on the same side. */
function utf16(zeros: { even: number; odd: number }, length: number): string | null {
  const half = length / 2;
  if (zeros.odd > half * 0.7 && zeros.even < half * 0.02) return 'utf-16le';
  if (zeros.even > half * 0.7 && zeros.odd < half * 0.02) return 'utf-16be';
  return null;
}
