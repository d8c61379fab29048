/** A text with words put in, and the way back to the original. */
export interface FilledText {
  readonly text: string;
  /** Offset in the original; null for one that lies within what was put in. */
  originalOffset(offset: number): number | null;
}

/** The verbs with which the remarks of a register begin; regular ones are told by their ending. */
const VERB = /^(?:also )?(?:met|held|left|led|spoke|laid|sat|saw|gave|made|took|dined|flew|(?!embed)\p{L}+ed)\b/iu;
/** Encounters told by a noun alone: 'Audience with the Pope'. */
const NOUN =
  /^(?:(?:informal|official|private|working|brief|bilateral|summit|luncheon|dinner) )*(?:meetings?|audience|talks)\b/i;
const CLAUSE_START = /(?:^|[.;]\s+)(?=\S)/gu;

/**
 * Puts the implied subject before each clause that lacks one: 'Met with the President; attended a dinner.' is, of Ana
 * Prada, 'Ana Prada met with the President; Ana Prada attended a dinner.' An engine that reads sentences can then tell who
 * met. Letters are replaced one for one and words put in, so that offsets can be led back.
 */
export function withImpliedSubject(text: string, subject: string): FilledText {
  const insertions: { at: number; length: number }[] = [];
  let filled = '';
  let copied = 0;
  for (const match of text.matchAll(CLAUSE_START)) {
    const at = match.index + match[0].length;
    const clause = text.slice(at);
    const inserted = VERB.test(clause) ? `${subject} ` : NOUN.test(clause) ? `${subject} held ` : null;
    if (inserted === null) continue;
    filled += text.slice(copied, at) + inserted + text.charAt(at).toLowerCase();
    copied = at + 1;
    insertions.push({ at, length: inserted.length });
  }
  filled += text.slice(copied);
  return { text: filled, originalOffset: (offset) => lead(offset, insertions) };
}

function lead(offset: number, insertions: readonly { at: number; length: number }[]): number | null {
  let shift = 0;
  for (const { at, length } of insertions) {
    if (offset < at + shift) break;
    if (offset < at + shift + length) return null;
    shift += length;
  }
  return offset - shift;
}
