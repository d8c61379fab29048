import { type Decoded, decodeText } from '../decode-text';

/** Where a page or feed has to say its encoding, in bytes (HTML Standard: 1024; feeds and pages overshoot). */
const HEAD_BYTES = 4_096;

/**
 * Turns a fetched body into text. What the server or the page says of the encoding is believed where the bytes agree: bytes above
 * ASCII that are valid UTF-8 are UTF-8 whatever is said, and where they do not fit what is said, the encoding is found out.
 */
export function decodeBody(body: Uint8Array, contentType: string): Decoded {
  const asUtf8 = decodeText(body, 'utf-8');
  if (asUtf8.ok) return asUtf8;
  const said = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? saidWithin(body);
  if (said !== undefined && isKnown(said)) {
    const decoded = decodeText(body, said);
    if (decoded.ok) return decoded;
  }
  return decodeText(body);
}

/** `<meta charset>`, `<meta http-equiv content="…charset=…">` or `<?xml encoding?>`. */
function saidWithin(body: Uint8Array): string | undefined {
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  return (/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1];
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}
