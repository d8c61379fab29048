/**
 * The text with every character that breaks an analysis replaced by one that does not, unit for unit, so that offsets
 * stay true: a lone surrogate becomes U+FFFD (it has no UTF-8, so no server could be sent it), a control character a
 * blank, the rarer line and paragraph separators a line feed. Tab, line feed and carriage return stay.
 */
export function plainCharacters(text: string): string {
  return text.replace(LONE_SURROGATES, '\ufffd').replace(LINE_SEPARATORS, '\n').replace(CONTROLS, ' ');
}

const LONE_SURROGATES = /\p{Surrogate}/gu;
const LINE_SEPARATORS = /[\u0085\u2028\u2029\v\f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
