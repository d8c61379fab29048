import type { Fragments } from '../statement';
import { fragment } from './fragments';

/** How much of each event a question shows: what is not asked for is not read. */
export interface EventParts {
  /** BASIC: id, kind, status, earliest, latest. */
  readonly event: 'BASIC' | 'WHOLE';
  /** NAME: name, country. */
  readonly place: 'NONE' | 'NAME' | 'WHOLE';
  /** NAME: the party's label and name alone; LINK: also its status, id and slug. */
  readonly participants: 'NONE' | 'NAME' | 'LINK' | 'WHOLE';
  /** WORDS: id, quote, status; CLAIM: what it says; EVIDENCE: all properties; FULL: also its parties, place, version; TEXT: also the text that it stands in. */
  readonly reports: 'NONE' | 'WORDS' | 'CLAIM' | 'EVIDENCE' | 'FULL' | 'TEXT';
  /** Of a report. LINK: id, title, url, date; CITED: also its source's id and name; WHOLE: with all of its source. */
  readonly article: 'NONE' | 'LINK' | 'CITED' | 'WHOLE';
}

/** Whole events, and how much of their reports goes with them. */
export type WholeEvents = 'EVENTS' | 'EVIDENCE' | 'FULL';

/** A few steps for each kind of node, and not any choice of its fields: so the texts that Neo4j plans and keeps stay few. */
export type EventDetail = WholeEvents | EventParts;

const REPORTS_OF_WHOLE = { EVENTS: 'NONE', EVIDENCE: 'EVIDENCE', FULL: 'FULL' } as const;

function partsOf(detail: EventDetail): EventParts {
  if (typeof detail !== 'string') return detail;
  return {
    event: 'WHOLE',
    place: 'WHOLE',
    participants: 'WHOLE',
    reports: REPORTS_OF_WHOLE[detail],
    article: 'WHOLE',
  };
}

/** In a view an event's parties are told apart by their ids. */
export function detailInView(detail: EventDetail): EventDetail {
  const parts = partsOf(detail);
  return parts.participants === 'NAME' ? { ...parts, participants: 'LINK' } : parts;
}

/** A fragment with one of its marks filled in. */
const filled = (text: string, mark: string, by: string): string => text.replace(`/*{${mark}}*/`, by);

const PARTICIPANTS = fragment('event-participants');
const REPORTS = fragment('event-reports');
const TO_ARTICLE = 'MATCH (r)<-[:CONTAINS]-(v:ArticleVersion)<-[:HAS_VERSION]-(a:Article)';
const TO_SOURCE = `${TO_ARTICLE}<-[:PUBLISHED]-(s:Source)`;

/** One step of reports with each step of their articles. */
function reportsWith(step: string, report: string): Record<string, string> {
  const reports = (way: string, article: string): string =>
    filled(filled(REPORTS, 'way', way), 'report', filled(report, 'its-article', article));
  return {
    [`${step}_NONE`]: reports('', 'null'),
    [`${step}_LINK`]: reports(TO_ARTICLE, fragment('article-link')),
    [`${step}_CITED`]: reports(TO_SOURCE, fragment('article-cited')),
    [`${step}_WHOLE`]: reports(TO_SOURCE, fragment('article')),
  };
}

/** The alternatives for the marks of an event. */
export const DETAIL_FRAGMENTS = {
  'event-fields': { WHOLE: fragment('event-words'), BASIC: '.id, .kind, .status, .earliest, .latest' },
  'place-of-event': { WHOLE: fragment('event-place'), NAME: fragment('event-place-name'), NONE: 'null' },
  participants: {
    WHOLE: filled(PARTICIPANTS, 'part', fragment('participation')),
    LINK: filled(PARTICIPANTS, 'part', fragment('participation-link')),
    NAME: filled(PARTICIPANTS, 'part', fragment('participation-name')),
    NONE: '[]',
  },
  reports: {
    FULL: filled(filled(REPORTS, 'way', TO_SOURCE), 'report', fragment('report-full')),
    TEXT: filled(filled(REPORTS, 'way', TO_SOURCE), 'report', fragment('report-with-text')),
    ...reportsWith('WORDS', fragment('report-said')),
    ...reportsWith('CLAIM', fragment('report-claim')),
    ...reportsWith('EVIDENCE', fragment('report-evidence')),
    NONE: 'null',
  },
} satisfies Fragments;

/** Which alternatives a detail is read with. */
export function detailChoice(detail: EventDetail): Record<keyof typeof DETAIL_FRAGMENTS, string> {
  const { event, place, participants, reports, article } = partsOf(detail);
  const alone = reports === 'NONE' || reports === 'FULL' || reports === 'TEXT';
  return {
    'event-fields': event,
    'place-of-event': place,
    participants,
    reports: alone ? reports : `${reports}_${article}`,
  };
}
