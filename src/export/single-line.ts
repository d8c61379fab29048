/** A text on one line: white space of every kind is one blank, and none stands at its ends. */
export function singleLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
