import { type DateExpression, findDates } from '../../intervals/find-dates';
import type { Document, Sentence } from '../document';

/** The dates of an article's sentences, each sentence read once: every trigger in it and every neighbour asks for them. */
export class SentenceDates {
  private readonly known = new Map<number, readonly DateExpression[]>();

  constructor(private readonly document: Document) {}

  /** The sentence as text, to which the offsets of its dates refer. */
  text(sentence: Sentence): string {
    return this.document.text.slice(sentence.start, sentence.end);
  }

  at(sentence: Sentence): readonly DateExpression[] {
    let dates = this.known.get(sentence.index);
    if (dates === undefined) {
      dates = findDates(this.text(sentence), this.document.date);
      this.known.set(sentence.index, dates);
    }
    return dates;
  }
}
