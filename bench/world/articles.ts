import { articleIdOf, contentHashOf } from '../../src/ingest/load/identity';
import type { ReadArticle } from '../../src/ingest/load/rows';
import { type Article, analysedText } from '../../src/model/article';
import type { ReportStatus } from '../../src/model/encounter';
import type { ExtractedMention, ExtractedReport } from '../../src/model/extraction';
import type { WorldEvent, WorldParty, WorldTelling } from './world';

export const EXTRACTOR = { name: 'bench', version: '1' } as const;

/** At most so many parties of a gathering stand in one sentence. */
const MOST_NAMED = 12;

const WORDS: Readonly<Record<ReportStatus, string>> = {
  HELD: 'met',
  PLANNED: 'will meet',
  PROPOSED: 'offered to meet',
  CANCELLED: 'called off a meeting with',
  DENIED: 'denied having met',
};

/** What stands around the sentences that matter: articles are longer than their claims. */
const FILLER = Array.from(
  { length: 12 },
  (_, index) =>
    `Neither side gave details of what was said, and paragraph ${index + 1} of the statement named no figures.`,
).join(' ');

/** The articles of an event, each with what an extractor would read in it: quotes, offsets, mentions. Pure. */
export function articlesOf(event: WorldEvent): ReadArticle[] {
  return event.tellings.map((telling, index) => articleOf(event, telling, index));
}

function articleOf(event: WorldEvent, telling: WorldTelling, index: number): ReadArticle {
  const named = event.parties.slice(0, MOST_NAMED);
  const sentences = telling.claims.map((claim, sentence) =>
    sentenceOf(event, named, claim.status, claim.dated, sentence),
  );
  const article: Article = {
    url: `https://${telling.source.id}/${event.key}/${index}`,
    source: telling.source.id,
    sourceName: telling.source.name,
    title: `${(named[0] as WorldParty).name} and others: report ${index + 1} of ${event.key}`,
    date: telling.publishedOn,
    text: `${sentences.join(' ')} ${FILLER}`,
    origin: 'bench',
    recordId: null,
  };
  const text = analysedText(article);
  const bodyStart = text.length - article.text.length;
  return {
    article,
    articleId: articleIdOf(article.url),
    contentHash: contentHashOf(article),
    extraction: {
      mentions: [
        ...named.map((party, at) => partyMention(party, at, text, bodyStart)),
        ...(event.place === null ? [] : [placeMention(event.place.name, text)]),
      ],
      reports: telling.claims.map((claim, sentence) => {
        const quote = sentences[sentence] as string;
        return reportOf(event, named, claim.status, claim.dated, quote, text.indexOf(quote, bodyStart));
      }),
      dropped: {},
    },
    extractor: EXTRACTOR.name,
    extractorVersion: EXTRACTOR.version,
  };
}

function sentenceOf(
  event: WorldEvent,
  named: readonly WorldParty[],
  status: ReportStatus,
  dated: boolean,
  sentence: number,
): string {
  const [first, ...others] = named.map((party) => party.name);
  const where = event.place === null ? '' : ` in ${event.place.name}`;
  const when = dated ? ` on ${event.day}` : '';
  return `${first} ${WORDS[status]} ${others.join(' and ') || 'nobody else'}${where}${when}, official number ${sentence + 1} said.`;
}

function partyMention(party: WorldParty, at: number, text: string, bodyStart: number): ExtractedMention {
  const start = text.indexOf(party.name, bodyStart);
  return {
    key: `m${at}`,
    kind: party.isPerson ? 'PERSON' : 'ORGANISATION',
    name: party.name,
    aliases: [],
    forms: [{ text: party.name, start, end: start + party.name.length }],
    titles: [],
    office: null,
    organisationKind: party.isPerson ? null : 'BODY',
    country: null,
  };
}

function placeMention(name: string, text: string): ExtractedMention {
  const start = text.indexOf(name);
  return {
    key: 'place',
    kind: 'PLACE',
    name,
    aliases: [],
    forms: [{ text: name, start, end: start + name.length }],
    titles: [],
    office: null,
    organisationKind: null,
    country: null,
  };
}

function reportOf(
  event: WorldEvent,
  named: readonly WorldParty[],
  status: ReportStatus,
  dated: boolean,
  quote: string,
  start: number,
): ExtractedReport {
  return {
    event: 'e1',
    kind: event.kind,
    status,
    participants: named.map((party, at) => ({
      mention: `m${at}`,
      kind: party.isPerson ? 'PERSON' : 'ORGANISATION',
      as: party.name,
    })),
    place: event.place?.name ?? null,
    placeMention: event.place === null ? null : 'place',
    earliest: dated ? event.day : null,
    latest: dated ? event.day : null,
    datePhrase: dated ? event.day : null,
    attributedTo: null,
    attributionMention: null,
    quote: quote.slice(0, 600),
    start,
    end: start + Math.min(600, quote.length),
    background: false,
    confidence: 0.9,
  };
}
