import type { GraphTransaction } from '../../graph/graph';
import { settleStanding, type TouchedItem } from '../../graph/write/load-statements';
import type { Touched } from './touched';

/** Brings `standing` of all items of some articles up to date and adds those that changed to what is touched. */
export async function standing(tx: GraphTransaction, articles: readonly string[], touched: Touched): Promise<void> {
  const changed: TouchedItem[] = [];
  for (const part of chunks(articles, ARTICLES_A_STATEMENT)) {
    changed.push(...(await tx.run(settleStanding, { articles: part })));
  }
  for (const item of changed) {
    touched.versions.add(item.versionId);
    if (item.isReport) touched.reports.add(item.id);
    else if (item.block !== null) touched.blocks.add(item.block);
  }
}

const ARTICLES_A_STATEMENT = 500;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
