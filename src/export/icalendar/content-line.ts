const MOST_BYTES = 75;

/**
 * A content line of RFC 5545: at most 75 bytes of UTF-8 a line, the rest in lines that begin with a blank; no character is
 * cut in two.
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      lines.push(line);
      line = ' ';
      bytes = 1;
    }
    line += character;
    bytes += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not hold.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A value of type TEXT: backslash, comma, semicolon and line breaks escaped, other control characters left out. */
export function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A day as type DATE: `20250426`. `after`: so many days later. */
export function date(day: string, after = 0): string {
  const time = Date.parse(`${day}T00:00:00Z`) + after * 86_400_000;
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
}

/** An instant as type DATE-TIME in UTC: `20250521T143000Z`. */
export function dateTime(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
