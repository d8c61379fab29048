import type { Graph } from '../../src/graph/graph';
import { openRun, replan } from '../../src/graph/write/ledger-statements';
import { loadSources } from '../../src/graph/write/load-statements';
import { settleCounts, settleHoldings, settleParties, settlePlaces } from '../../src/graph/write/settle-statements';
import { Batch } from './batch';
import { type Cast, castOf } from './cast';
import { partyRow } from './derived-rows';
import { reportsOf, worldEvents } from './events';
import type { WorldParty, WorldPlace, WorldSize } from './world';

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

export interface LoadOptions {
  /** How many events an earlier call has written, as its progress told. Default: none. */
  readonly from?: number;
  /** Writes what an ingest writes for itself, too: the blocks of resolution and the ledger. Default: not. */
  readonly asIngested?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** Writes a world through the statements that the ingest writes with. Who is meant and what is one event is known here and not resolved. */
export async function loadWorld(graph: Graph, size: WorldSize, options: LoadOptions = {}): Promise<LoadProgress> {
  const { from = 0, asIngested = false, onProgress = () => {} } = options;
  const cast = castOf(size);
  if (from === 0) await loadCast(graph, cast);
  const runId = asIngested ? await openedRun(graph) : null;
  const done = { articles: 0, reports: 0, events: 0 };
  let batches: Batch[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  // As an ingest into an empty graph does, once it has filled.
  let replans = from === 0;
  const flush = async (): Promise<void> => {
    const full = batches;
    const reached = { ...done };
    const isFirst = replans;
    replans = false;
    batches = [];
    await writing;
    // The next batches are made while these are written.
    writing = Promise.all(full.map((batch) => graph.write((tx) => batch.write(tx))))
      .then(() => (isFirst ? graph.read(replan, {}) : []))
      .then(() => onProgress(reached));
    writing.catch(() => {});
  };
  for (const event of worldEvents(size)) {
    done.articles += event.tellings.length;
    done.reports += reportsOf(event);
    done.events += 1;
    if (done.events <= from) continue;
    let batch = batches.at(-1);
    if (batch === undefined || batch.articles >= ARTICLES_A_BATCH) {
      if (batches.length === WRITERS) await flush();
      batch = new Batch(runId);
      batches.push(batch);
    }
    batch.add(event);
  }
  await flush();
  await writing;
  for (const parties of chunks(partiesOf(cast), CAST_A_BATCH)) {
    await graph.write((tx) => tx.run(settleCounts, { parties: parties.map((party) => party.id).sort() }));
  }
  return done;
}

function partiesOf(cast: Cast): WorldParty[] {
  return [...cast.people, ...cast.organisations, ...cast.anchorPeople, ...cast.anchorOrganisations, cast.hub];
}

async function openedRun(graph: Graph): Promise<string> {
  const id = 'bare';
  const run = { id, startedAt: '2030-01-01T00:00:00.000Z', command: 'bench ingest', message: '' };
  await graph.write((tx) => tx.run(openRun, run));
  return id;
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

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
