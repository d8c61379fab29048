/** A place in a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters that a model, or an outlet's typesetting, exchanges freely. */
const FOLDED: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'“”„‟«»″'].map((mark) => [mark, '"']),
  ...[...'‘’‚‛′`´'].map((mark) => [mark, "'"]),
  ...[...'‐‑‒–—―−'].map((dash) => [dash, '-']),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map((invisible) => [invisible, '']),
  ['…', '...'],
]);

/**
 * Finds phrases in a text as a reader would: blanks, line ends, capitals, accents and the shapes of quotation marks and
 * dashes make no difference; the spans found are true to the original text.
 */
export class TextIndex {
  private readonly folded: string;
  /** For each unit of `folded`, where the character it came from starts and ends in `text`. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(readonly text: string) {
    let folded = '';
    let offset = 0;
    for (const character of text) {
      const end = offset + character.length;
      let piece = foldCharacter(character);
      if (piece === ' ' && (folded === '' || folded.endsWith(' '))) piece = '';
      folded += piece;
      for (let unit = 0; unit < piece.length; unit += 1) {
        this.starts.push(offset);
        this.ends.push(end);
      }
      offset = end;
    }
    this.folded = folded;
  }

  /** Every place of a phrase, from left to right, within `range` where one is given. */
  findAll(phrase: string, range: Span = { start: 0, end: this.text.length }): Span[] {
    return this.find(phrase, range, false);
  }

  /** Every place where a phrase stands as whole words. */
  findWords(phrase: string): Span[] {
    return this.find(phrase, { start: 0, end: this.text.length }, true);
  }

  private find(phrase: string, range: Span, wholeWords: boolean): Span[] {
    const wanted = fold(phrase);
    const found: Span[] = [];
    if (wanted === '') return found;
    for (let at = this.folded.indexOf(wanted); at >= 0; at = this.folded.indexOf(wanted, at + 1)) {
      const last = at + wanted.length - 1;
      const span = { start: this.starts[at] as number, end: this.ends[last] as number };
      if (span.start < range.start || span.end > range.end) continue;
      if (wholeWords && (this.isWordAt(at - 1) || this.isWordAt(last + 1))) continue;
      found.push(span);
    }
    return found;
  }

  private isWordAt(index: number): boolean {
    return /[\p{L}\p{N}]/u.test(this.folded[index] ?? '');
  }
}

/** A phrase without all that makes no difference. */
export function fold(phrase: string): string {
  return [...phrase].map(foldCharacter).join('').replace(/ +/g, ' ').trim();
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  return FOLDED[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
