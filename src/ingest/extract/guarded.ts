import { type Article, analysedText } from '../../model/article';
import type { Extraction, Extractor } from '../../model/extraction';
import { requireEnglish } from './language';
import { requireReadableSize } from './limits';
import { plainCharacters } from './plain-characters';

export interface GuardOptions {
  /** True for an engine that reads any language. Default: English only, others are set aside. */
  readonly anyLanguage?: boolean;
}

/**
 * The same engine, never shown a text that it cannot read: empty, oversized and foreign ones are refused with a reason,
 * control characters and lone surrogates are replaced for the analysis only (quotes and forms are cut from the original).
 */
export function guarded(extractor: Extractor, options: GuardOptions = {}): Extractor {
  return {
    name: extractor.name,
    version: extractor.version,
    async extract(article, signal) {
      requireReadableSize(article);
      const plain: Article = {
        ...article,
        title: plainCharacters(article.title),
        text: plainCharacters(article.text),
      };
      if (options.anyLanguage !== true) requireEnglish(analysedText(plain));
      const extraction = await extractor.extract(plain, signal);
      const original = analysedText(article);
      return analysedText(plain) === original ? extraction : cutFrom(original, extraction);
    },
  };
}

function cutFrom(text: string, extraction: Extraction): Extraction {
  return {
    ...extraction,
    mentions: extraction.mentions.map((mention) => ({
      ...mention,
      forms: mention.forms.map((form) => ({ ...form, text: text.slice(form.start, form.end) })),
    })),
    reports: extraction.reports.map((report) => ({ ...report, quote: text.slice(report.start, report.end) })),
  };
}
