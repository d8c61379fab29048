import type { GraphTransaction } from '../../graph/graph';
import {
  detachItems,
  type ItemLoad,
  knownArticles,
  knownVersions,
  loadArticles,
  loadMentions,
  loadReportCitations,
  loadReportNames,
  loadReportPlaces,
  loadReports,
  loadSources,
  loadVersions,
  movedMentions,
  removeItems,
  resetStanding,
  unsaidItems,
} from '../../graph/write/load-statements';
import type { JudgementRow } from '../../graph/write/settle-statements';
import { standing } from '../settle/standing';
import { type Touched, touchedNothing } from '../settle/touched';
import { versionIdOf } from './identity';
import { loadRows, type ReadArticle, type VersionPlace } from './rows';

/**
 * Writes a batch of articles with all that was read in them, inside the caller's transaction. What a former version
 * said stays as history and no longer stands; what an earlier extractor read in the same text and this one does not is
 * removed, unless a judgement refers to it.
 * @returns what has to be settled before the transaction may end.
 */
export async function loadBatch(
  tx: GraphTransaction,
  batch: readonly ReadArticle[],
  judgements: readonly JudgementRow[],
  seenAt: string,
): Promise<Touched> {
  const touched = touchedNothing();
  if (batch.length === 0) return touched;
  const { placeOf, seenBefore } = await versionPlaces(tx, batch, seenAt);
  const rows = loadRows(batch, placeOf);
  await tx.run(loadSources, { rows: rows.sources });
  await tx.run(loadArticles, { rows: rows.articles });
  await tx.run(loadVersions, { rows: rows.versions, now: seenAt });
  if (seenBefore.length > 0) {
    const kept = (versionId: string) =>
      [...rows.mentions, ...rows.reports].filter((row) => row.versionId === versionId).map((row) => row.id);
    await forgetUnsaid(
      tx,
      seenBefore.map((versionId) => ({ versionId, kept: kept(versionId) })),
      judgements,
      touched,
    );
    await tx.run(resetStanding, { versions: seenBefore });
    await bindMoved(tx, rows.mentions, touched);
  }
  await tx.run(loadMentions, { rows: rows.mentions });
  await tx.run(loadReports, { rows: rows.reports });
  await tx.run(loadReportNames, { rows: rows.names });
  await tx.run(loadReportCitations, { rows: rows.citations });
  await tx.run(loadReportPlaces, { rows: rows.places });
  await standing(
    tx,
    rows.articles.map((row) => row.id),
    touched,
  );
  return touched;
}

async function versionPlaces(
  tx: GraphTransaction,
  batch: readonly ReadArticle[],
  seenAt: string,
): Promise<{ placeOf: (versionId: string) => VersionPlace; seenBefore: string[] }> {
  const articleOf = new Map(batch.map((read) => [versionIdOf(read.articleId, read.contentHash), read.articleId]));
  const articles = await tx.run(knownArticles, { ids: [...articleOf.values()].sort() });
  const counts = new Map(articles.map((article) => [article.id, article.versions]));
  const versions = await tx.run(knownVersions, { ids: [...articleOf.keys()].sort() });
  const places = new Map<string, VersionPlace>(
    versions.map(({ id, number, seenAt: at }) => [id, { number, seenAt: at }]),
  );
  return {
    placeOf: (versionId) =>
      places.get(versionId) ?? { number: (counts.get(articleOf.get(versionId) ?? '') ?? 0) + 1, seenAt },
    seenBefore: versions.map((version) => version.id).sort(),
  };
}

/** A new reading can tell another kind or country of the same mention, and so another block. */
async function bindMoved(tx: GraphTransaction, mentions: readonly ItemLoad[], touched: Touched): Promise<void> {
  const rows = mentions.map(({ id, properties }) => ({ id, block: String(properties.block) }));
  for (const { from, to } of await tx.run(movedMentions, { rows })) touched.bound.add([from, to]);
}

async function forgetUnsaid(
  tx: GraphTransaction,
  rows: readonly { versionId: string; kept: readonly string[] }[],
  judgements: readonly JudgementRow[],
  touched: Touched,
): Promise<void> {
  const judged = new Set(judgements.flatMap((judgement) => judgement.subjects));
  const unsaid = await tx.run(unsaidItems, { rows });
  for (const item of unsaid) {
    touched.versions.add(item.versionId);
    if (item.block !== null) touched.blocks.add(item.block);
    for (const party of item.parties) touched.parties.add(party);
    for (const event of item.events) touched.events.add(event);
  }
  const isJudged = (item: { id: string; memberId: string }) => judged.has(item.id) || judged.has(item.memberId);
  const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).sort();
  await tx.run(detachItems, { ids: ids(unsaid.filter(isJudged)) });
  await tx.run(removeItems, { ids: ids(unsaid.filter((item) => !isJudged(item))) });
}
