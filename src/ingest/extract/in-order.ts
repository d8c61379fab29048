/** Results kept while the oldest is still being worked on, for each piece of work that runs at once. */
const KEPT_PER_WORKER = 4;

/**
 * Works on the items of a source, several at once, and yields the results in the source's order, each as soon as it and
 * those before it are ready. Reads ahead only as far as the consumer follows, so memory stays flat for any length.
 * The first failure of `work` ends it.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  concurrency: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]();
  const withSlot = slots(concurrency);
  const pending: Promise<R>[] = [];
  let reading: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  while (true) {
    if (!ended && pending.length < concurrency * KEPT_PER_WORKER) reading ??= items.next();
    const oldest = pending[0];
    if (reading === null && oldest === undefined) return;
    const next = await Promise.race([
      ...(reading === null ? [] : [reading.then((read) => ({ read }))]),
      ...(oldest === undefined ? [] : [oldest.then((result) => ({ result }))]),
    ]);
    if ('result' in next) {
      pending.shift();
      yield next.result;
    } else {
      reading = null;
      if (next.read.done === true) {
        ended = true;
      } else {
        const { value } = next.read;
        const result = withSlot(() => work(value));
        // A failure is met where the result's turn comes; until then it must not count as unhandled.
        result.catch(() => {});
        pending.push(result);
      }
    }
  }
}

/** Runs what it is given, never more than `count` at once, first come first served. */
function slots(count: number): <R>(work: () => Promise<R>) => Promise<R> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
