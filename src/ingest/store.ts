import type { GraphTransaction, GraphWriter } from '../graph/graph';
import {
  describeSources,
  reportsOfSources,
  restoreArticles,
  type SourceDescription,
  withdrawArticles,
} from '../graph/write/load-statements';
import { dirtyMarks, standingJudgements } from '../graph/write/settle-statements';
import type { Prepared } from './extract-sifted';
import type { Lease } from './lease';
import type { RunLedger } from './ledger';
import { loadBatch } from './load/load-batch';
import { type ReadArticle, sourceNature } from './load/rows';
import { settle } from './settle/settle';
import { standing } from './settle/standing';
import { type Touched, touchedNothing } from './settle/touched';

/**
 * Stores a batch in one transaction: what it says, what it no longer says, everything that follows for parties and events,
 * and the ledger's word on it. A reader sees all of it or nothing; killed anywhere, the next run does it again.
 */
export async function store(
  graph: GraphWriter,
  lease: Lease,
  ledger: RunLedger,
  batch: readonly Prepared[],
  now: () => Date,
): Promise<void> {
  const outcomes = batch.map((item) => item.outcome);
  const loads = batch.flatMap((item) => item.load ?? []);
  const withdrawn = batch.flatMap((item) => item.withdraw ?? []);
  const isIdle = outcomes.every((outcome) => outcome.result === 'UNCHANGED');
  if (!isIdle) {
    await graph.write(async (tx) => {
      await lease.confirm(tx);
      const touched = await load(tx, loads, withdrawn, now().toISOString());
      await settle(tx, touched, now().toISOString());
      await ledger.record(tx, outcomes);
    });
  }
  ledger.commit(outcomes);
}

async function load(
  tx: GraphTransaction,
  loads: readonly ReadArticle[],
  withdrawn: readonly string[],
  at: string,
): Promise<Touched> {
  if (loads.length === 0 && withdrawn.length === 0) return touchedNothing();
  const judgements = await tx.run(standingJudgements, {});
  // What had gone and is there again stands again; what a person took out was passed over before.
  await tx.run(restoreArticles, { articles: loads.map((read) => read.articleId).sort(), reasons: ['GONE'] });
  const touched = await loadBatch(tx, loads, judgements, at);
  await tx.run(withdrawArticles, { articles: [...withdrawn].sort(), at, reason: 'GONE' });
  await standing(tx, withdrawn, touched);
  return touched;
}

/** Takes articles out, or puts them back, with all that follows, in one transaction. */
export async function changeStanding(
  graph: GraphWriter,
  lease: Lease,
  now: () => Date,
  change: (tx: GraphTransaction, at: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  return graph.write(async (tx) => {
    await lease.confirm(tx);
    const at = now().toISOString();
    const articles = await change(tx, at);
    const touched = touchedNothing();
    await standing(tx, articles, touched);
    await settle(tx, touched, at);
    return articles;
  });
}

/** Writes what is known of sources beside their articles, with all that follows for the counts of voices. */
export async function describe(
  graph: GraphWriter,
  lease: Lease,
  sources: readonly SourceDescription[],
  now: () => Date,
): Promise<void> {
  if (sources.length === 0) return;
  const rows = sources
    .map((source) => ({ ...source, ...sourceNature(source.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await graph.write(async (tx) => {
    await lease.confirm(tx);
    const regrouped = (await tx.run(describeSources, { rows })).map((row) => row.id);
    const reports = (await tx.run(reportsOfSources, { sources: regrouped })).map((row) => row.id);
    await settle(tx, { ...touchedNothing(), reports: new Set(reports) }, now().toISOString());
  });
}

/** Settles what judgements, or a run that was killed in an older release, have marked as due. Writes nothing where nothing is. */
export async function settleMarked(graph: GraphWriter, lease: Lease, now: () => Date): Promise<void> {
  if ((await graph.read(dirtyMarks, {})).length === 0) return;
  await graph.write(async (tx) => {
    await lease.confirm(tx);
    await settle(tx, touchedNothing(), now().toISOString());
  });
}
