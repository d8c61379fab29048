import neo4j from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/graph';
import { type Article, analysedText } from '../../src/model/article';
import { eventView, type ViewReport } from '../../src/model/event-view';
import type { ExtractedMention } from '../../src/model/extraction';
import { voiceOf } from '../../src/model/voice';
import { NotationExtractor } from './notation-extractor';

/** An invented source. */
export interface WorldSource {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}

/** An invented place with the country that it lies in. */
export interface WorldPlace {
  readonly name: string;
  readonly country: string;
  readonly countryName: string;
}

/** A world small enough to know by heart: what the notation's `#e1` names is one event over all articles. */
export interface World {
  readonly sources: readonly WorldSource[];
  readonly places: readonly WorldPlace[];
  readonly articles: readonly Pick<Article, 'url' | 'source' | 'title' | 'date' | 'text'>[];
}

type Row = Record<string, unknown>;

/**
 * Writes a world as schema/graph.md says, derived values by the model's own rules: one name is one party. It stands in for
 * the ingest where a test needs a graph whose every fact is written down beside it.
 */
export async function loadWorld(address: GraphAddress, world: World): Promise<void> {
  const rows = await rowsOf(world);
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    for (const [statement, of] of STATEMENTS) await driver.executeQuery(statement, { rows: rows[of] ?? [] });
  } finally {
    await driver.close();
  }
}

export const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
export const articleId = (url: string): string => `a:${slugOf(url)}`;
export const partyId = (name: string): string => `p:${slugOf(name)}`;
export const eventId = (label: string): string => `e:${label}`;

const SEEN_AT = '2025-07-01T06:00:00.000Z';

async function rowsOf(world: World): Promise<Record<string, Row[]>> {
  const rows: Record<string, Row[]> = {};
  const add = (of: string, row: Row): void => {
    rows[of] = [...(rows[of] ?? []), row];
  };
  const sources = new Map(world.sources.map((source) => [source.id, source]));
  const places = new Map(world.places.map((place) => [place.name, place]));
  const claims = new Map<string, ViewReport[]>();
  for (const source of world.sources) {
    add('sources', {
      id: source.id,
      properties: { name: source.name, kind: 'OUTLET', group: source.group ?? null, fictional: true },
    });
  }
  for (const place of world.places) {
    add('places', {
      id: partyId(place.name),
      properties: { ...place, slug: slugOf(place.name), searchText: place.name },
    });
  }
  for (const article of world.articles) {
    const { text, ...properties } = article;
    const id = articleId(article.url);
    add('articles', {
      id,
      source: article.source,
      properties: { url: article.url, title: article.title, date: article.date, firstSeenAt: SEEN_AT },
    });
    add('versions', {
      id: `${id}:1`,
      article: id,
      properties: {
        number: 1,
        contentHash: id,
        title: article.title,
        text,
        seenAt: SEEN_AT,
        extractor: 'notation',
        extractorVersion: '1',
      },
    });
    const whole: Article = { ...properties, text, sourceName: null, origin: 'world', recordId: null };
    const { mentions, reports } = await new NotationExtractor().extract(whole);
    const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
    for (const mention of mentions) addMention(add, id, mention);
    for (const [index, report] of reports.entries()) {
      const reportId = `${id}:r${index}`;
      const { participants, event, placeMention, attributionMention, place: placeName, ...stored } = report;
      if (analysedText(whole).slice(report.start, report.end) !== report.quote)
        throw new Error('a quote is not in its text');
      const cited = attributionMention === null ? undefined : byKey.get(attributionMention);
      add('reports', {
        id: reportId,
        version: `${id}:1`,
        event: eventId(event),
        place: placeName !== null && places.has(placeName) ? partyId(placeName) : null,
        names: participants.map((part) => ({ mention: `${id}:${part.mention}`, as: part.as })),
        cites: cited === undefined ? null : `${id}:${cited.key}`,
        properties: {
          ...stored,
          placeName,
          label: event,
          extractor: 'notation',
          extractorVersion: '1',
          publishedOn: article.date,
          knownAt: article.date,
          sourceId: article.source,
          standing: true,
        },
      });
      const claim: ViewReport = {
        ...report,
        id: reportId,
        articleId: id,
        sourceId: article.source,
        publishedOn: article.date,
        placeName,
        placeId: placeName !== null && places.has(placeName) ? partyId(placeName) : null,
        parties: participants.map((part) => partyId(byKey.get(part.mention)?.name ?? '')),
        voice: voiceOf({
          sourceId: article.source,
          group: sources.get(article.source)?.group ?? null,
          citedMedium: cited?.organisationKind === 'MEDIA' ? cited.name : null,
        }),
      };
      claims.set(event, [...(claims.get(event) ?? []), claim]);
    }
  }
  for (const [label, said] of claims) {
    const { participants, placeId, ...derived } = eventView(said);
    add('events', {
      id: eventId(label),
      place: placeId,
      properties: { ...derived, participantCount: participants.length, changedAt: SEEN_AT },
      participants: participants.map((part) => ({
        party: part.partyId,
        status: part.status,
        kind: derived.kind,
        sortDate: derived.sortDate,
      })),
    });
  }
  return rows;
}

