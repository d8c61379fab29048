import type { EventRow } from '../../src/graph/read/event-row';
import type { PartyRow } from '../../src/graph/read/party-row';
import type { ReportRow } from '../../src/graph/read/report-row';

/** An invented party. */
export function partyRow(name: string, fields: Partial<PartyRow> = {}): PartyRow {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    label: 'Person',
    id: `p_${slug}`,
    slug,
    name,
    aliases: [],
    wikidata: null,
    meetingCount: 1,
    kind: null,
    country: null,
    ...fields,
  };
}

export const LINDQVIST = partyRow('Mara Lindqvist', { aliases: ['Lindqvist', 'M. Lindqvist'] });
export const VARGA = partyRow('Teo Varga');
export const BRANDT = partyRow('Ilse Brandt');

/** A report of an invented outlet that Lindqvist met Varga. */
export function reportRow(fields: Partial<ReportRow> = {}): ReportRow {
  return {
    label: 'Report',
    id: 'r_1',
    kind: 'MEETING',
    status: 'HELD',
    earliest: '2025-04-26',
    latest: '2025-04-26',
    datePhrase: 'on Saturday',
    placeName: 'Port Amsel',
    attributedTo: null,
    quote: 'Mara Lindqvist met Teo Varga in Port Amsel on Saturday.',
    start: 12,
    end: 67,
    background: false,
    confidence: 0.9,
    extractor: 'notation',
    extractorVersion: '1',
    publishedOn: '2025-04-27',
    knownAt: '2025-04-27',
    standing: true,
    wrong: false,
    eventId: 'e_1',
    article: {
      label: 'Article',
      id: 'a_1',
      url: 'https://amsel-courier.example/1',
      title: 'A visitor',
      date: '2025-04-27',
      recordId: null,
      firstSeenAt: '2025-07-01T06:00:00.000Z',
      withdrawnAt: null,
      withdrawnFor: null,
      source: {
        label: 'Source',
        id: 'amsel-courier.example',
        name: 'The Amsel Courier',
        kind: 'OUTLET',
        group: null,
        country: null,
        fictional: true,
      },
    },
    version: {
      label: 'ArticleVersion',
      id: 'v_1',
      number: 1,
      contentHash: 'abc',
      title: 'A visitor',
      seenAt: '2025-07-01T06:00:00.000Z',
      supersededAt: null,
      extractor: 'notation',
      extractorVersion: '1',
    },
    place: null,
    participants: [
      { as: 'Mara Lindqvist', role: 'PARTICIPANT', party: LINDQVIST },
      { as: 'Varga', role: 'PARTICIPANT', party: VARGA },
    ],
    cites: [],
    ...fields,
  };
}

/** The meeting of Lindqvist and Varga, as the graph answers it. */
export function eventRow(fields: Partial<EventRow> = {}): EventRow {
  return {
    label: 'Event',
    id: 'e_1',
    kind: 'MEETING',
    status: 'HELD',
    earliest: '2025-04-26',
    latest: '2025-04-26',
    sortDate: '2025-04-26',
    dated: true,
    placeName: 'Port Amsel',
    place: { label: 'Place', id: 'l_1', slug: 'port-amsel', name: 'Port Amsel', country: 'XN', countryName: 'Norland' },
    participantCount: 2,
    reportCount: 1,
    sourceCount: 1,
    independentSourceCount: 1,
    firstPublished: '2025-04-27',
    lastPublished: '2025-04-27',
    changedAt: '2025-07-01T06:00:00.000Z',
    participants: [
      { status: 'HELD', party: LINDQVIST },
      { status: 'HELD', party: VARGA },
    ],
    reports: [reportRow()],
    ...fields,
  };
}
