/** Characters around a phrase that a rule may look at: no rule needs more, and a text of any length is read in linear time. */
const WIDTH = 160;

/** The text that ends at an offset. */
export function textBefore(text: string, at: number, width = WIDTH): string {
  return text.slice(Math.max(0, at - width), at);
}

/** The text that begins at an offset. */
export function textAfter(text: string, at: number, width = WIDTH): string {
  return text.slice(at, at + width);
}
