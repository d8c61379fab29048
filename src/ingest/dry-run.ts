import type { GraphReader } from '../graph/graph';
import type { RunCounts } from '../graph/write/ledger-statements';
import type { ReadResult } from '../model/article';
import type { ReadingIdentity } from '../model/extraction';
import { Sieve, type Sifted } from './sift';

/** Articles compared with the graph at once. */
const GROUP = 100;

export interface DryRun {
  readonly counts: RunCounts;
  readonly leftOut: number;
}

/** Tells what a run would do, without extracting, without the lease, and without writing anything. */
export async function dryRun(
  graph: GraphReader,
  articles: AsyncIterable<ReadResult>,
  extractor: ReadingIdentity,
  onItem: (sifted: Sifted) => void,
): Promise<DryRun> {
  const sieve = new Sieve(graph, extractor);
  const counts = { read: 0, fresh: 0, changed: 0, unchanged: 0, setAside: 0, withdrawn: 0 };
  let leftOut = 0;
  const count = async (group: readonly ReadResult[]): Promise<void> => {
    for (const sifted of await sieve.sift(group)) {
      counts.read += 1;
      counts[countedAs(sifted)] += 1;
      if (sifted.todo === 'NOTHING' && sifted.withdrawn) leftOut += 1;
      onItem(sifted);
    }
  };
  let group: ReadResult[] = [];
  for await (const result of articles) {
    group.push(result);
    if (group.length < GROUP) continue;
    await count(group);
    group = [];
  }
  await count(group);
  return { counts, leftOut };
}

function countedAs(sifted: Sifted): keyof RunCounts {
  switch (sifted.todo) {
    case 'LOAD':
      return sifted.result === 'NEW' ? 'fresh' : 'changed';
    case 'NOTHING':
      return 'unchanged';
    case 'SET_ASIDE':
      return 'setAside';
    case 'WITHDRAW':
      return 'withdrawn';
  }
}
