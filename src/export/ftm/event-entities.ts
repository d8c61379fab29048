import type { ArticleRow } from '../../graph/read/article-row';
import type { EventRow, ParticipationRow } from '../../graph/read/event-row';
import type { PartyRow } from '../../graph/read/party-row';
import type { NamedPartyRow, ReportRow } from '../../graph/read/report-row';
import type { OrganisationKind } from '../../model/party';
import { eventTitle } from '../event-title';
import { singleLine } from '../single-line';
import { entity, type FtmEntity, ftmCountry, ftmDates, ftmId, told } from './entity';

const SCHEMAS: Readonly<Record<OrganisationKind, FtmEntity['schema']>> = {
  STATE: 'PublicBody',
  GOVERNMENT: 'PublicBody',
  BODY: 'PublicBody',
  COMPANY: 'Company',
  MEDIA: 'Organization',
  PARTY: 'Organization',
  OTHER: 'Organization',
};

/**
 * An event as entities of FollowTheMoney: what it links to first, then the Event with whom it involves and the articles
 * that prove it, then the links that carry what the model's own properties cannot: what each report says
 * (Documentation), who takes part otherwise than the event stands (UnknownLink), and the names as articles have them
 * (Mention).
 */
export function* eventEntities(event: EventRow): Generator<FtmEntity> {
  const reports = event.reports ?? [];
  const named = reports.flatMap((report) => report.participants.map(({ party }) => party));
  for (const party of [...event.participants.map((part) => part.party), ...named]) yield partyEntity(party);
  for (const report of reports) yield articleEntity(report.article);
  yield eventEntity(event, reports);
  for (const part of event.participants) if (part.status !== event.status) yield otherPart(event, part);
  for (const report of reports) {
    yield documentation(event, report);
    for (const name of report.participants) yield mention(report, name);
  }
}

export function partyEntity(party: PartyRow): FtmEntity {
  const schema = party.label === 'Person' ? 'Person' : party.kind === null ? 'Organization' : SCHEMAS[party.kind];
  // A family name alone is many people's: as an alias it would match them all.
  const isWeak = (alias: string): boolean => party.label === 'Person' && !/\s/.test(alias.trim());
  return entity(ftmId(party.id), schema, {
    name: told(party.name),
    alias: told(...party.aliases.filter((alias) => !isWeak(alias))),
    weakAlias: told(...party.aliases.filter(isWeak)),
    wikidataId: told(party.wikidata),
    country: told(ftmCountry(party.country)),
  });
}

function articleEntity({ id, url, title, date, source, recordId }: ArticleRow): FtmEntity {
  return entity(ftmId(id), 'Article', {
    title: told(singleLine(title)),
    // The model wants every document to have one; an article's is its address.
    fileName: told(url),
    publishedAt: told(date),
    sourceUrl: told(webAddress(url)),
    publisher: told(source.name),
    publisherUrl: told(source.kind === 'OUTLET' ? `https://${source.id}/` : null),
    keywords: told(recordId === null ? null : `record:${recordId}`),
  });
}

function eventEntity(event: EventRow, reports: readonly ReportRow[]): FtmEntity {
  const { place } = event;
  return entity(ftmId(event.id), 'Event', {
    name: told(eventTitle(event)),
    // The model knows no status of an event: it stands here and before the name.
    keywords: told(event.kind, event.status),
    ...ftmDates(event.earliest, event.latest),
    location: told(
      place === null ? event.placeName : told(place.name, otherCountry(place.name, place.countryName)).join(', '),
    ),
    country: told(ftmCountry(place?.country ?? null)),
    involved: told(
      ...event.participants.filter((part) => part.status === event.status).map(({ party }) => ftmId(party.id)),
    ),
    proof: told(...reports.map((report) => ftmId(report.article.id))),
    sourceUrl: told(...reports.map((report) => webAddress(report.article.url))),
    publisher: told(...reports.map((report) => report.article.source.name)),
    modifiedAt: told(ftmInstant(event.changedAt)),
  });
}

function otherPart(event: EventRow, { party, status }: ParticipationRow): FtmEntity {
  return entity(ftmId(event.id, party.id), 'UnknownLink', {
    subject: [ftmId(party.id)],
    object: [ftmId(event.id)],
    role: [`participant: ${status.toLowerCase()}`],
    status: [status],
  });
}

function documentation(event: EventRow, report: ReportRow): FtmEntity {
  return entity(ftmId(report.id), 'Documentation', {
    document: [ftmId(report.article.id)],
    entity: [ftmId(event.id)],
    role: [`reports it as ${report.status.toLowerCase()}`],
    status: [report.status],
    summary: told(singleLine(report.quote)),
    description: told(report.attributedTo === null ? null : `citing ${singleLine(report.attributedTo)}`),
    ...ftmDates(report.earliest, report.latest),
    publisher: told(report.article.source.name),
    sourceUrl: told(webAddress(report.article.url)),
    recordId: told(report.id),
  });
}

function mention(report: ReportRow, { party, as }: NamedPartyRow): FtmEntity {
  return entity(ftmId(report.id, party.id), 'Mention', {
    document: [ftmId(report.article.id)],
    resolved: [ftmId(party.id)],
    name: told(singleLine(as), party.name).slice(0, 1),
    detectedSchema: [partyEntity(party).schema],
  });
}

/** 'Oslo, Norway', but not 'Norway, Norway'. */
function otherCountry(place: string, country: string | null): string | null {
  return country === place ? null : country;
}

/** Only what a browser can open is an address to the model's tools. */
function webAddress(url: string): string | null {
  return /^https?:\/\//.test(url) ? url : null;
}

/** To the second, without the zone: UTC is understood. */
function ftmInstant(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 19);
}
