const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text for an element or an attribute in quotes: XML 1.0, without the characters that it cannot hold at all. */
export function xmlText(text: string | number): string {
  return String(text)
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"\t\n\r]/g, (character) => MARKUP[character] ?? character);
}
