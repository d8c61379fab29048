import { AppError } from '../../src/errors';
import { analysedText } from '../../src/model/article';
import type { Extraction, Extractor } from '../../src/model/extraction';

/** A reader of no wit, for tests of what stands around an engine: each article is one report over its first ten units. */
export function wordExtractor(
  read: Extractor['extract'] = async (article) => firstWords(analysedText(article)),
): Extractor {
  return { name: 'words', version: '1', extract: read };
}

export function firstWords(text: string): Extraction {
  const [start, end] = [0, Math.min(10, text.length)];
  const name = text.slice(start, end);
  return {
    mentions: [
      {
        key: 'm1',
        kind: 'PERSON',
        name,
        aliases: ['Alias'],
        forms: [{ text: name, start, end }],
        titles: [],
        office: null,
        organisationKind: null,
        country: null,
      },
    ],
    reports: [
      {
        event: 'e1',
        kind: 'MEETING',
        status: 'HELD',
        participants: [{ mention: 'm1', kind: 'PERSON', as: 'she' }],
        place: null,
        placeMention: null,
        earliest: null,
        latest: null,
        datePhrase: null,
        attributedTo: null,
        attributionMention: null,
        quote: name,
        start,
        end,
        background: false,
        confidence: 1,
      },
    ],
    dropped: { EXAMPLE: 1 },
  };
}

export function failure(code = 'EXTRACTION_FAILED', message = 'The server died.'): AppError {
  return new AppError(code, message);
}
