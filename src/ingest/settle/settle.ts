import type { GraphTransaction } from '../../graph/graph';
import {
  clearDirty,
  dirtyMarks,
  dropHoldings,
  holdingsOfPersons,
  officeHolders,
  officesOfPersons,
  reportsOfMentions,
  reportsOfParties,
  settleAbout,
  settleCounts,
  settleHoldings,
  settleWrong,
  standingJudgements,
} from '../../graph/write/settle-statements';
import { holdingsFrom, keyOf } from './offices';
import { settleEvents } from './settle-events';
import { settleParties } from './settle-parties';
import { standing } from './standing';
import { isUntouched, type Touched } from './touched';

/**
 * Brings everything derived up to date with what was touched and with what is marked as due, in the caller's transaction:
 * a reader sees the graph before or after, never between. Writes nothing where nothing follows.
 */
export async function settle(tx: GraphTransaction, touched: Touched, now: string): Promise<void> {
  const due = await tx.run(dirtyMarks, {});
  for (const { key, scope } of due) (scope === 'PARTY' ? touched.blocks : touched.reports).add(key);
  await settleWrongReports(tx, touched);
  if (isUntouched(touched)) return;
  const judgements = await tx.run(standingJudgements, {});
  const settled = await settleParties(tx, touched, judgements);
  const reports = new Set([
    ...touched.reports,
    ...(await tx.run(reportsOfMentions, { mentions: settled.mentions })).map((row) => row.id),
    ...(await tx.run(reportsOfParties, { parties: settled.altered })).map((row) => row.id),
  ]);
  const parties = await settleEvents(tx, reports, touched.events, judgements, now);
  await tx.run(settleCounts, { parties });
  await settleOffices(tx, [...touched.versions, ...settled.versions], [...touched.parties, ...settled.persons]);
  await tx.run(settleAbout, {});
  await tx.run(clearDirty, { keys: due.map((mark) => mark.key) });
}

/** Reports that a person calls wrong stand no more, in whatever version of their article the same sentence is. */
async function settleWrongReports(tx: GraphTransaction, touched: Touched): Promise<void> {
  const changed = await tx.run(settleWrong, {});
  if (changed.length === 0) return;
  for (const { id, blocks } of changed) {
    touched.reports.add(id);
    // Whom a report names together is what their identities are compared by.
    for (const block of blocks) touched.blocks.add(block);
  }
  await standing(tx, [...new Set(changed.map((row) => row.articleId))].sort(), touched);
}

/** Makes the offices of some persons, and of those of whom some versions tell one, what the standing articles say. */
export async function settleOffices(
  tx: GraphTransaction,
  versions: readonly string[],
  parties: readonly string[],
): Promise<void> {
  const told = await tx.run(officeHolders, { versions: [...new Set(versions)].sort() });
  const persons = [...new Set([...parties, ...told.map((row) => row.id)])].sort();
  if (persons.length === 0) return;
  const wanted = holdingsFrom(await tx.run(officesOfPersons, { persons }));
  const stored = await tx.run(holdingsOfPersons, { persons });
  const before = new Map(stored.map((holding) => [keyOf(holding), holding]));
  const after = new Set(wanted.map(keyOf));
  const gone = stored.filter((holding) => !after.has(keyOf(holding)));
  const rows = wanted.filter((holding) => {
    const known = before.get(keyOf(holding));
    return known?.earliest !== holding.earliest || known.latest !== holding.latest;
  });
  await tx.run(dropHoldings, { rows: gone });
  await tx.run(settleHoldings, { rows });
}
