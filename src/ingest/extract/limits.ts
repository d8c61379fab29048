import { AppError } from '../../errors';
import { type Article, analysedText } from '../../model/article';

/**
 * Longest text that is read, in UTF-16 units of title and text: about 50,000 words. The longest of 4,003 news articles
 * has 9,000; what is longer than this is a book, a log or a dump, and would hold up every article behind it.
 */
export const LONGEST_TEXT = 300_000;

/** @throws {AppError} EMPTY, TEXT_TOO_LARGE */
export function requireReadableSize(article: Article): void {
  if (!/[\p{L}\p{N}]/u.test(article.text)) {
    throw new AppError(
      'EMPTY',
      'The article has no text.',
      'Give the text of the article, or leave out the line if there is none.',
    );
  }
  const length = analysedText(article).length;
  if (length > LONGEST_TEXT) {
    throw new AppError(
      'TEXT_TOO_LARGE',
      `The article has ${length.toLocaleString('en')} characters; at most ${LONGEST_TEXT.toLocaleString('en')} are read.`,
      'Check that it is one article, and split it where it is a collection.',
    );
  }
}
