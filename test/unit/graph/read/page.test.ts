import { cursorOf, keyset, type ListOrder, pageOf, positionOf } from '../../../../src/graph/read/page';

const BY_DAY: ListOrder = { name: 'day', keyType: 'string', descending: true };
const total = async (): Promise<number> => 0;
const page = (rows: string[], size: number, backwards: boolean, cursor: string | null) =>
  pageOf(
    rows,
    { size, backwards, cursor },
    BY_DAY,
    (id) => ({ key: id, id }),
    (id) => id,
    total,
  );

test('a cursor leads back to its position, and only in its own order', () => {
  const cursor = cursorOf('day', { key: '2025-04-26', id: 'e1' });
  expect(positionOf('day', cursor, 'string')).toEqual({ key: '2025-04-26', id: 'e1' });
  for (const [order, given, type] of [
    ['sources', cursor, 'string'],
    ['day', cursor, 'number'],
    ['day', 'nonsense', 'string'],
    ['day', '', 'string'],
  ] as const) {
    expect(() => positionOf(order, given, type)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  }
});

test('a page read backwards runs the other way through the statement and comes out in the order of the list', () => {
  expect(keyset({ size: 2, backwards: false, cursor: null }, BY_DAY).choice).toEqual({
    beyond: 'DOWN',
    direction: 'DOWN',
  });
  expect(keyset({ size: 2, backwards: true, cursor: null }, BY_DAY).choice).toEqual({ beyond: 'UP', direction: 'UP' });
  expect(page(['a', 'b', 'c'], 2, true, null).items).toEqual(['b', 'a']);
});

test('one row more than the page tells that more follow', () => {
  expect(page(['c', 'b', 'a'], 2, false, null)).toMatchObject({
    items: ['c', 'b'],
    hasNextPage: true,
    hasPreviousPage: false,
  });
  expect(page(['c', 'b'], 2, false, 'x')).toMatchObject({
    items: ['c', 'b'],
    hasNextPage: false,
    hasPreviousPage: true,
  });
  expect(page(['a', 'b', 'c'], 2, true, 'x')).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(page([], 2, false, null)).toMatchObject({ items: [], cursors: [], hasNextPage: false });
});
