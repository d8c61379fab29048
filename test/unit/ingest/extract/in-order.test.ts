import { inOrder } from '../../../../src/ingest/extract/in-order';

async function* numbers(count: number, onRead: (number: number) => void = () => {}): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) {
    onRead(number);
    yield number;
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function collected<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

describe('work on a stream, several pieces at once', () => {
  test('keeps the order, however long each piece takes', async () => {
    const results = inOrder(numbers(30), 5, async (number) => {
      await wait((number * 7) % 11);
      return number * 2;
    });
    expect(await collected(results)).toEqual(Array.from({ length: 30 }, (_, number) => number * 2));
  });

  test('runs as many at once as it may, and never more', async () => {
    let [now, most] = [0, 0];
    const results = inOrder(numbers(40), 4, async () => {
      now += 1;
      most = Math.max(most, now);
      await wait(2);
      now -= 1;
    });
    await collected(results);
    expect(most).toBe(4);
  });

  test('goes on while the oldest is slow, but only so far', async () => {
    let free: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      free = resolve;
    });
    let read = 0;
    const results = inOrder(
      numbers(1_000, () => {
        read += 1;
      }),
      2,
      (number) => (number === 0 ? slow : Promise.resolve()),
    );
    const first = results.next();
    await wait(20);
    expect(read).toBe(8);
    free();
    await first;
    await wait(5);
    expect(read).toBeLessThan(12);
  });

  test('gives the first result before the second item has come', async () => {
    async function* trickle(): AsyncGenerator<string> {
      yield 'first';
      await new Promise(() => {});
    }
    const results = inOrder(trickle(), 3, async (item) => item);
    expect(await results.next()).toEqual({ done: false, value: 'first' });
  });

  test('a failure is met at its turn, and leaves no other unhandled', async () => {
    const results = inOrder(numbers(6), 6, async (number) => {
      if (number >= 2) throw new Error(`number ${number}`);
      return number;
    });
    expect((await results.next()).value).toBe(0);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('number 2');
    await wait(5);
  });
});
