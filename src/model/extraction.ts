import type { Article } from './article';
import type { EncounterKind, ReportStatus } from './encounter';
import type { MentionKind, OrganisationKind, PartyKind } from './party';

/** One place in the analysed text where a mention's name stands. `start`/`end`: UTF-16 offsets, end exclusive. */
export interface MentionForm {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One party or place as one article version names it: all its forms, linked within the article only. */
export interface ExtractedMention {
  /** Local to the extraction ('m1'); reports refer to it. */
  readonly key: string;
  readonly kind: MentionKind;
  /** The fullest name that the article uses, without titles. */
  readonly name: string;
  /** Other distinct names for it in the article, without titles. */
  readonly aliases: readonly string[];
  readonly forms: readonly MentionForm[];
  /** Honorifics and short titles before the name ('President', 'Mr'). */
  readonly titles: readonly string[];
  /** Longest office told of a person ('Secretary of the Russian Security Council'), or null. */
  readonly office: string | null;
  /** Organisations only; null elsewhere and where unknown. */
  readonly organisationKind: OrganisationKind | null;
  /** ISO 3166-1 alpha-2 of a state, its government or a place, where the gazetteer knows it. */
  readonly country: string | null;
}

export interface ReportParty {
  /** Key of the mention. */
  readonly mention: string;
  readonly kind: PartyKind;
  /** The party as the sentence has it ('he', 'the president', 'Shoigu'). */
  readonly as: string;
}

/** One sentence's claim about one encounter. */
export interface ExtractedReport {
  /** Label within the article: reports that speak of one encounter share it ('e1'). */
  readonly event: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly participants: readonly ReportParty[];
  /** Place as written, at its fullest ('Hamburg, Germany'), or null. */
  readonly place: string | null;
  /** Key of the PLACE mention that `place` stands for, or null. */
  readonly placeMention: string | null;
  /** ISO dates of the closed interval in which the encounter lies; both null without a time cue. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The date as the text writes it ('at the end of May'), or null. */
  readonly datePhrase: string | null;
  /** Name of the person or organisation that the article cites for this claim; null: the outlet's own voice. */
  readonly attributedTo: string | null;
  /** Key of the mention behind `attributedTo`, or null where only the name is known. */
  readonly attributionMention: string | null;
  /** `text.slice(start, end)` of the analysed text, exactly; at most 600 UTF-16 units. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Told as background (an earlier encounter recalled in passing) rather than as the article's news. */
  readonly background: boolean;
  /** How sure the extractor is, 0 to 1. */
  readonly confidence: number;
}

/** What an extractor makes of an article: no graph, no files, no clock. */
export interface Extraction {
  readonly mentions: readonly ExtractedMention[];
  readonly reports: readonly ExtractedReport[];
  /** What was dropped and why, by code ('UNGROUNDED_QUOTE': 2); empty for a clean reading. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** The one interface behind which every engine stands. */
export interface Extractor {
  /** 'corenlp' or 'llm'. */
  readonly name: string;
  /** Changes whenever the same text could be read differently: stored with each version, a change re-reads. */
  readonly version: string;
  /** The version that counts for one article, where not everything that can change has a part in its reading. Default: `version`. */
  versionFor?(article: Article): string;
  /**
   * @throws {AppError} EXTRACTION_FAILED where the engine could not read this article after its retries,
   *   UNSUPPORTED_LANGUAGE, TEXT_TOO_LARGE: the pipeline sets the article aside with the message.
   */
  extract(article: Article, signal?: AbortSignal): Promise<Extraction>;
}

/** What tells a reading from another one of the same article: the engine, and the version that counts for it. */
export type ReadingIdentity = Pick<Extractor, 'name' | 'version' | 'versionFor'>;

/** The version under which an extractor reads an article. */
export function versionFor(extractor: ReadingIdentity, article: Article): string {
  return extractor.versionFor?.(article) ?? extractor.version;
}
