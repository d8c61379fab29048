/** Length of the outermost list that has more than one item, or 1: whether all forms answer the same page. */
export function itemsIn(answer: string): number {
  const lists: unknown[][] = [];
  let level: unknown[] = [JSON.parse(answer)];
  while (level.length > 0) {
    const inner = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
    lists.push(...inner.filter((value): value is unknown[] => Array.isArray(value)));
    const long = lists.find((list) => list.length > 1);
    if (long !== undefined) return long.length;
    level = inner;
  }
  return 1;
}
