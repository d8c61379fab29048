import { AppError } from '../../errors';

/** What a client may ask of a list: `first`/`after` forwards, `last`/`before` backwards. Checked by whoever makes it. */
export interface PageRequest {
  readonly size: number;
  readonly backwards: boolean;
  /** The cursor after which (or, backwards, before which) the page begins; null: at the end of the list. */
  readonly cursor: string | null;
}

/** A page of a list ordered by a key and then by id, which makes every position unique and stable. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counts the whole list, with a statement of its own, when called. */
  readonly total: () => Promise<number>;
}

/** A position in an ordered list. */
export interface Position {
  readonly key: string | number;
  readonly id: string;
}

/** Opaque to clients; `order` names the list's order so that a cursor of another order is refused. */
export function cursorOf(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.key, position.id])).toString('base64url');
}

/** @throws {AppError} BAD_USER_INPUT where the cursor is none of this list's order. */
export function positionOf(order: string, cursor: string, keyType: 'string' | 'number'): Position {
  try {
    const [of, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (of === order && typeof key === keyType && typeof id === 'string') return { key: key as string | number, id };
  } catch {
    // Not even JSON: told below like any other stranger.
  }
  throw new AppError(
    'BAD_USER_INPUT',
    `'${cursor.slice(0, 80)}' is not a cursor of this list.`,
    'Pass a cursor from pageInfo or edges of the same field, asked with the same order.',
  );
}

/** Where a list begins: a position that lies before everything in its direction. */
export function startOf(descending: boolean, keyType: 'string' | 'number'): Position {
  if (keyType === 'number') return { key: descending ? Number.MAX_SAFE_INTEGER : -1, id: descending ? '\uffff' : '' };
  return { key: descending ? '\uffff' : '', id: descending ? '\uffff' : '' };
}

/** A list's order: which key, and which way it runs when read forwards. */
export interface ListOrder {
  readonly name: string;
  readonly keyType: 'string' | 'number';
  readonly descending: boolean;
}

/** What a keyset statement needs: the fragments of the direction, and where to begin. One row more than the page tells whether more follow. */
export interface Keyset {
  readonly choice: { readonly beyond: string; readonly direction: string };
  readonly params: { readonly key: string | number; readonly id: string; readonly limit: number };
}

export const KEYSET_FRAGMENTS = {
  beyond: { DOWN: '<', UP: '>' },
  direction: { DOWN: 'DESC', UP: 'ASC' },
} as const;

export function keyset(request: PageRequest, order: ListOrder): Keyset {
  const descending = order.descending !== request.backwards;
  const way = descending ? 'DOWN' : 'UP';
  const from =
    request.cursor === null
      ? startOf(descending, order.keyType)
      : positionOf(order.name, request.cursor, order.keyType);
  return { choice: { beyond: way, direction: way }, params: { ...from, limit: request.size + 1 } };
}

/** Turns the rows of a keyset statement (one more than asked for, where there are more) into the page. */
export function pageOf<R, T>(
  rows: readonly R[],
  request: PageRequest,
  order: ListOrder,
  position: (row: R) => Position,
  item: (row: R) => T,
  total: () => Promise<number>,
): Page<T> {
  const more = rows.length > request.size;
  const kept = rows.slice(0, request.size);
  if (request.backwards) kept.reverse();
  const began = request.cursor !== null;
  return {
    items: kept.map(item),
    cursors: kept.map((row) => cursorOf(order.name, position(row))),
    hasNextPage: request.backwards ? began : more,
    hasPreviousPage: request.backwards ? more : began,
    total,
  };
}
