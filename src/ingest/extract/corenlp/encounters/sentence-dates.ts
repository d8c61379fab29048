import type { Interval } from '../../../../model/encounter';
import { type DateExpression, findDates } from '../../intervals/find-dates';
import type { Document, Sentence } from '../document';

/** Farthest sentences back to the day from which 'later in the day' and 'two days later' count. */
const REFERENCE_REACH = 3;

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
  /** The day told last before a sentence; null where none is near. */
  referenceFor(sentence: Sentence): Interval | null {
    for (let back = 1; back <= REFERENCE_REACH; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other === undefined || other.isTitle !== sentence.isTitle) return null;
      const days = this.at(other).filter((date) => date.granule === 'DAY' && !date.relative && date.relation === 'in');
      const told = days.at(-1)?.resolve('PAST') ?? null;
      if (told !== null) return told;
    }
    return null;
  }
}
