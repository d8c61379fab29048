import { batchesOf } from '../../../src/ingest/batches';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) yield number;
}

async function sizes(batches: AsyncIterable<number[]>): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of batches) found.push(batch.length);
  return found;
}

test('batches have the size that is asked for, and the last one what is left', async () => {
  expect(await sizes(batchesOf(numbers(7), 3))).toEqual([3, 3, 1]);
  expect(await sizes(batchesOf(numbers(0), 3))).toEqual([]);
});

test('while nobody is free to take the next one it grows, up to the largest', async () => {
  expect(await sizes(batchesOf(numbers(10), 2, 4, () => false))).toEqual([4, 4, 2]);
});

test('a batch that has grown is given as soon as somebody is free', async () => {
  let asked = 0;
  const isFree = () => {
    asked += 1;
    return asked % 2 === 0;
  };
  expect(await sizes(batchesOf(numbers(7), 2, 5, isFree))).toEqual([3, 3, 1]);
});

test('no item is lost and none changes places', async () => {
  const all: number[] = [];
  for await (const batch of batchesOf(numbers(25), 2, 9, () => false)) all.push(...batch);
  expect(all).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});
