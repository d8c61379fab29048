import { z } from 'zod';
import type { EventRow } from '../graph/read/event-row';
import type { PartyRow } from '../graph/read/party-row';
import type { PlaceRow } from '../graph/read/place-row';
import type { ReportRow } from '../graph/read/report-row';
import { ENCOUNTER_KINDS, EVENT_STATUSES, REPORT_STATUSES } from '../model/encounter';
import { ORGANISATION_KINDS } from '../model/party';

const day = z.iso.date().describe('A calendar day, ISO 8601.');
const instant = z.iso.datetime().describe('An instant in UTC, ISO 8601.');
const country = z.string().nullable().describe('ISO 3166-1 alpha-2, where known.');

const party = z.strictObject({
  type: z.enum(['Person', 'Organisation']),
  id: z.string(),
  slug: z.string().describe('A readable name for addresses; the id is the identity.'),
  name: z.string(),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
  kind: z.enum(ORGANISATION_KINDS).nullable().describe('Organisations only.'),
  country,
});

const place = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  country,
  countryName: z.string().nullable(),
});

const source = z.strictObject({
  id: z.string().describe('The domain of an outlet, or `register:` and a name.'),
  name: z.string(),
  kind: z.enum(['OUTLET', 'REGISTER']),
  group: z.string().nullable().describe('Owner or syndicate: sources of one group are one independent source.'),
  country,
  fictional: z.boolean(),
});

const article = z.strictObject({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  date: day,
  recordId: z.string().nullable(),
  source,
});

const report = z.strictObject({
  id: z.string(),
  kind: z.enum(ENCOUNTER_KINDS),
  status: z.enum(REPORT_STATUSES).describe('As this report has it on the day of its publication.'),
  earliest: day.nullable(),
  latest: day.nullable(),
  datePhrase: z.string().nullable().describe('The words that date it.'),
  placeName: z.string().nullable(),
  place: place.nullable(),
  quote: z.string().describe('The sentence that says so, as the article has it.'),
  start: z
    .int()
    .describe('Where the quote begins: UTF-16 code units in the title, two line feeds and the text of `version`.'),
  end: z.int().describe('Where it ends, exclusive.'),
  attributedTo: z.string().nullable().describe('Whom the article cites for it.'),
  cites: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  background: z.boolean().describe('Recalled in passing.'),
  confidence: z.number(),
  extractor: z.string(),
  extractorVersion: z.string(),
  publishedOn: day,
  knownAt: day.describe('What a view as of a day compares.'),
  participants: z.array(
    z.strictObject({
      party: z.string().describe('Id of one of the parties of the graph.'),
      name: z.string(),
      as: z.string().describe('As the sentence has it.'),
      role: z.string(),
    }),
  ),
  article,
  version: z.strictObject({ id: z.string(), number: z.int(), contentHash: z.string(), seenAt: instant }),
});

/** One line of an export as JSON Lines: an event with all that it rests on. The committed JSON Schema is made from this. */
export const eventRecord = z
  .strictObject({
    id: z.string(),
    kind: z.enum(ENCOUNTER_KINDS),
    status: z.enum(EVENT_STATUSES).describe('Over all its reports; DISPUTED: one has it held and another denies it.'),
    earliest: day.nullable(),
    latest: day.nullable(),
    dated: z.boolean(),
    placeName: z.string().nullable(),
    place: place.nullable(),
    participantCount: z.int().describe('Of those whose part has the status of the event.'),
    reportCount: z.int(),
    sourceCount: z.int(),
    independentSourceCount: z.int().describe('Copies of one report count once.'),
    firstPublished: day,
    lastPublished: day,
    changedAt: instant.nullable(),
    participants: z.array(
      z.strictObject({
        status: z.enum(EVENT_STATUSES).describe('Of this party: who was only expected did not take part.'),
        party,
      }),
    ),
    reports: z.array(report).describe('In order of publication.'),
  })
  .describe('An event of the graph: who met whom, when, where, and according to whom.');

export type EventRecord = z.infer<typeof eventRecord>;

/** The JSON Schema of a line (draft 2020-12). */
export function eventRecordSchema(): object {
  return z.toJSONSchema(eventRecord);
}

/** An event as an export has it. */
export function recordOf(event: EventRow): EventRecord {
  const { label: _label, sortDate: _sortDate, participants, reports, place: at, ...facts } = event;
  return {
    ...facts,
    place: placeOf(at),
    participants: participants.map(({ status, party: who }) => ({ status, party: partyOf(who) })),
    reports: (reports ?? []).map(reportOf),
  };
}

function partyOf(row: PartyRow): EventRecord['participants'][number]['party'] {
  const { label, meetingCount: _count, aliases, ...facts } = row;
  return { type: label, ...facts, aliases: [...aliases] };
}

function placeOf(at: PlaceRow | null): EventRecord['place'] {
  if (at === null) return null;
  const { label: _label, ...facts } = at;
  return facts;
}

function reportOf(row: ReportRow): EventRecord['reports'][number] {
  const { label: _label, standing: _standing, wrong: _wrong, eventId: _event, ...facts } = row;
  const { label: _source, ...from } = row.article.source;
  return {
    ...facts,
    place: placeOf(row.place),
    cites: row.cites.map(({ id, name }) => ({ id, name })),
    participants: row.participants.map(({ as, role, party: who }) => ({ party: who.id, name: who.name, as, role })),
    article: {
      id: row.article.id,
      url: row.article.url,
      title: row.article.title,
      date: row.article.date,
      recordId: row.article.recordId,
      source: from,
    },
    version: {
      id: row.version.id,
      number: row.version.number,
      contentHash: row.version.contentHash,
      seenAt: row.version.seenAt,
    },
  };
}
