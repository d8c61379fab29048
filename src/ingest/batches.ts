/** Groups of `size` items, and of up to `largest` for as long as whoever takes them is not yet `free` for the next. */
export async function* batchesOf<T>(
  items: AsyncIterable<T>,
  size: number,
  largest = size,
  isFree: () => boolean = () => true,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size || (batch.length < largest && !isFree())) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
