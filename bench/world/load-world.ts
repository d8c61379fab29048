import type { Graph, GraphTransaction } from '../../src/graph/graph';
import {
  loadArticles,
  loadMentions,
  loadReportNames,
  loadReportPlaces,
  loadReports,
  loadSources,
  loadVersions,
} from '../../src/graph/write/load-statements';
import {
  settleCounts,
  settleDescriptions,
  settleEventPlaces,
  settleEvents,
  settleHoldings,
  settleParticipations,
  settleParties,
  settlePlaces,
  settleReferences,
  settleReportPlaces,
} from '../../src/graph/write/settle-statements';
import { type LoadRows, loadRows, type ReadArticle } from '../../src/ingest/load/rows';
import { articlesOf } from './articles';
import { type Cast, castOf } from './cast';
import { type DerivedRows, derivedRows, partyRow } from './derived-rows';
import { reportsOf, worldEvents } from './events';
import type { WorldEvent, WorldParty, WorldPlace, WorldSize } from './world';

export interface LoadProgress {
  readonly articles: number;
  readonly reports: number;
  readonly events: number;
}

/** Batches written at a time: few enough that they rarely wait for one another. */
const WRITERS = 2;
/** Rows of a transaction: some thousands of each kind. */
const ARTICLES_A_BATCH = 1_000;
const CAST_A_BATCH = 5_000;
/** Every article was seen at this hour of its day of publication, and every event changed at that of its last. */
const HOUR = 'T06:00:00.000Z';

/**
 * Writes a world through the statements that the ingest writes with. Who is meant and what is one event is known here and
 * not resolved; `IN_BLOCK`, which only resolution reads, is left out.
 * @param from - how many events an earlier call has written, as its progress told.
 */
export async function loadWorld(
  graph: Graph,
  size: WorldSize,
  from = 0,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadProgress> {
  const cast = castOf(size);
  if (from === 0) await loadCast(graph, cast);
  const done = { articles: 0, reports: 0, events: 0 };
  let batches: Batch[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const full = batches;
    const reached = { ...done };
    batches = [];
    await writing;
    // The next batches are made while these are written.
    writing = Promise.all(full.map((batch) => graph.write((tx) => batch.write(tx)))).then(() => onProgress(reached));
    writing.catch(() => {});
  };
  for (const event of worldEvents(size)) {
    done.articles += event.tellings.length;
    done.reports += reportsOf(event);
    done.events += 1;
    if (done.events <= from) continue;
    const articles = articlesOf(event);
    const rows = loadRows(articles, () => ({ number: 1, seenAt: '' }));
    let batch = batches.at(-1);
    if (batch === undefined || batch.articles >= ARTICLES_A_BATCH) {
      if (batches.length === WRITERS) await flush();
      batch = new Batch();
      batches.push(batch);
    }
    batch.add(articles, rows, derivedRows(event, rows, lastDay(event) + HOUR));
  }
  await flush();
  await writing;
  for (const parties of chunks(partiesOf(cast), CAST_A_BATCH)) {
    await graph.write((tx) => tx.run(settleCounts, { parties: parties.map((party) => party.id).sort() }));
  }
  return done;
}

function lastDay(event: WorldEvent): string {
  return (
    event.tellings
      .map((telling) => telling.publishedOn)
      .sort()
      .at(-1) ?? event.day
  );
}

function partiesOf(cast: Cast): WorldParty[] {
  return [...cast.people, ...cast.organisations, ...cast.anchorPeople, ...cast.anchorOrganisations, cast.hub];
}

async function loadCast(graph: Graph, cast: Cast): Promise<void> {
  const sources = [...cast.sources, ...cast.anchorSources].map(({ id, name }) => ({
    id,
    name,
    named: true,
    kind: 'OUTLET' as const,
    fictional: true,
  }));
  await graph.write((tx) => tx.run(loadSources, { rows: sources }));
  for (const places of chunks([...cast.places, ...cast.anchorPlaces], CAST_A_BATCH)) {
    await graph.write((tx) => tx.run(settlePlaces, { rows: places.map(placeRow) }));
  }
  for (const some of chunks(partiesOf(cast), CAST_A_BATCH)) {
    await graph.write((tx) => tx.run(settleParties, { rows: some.map(partyRow) }));
  }
  await graph.write((tx) => tx.run(settleHoldings, { rows: holdings(cast) }));
}

/** Half of the anchors hold an office in the first anchor organisation, the others in the second. */
function holdings(cast: Cast) {
  return cast.anchorPeople.map((person, index) => ({
    personId: person.id,
    organisationId: (cast.anchorOrganisations[index % cast.anchorOrganisations.length] as { id: string }).id,
    title: 'member',
    earliest: '2015-01-01',
    latest: '2025-01-01',
  }));
}

function placeRow(place: WorldPlace): { id: string; properties: object } {
  const { id, slug, name, country } = place;
  return { id, properties: { slug, name, aliases: [], searchText: name.toLowerCase(), country, countryName: country } };
}

type Lists<T> = { [K in keyof T]: T[K] extends readonly (infer Row)[] ? Row[] : never };

/** The rows of some events, written in one transaction. */
class Batch {
  articles = 0;
  private readonly load: Lists<LoadRows> = {
    sources: [],
    articles: [],
    versions: [],
    mentions: [],
    reports: [],
    names: [],
    citations: [],
    places: [],
  };
  private readonly derived: Lists<DerivedRows> = {
    events: [],
    references: [],
    descriptions: [],
    reportPlaces: [],
    eventPlaces: [],
    participations: [],
  };

  add(articles: readonly ReadArticle[], rows: LoadRows, derived: DerivedRows): void {
    this.articles += articles.length;
    // The hour at which an article was seen is that of its own day.
    this.load.articles.push(...rows.articles.map((row) => ({ ...row, seenAt: row.date + HOUR })));
    this.load.versions.push(...rows.versions.map((row) => ({ ...row, seenAt: row.date + HOUR })));
    this.load.mentions.push(...rows.mentions.map(standing));
    this.load.reports.push(...rows.reports.map(standing));
    this.load.names.push(...rows.names);
    this.load.places.push(...rows.places);
    for (const [name, list] of Object.entries(this.derived)) {
      (list as unknown[]).push(...(derived[name as keyof DerivedRows] as unknown[]));
    }
  }

  async write(tx: GraphTransaction): Promise<void> {
    const { load, derived } = this;
    await tx.run(loadArticles, { rows: load.articles });
    await tx.run(loadVersions, { rows: load.versions, now: `2030-01-01${HOUR}` });
    await tx.run(loadMentions, { rows: load.mentions });
    await tx.run(loadReports, { rows: load.reports });
    await tx.run(loadReportNames, { rows: load.names });
    await tx.run(loadReportPlaces, { rows: load.places });
    await tx.run(settleReferences, { rows: derived.references });
    await tx.run(settleEvents, { rows: derived.events });
    await tx.run(settleDescriptions, { rows: derived.descriptions });
    await tx.run(settleReportPlaces, { rows: derived.reportPlaces });
    await tx.run(settleEventPlaces, { rows: derived.eventPlaces });
    await tx.run(settleParticipations, { rows: derived.participations });
  }
}

/** Set here rather than by settle-standing: nothing in a new world was ever superseded. */
function standing<T extends { readonly properties: object }>(row: T): T {
  return { ...row, properties: { ...row.properties, standing: true } };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
