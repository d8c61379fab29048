import type { GraphWriter } from './graph';
import { writeStatement } from './statement';

const deleteNodes = writeStatement<{ limit: number }, { deleted: number }>('delete-nodes', ['limit']);

/** Nodes of one transaction: few enough for a small heap. */
const BATCH = 5_000;

/** Deletes every node and relationship; constraints and indexes stay. @returns how many nodes there were. */
export async function empty(graph: GraphWriter): Promise<number> {
  for (let total = 0; ; ) {
    const [row] = await graph.write((tx) => tx.run(deleteNodes, { limit: BATCH }));
    total += row!.deleted;
    if (row!.deleted < BATCH) return total;
  }
}