function addMention(add: (of: string, row: Row) => void, article: string, mention: ExtractedMention): void {
  const properties = {
    kind: mention.kind,
    name: mention.name,
    aliases: mention.aliases,
    forms: mention.forms.map((form) => form.text),
    starts: mention.forms.map((form) => form.start),
    ends: mention.forms.map((form) => form.end),
    titles: mention.titles,
    office: mention.office,
    organisationKind: mention.organisationKind,
    block: slugOf(mention.name),
    standing: true,
  };
  add('mentions', { id: `${article}:${mention.key}`, version: `${article}:1`, to: partyId(mention.name), properties });
  if (mention.kind === 'PLACE') return;
  const label = mention.kind === 'PERSON' ? 'Person' : 'Organisation';
  add('parties', {
    id: partyId(mention.name),
    label,
    kind: mention.organisationKind,
    properties: { slug: slugOf(mention.name), name: mention.name, aliases: mention.aliases, searchText: mention.name },
  });
  const body = mention.office?.split(' of ').slice(1).join(' of ');
  if (body) {
    add('parties', {
      id: partyId(body),
      label: 'Organisation',
      kind: 'STATE',
      properties: { slug: slugOf(body), name: body, aliases: [], searchText: body },
    });
    add('holdings', { holder: partyId(mention.name), body: partyId(body), title: mention.office });
  }
}

const STATEMENTS: readonly (readonly [string, string])[] = [
  ['UNWIND $rows AS row MERGE (n:Source {id: row.id}) SET n += row.properties', 'sources'],
  ['UNWIND $rows AS row MERGE (n:Place {id: row.id}) SET n += row.properties', 'places'],
  [
    'UNWIND $rows AS row MATCH (s:Source {id: row.source}) MERGE (n:Article {id: row.id}) SET n += row.properties MERGE (s)-[:PUBLISHED]->(n)',
    'articles',
  ],
  [
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) MERGE (n:ArticleVersion {id: row.id}) SET n += row.properties MERGE (a)-[:HAS_VERSION]->(n)',
    'versions',
  ],
  [
    `UNWIND $rows AS row MERGE (n:Party {id: row.id}) SET n += row.properties, n.meetingCount = 0
    FOREACH (_ IN CASE WHEN row.label = 'Person' THEN [1] ELSE [] END | SET n:Person)
    FOREACH (_ IN CASE WHEN row.label = 'Organisation' THEN [1] ELSE [] END | SET n:Organisation, n.kind = row.kind)`,
    'parties',
  ],
  [
    'UNWIND $rows AS row MATCH (h:Party {id: row.holder}), (o:Party {id: row.body}) MERGE (h)-[r:HOLDS {title: row.title}]->(o) SET r.earliest = "2025-01-01", r.latest = "2025-06-30"',
    'holdings',
  ],
  [
    `UNWIND $rows AS row MATCH (v:ArticleVersion {id: row.version}) MERGE (n:Mention {id: row.id}) SET n += row.properties MERGE (v)-[:CONTAINS]->(n)
    WITH n, row MATCH (t:Party|Place {id: row.to}) MERGE (n)-[r:REFERS_TO]->(t) SET r.score = 1.0, r.reasons = ['same name']`,
    'mentions',
  ],
  [
    `UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n += row.properties
    WITH n, row CALL (n, row) { UNWIND row.participants AS part MATCH (p:Party {id: part.party})
      MERGE (p)-[r:PARTICIPATED_IN]->(n) SET r.status = part.status, r.kind = part.kind, r.sortDate = part.sortDate }
    WITH n, row MATCH (l:Place {id: row.place}) MERGE (n)-[:LOCATED_IN]->(l)`,
    'events',
  ],
  [
    `UNWIND $rows AS row MATCH (v:ArticleVersion {id: row.version}), (e:Event {id: row.event})
    MERGE (n:Report {id: row.id}) SET n += row.properties MERGE (v)-[:CONTAINS]->(n) MERGE (n)-[d:DESCRIBES]->(e) SET d.score = 1.0, d.reasons = ['same label']
    WITH n, row CALL (n, row) { UNWIND row.names AS name MATCH (m:Mention {id: name.mention}) MERGE (n)-[r:NAMES]->(m) SET r.as = name.as, r.role = 'PARTICIPANT' }
    WITH n, row CALL (n, row) { MATCH (m:Mention {id: row.cites}) MERGE (n)-[:CITES]->(m) }
    WITH n, row MATCH (l:Place {id: row.place}) MERGE (n)-[:LOCATED_IN]->(l)`,
    'reports',
  ],
  [
    `MATCH (p:Party)-[i:PARTICIPATED_IN {status: 'HELD', kind: 'MEETING'}]->() WITH p, count(i) AS met, $rows AS rows SET p.meetingCount = met`,
    'none',
  ],
];
