/** Half-open span of UTF-16 offsets. */
export type Span = readonly [start: number, end: number];

/** Whole lines that belong to the page and not to the article. */
const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:advertisement|story continued? below|continue reading(?: the main story| below)?|close|loading\.*|photo|video|slideshow|perspectives|latest|urgent|watch|related|more on this|see also|also see|read more|analysis\/opinion)\b[:.…\s]*$/i,
  /^(?:sign up|subscribe|follow (?:@|us|me|\w+ on)|click here|click for|get (?:breaking|the monitor|our)|send letters|copyright ©|share this|visit .{0,40} homepage|thank you for signing)/i,
  /^(?:read more|see also|also see|related|more|watch|recommended|must read|special coverage|full coverage|photos?|video|\(? ?(?:photos|video|also on [\w ]+|more from [\w ]+))\s*:/i,
  /^(?:next|prev) image \d+ of \d+/i,
  /^slideshow \(\d+ images?\)/i,
  /^advertisement:?\s/i,
  /^\[(?:pullquote|image|video)\]$/i,
];

/** Credits inside of a paragraph. */
const FURNITURE_RUNS: readonly RegExp[] = [
  /Enlarge this image(?: toggle caption)?/g,
  /\btoggle caption\b/g,
  /\((?:AP|Reuters|AFP|Getty|Getty Images|EPA|TASS|Pixabay)(?: (?:Photo|File|Images))?(?:\/[^()\n]{2,60})?\)/g,
];

/** A list of related headlines run into the sentence, closed by the page's MORE button. */
const MORE_BUTTON = /(?<=\S) MORE\b/g;
const LONGEST_LINK_LIST = 900;

/** What on the page is no part of the article's text, as spans in order. */
export function furnitureSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const trimmed = line[0].trim();
    if (FURNITURE_LINES.some((pattern) => pattern.test(trimmed))) spans.push([line.index, line.index + line[0].length]);
  }
  for (const pattern of FURNITURE_RUNS) {
    for (const run of text.matchAll(pattern)) spans.push([run.index, run.index + run[0].length]);
  }
  let last = 0;
  for (const button of text.matchAll(MORE_BUTTON)) {
    const end = button.index + button[0].length;
    const start = linkListStart(
      text,
      Math.max(last, end - LONGEST_LINK_LIST, text.lastIndexOf('\n', end) + 1),
      button.index,
    );
    if (start !== null) spans.push([start, end]);
    last = end;
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

/**
 * Where a run-in list of links begins: such a list opens with a name in full, glued to the first headline
 * ('Anna Berg Anna Maria BergBerg meets … MORE'). The name just told is kept, its repetition goes.
 */
function linkListStart(text: string, from: number, to: number): number | null {
  const run = text.slice(from, to);
  const glue =
    /(?<!\p{L})(?!(?:Mc|Mac|De|Di|Du|La|Le|Fitz)\p{Lu})(\p{Lu}[\p{L}'’-]*\p{Ll}\.?)(?=\p{Lu}\p{L}+ |\p{N}{4} )/u.exec(
      run,
    );
  if (glue === null) return null;
  const familyName = glue[1]!;
  const before = run.slice(0, glue.index);
  const told = before.lastIndexOf(`${familyName} `);
  if (told >= 0 && glue.index - told < 80) return from + told + familyName.length;
  return from + glue.index + familyName.length;
}
