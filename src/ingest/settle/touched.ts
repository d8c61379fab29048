/** What a change leaves to be settled: everything derived from these has to follow in the same transaction. */
export interface Touched {
  /** Blocks of mentions that came, went or changed. */
  readonly blocks: Set<string>;
  /** Reports that came, went or changed. */
  readonly reports: Set<string>;
  /** Article versions with an item that came, went or changed. */
  readonly versions: Set<string>;
  /** Parties and places that lost a mention which is gone altogether. */
  readonly parties: Set<string>;
  /** Events that lost a report which is gone altogether. */
  readonly events: Set<string>;
  /** Groups of blocks among which a mention has moved: what it referred to is known only where they are settled together. */
  readonly bound: Set<readonly string[]>;
}

export function touchedNothing(): Touched {
  return {
    blocks: new Set(),
    reports: new Set(),
    versions: new Set(),
    parties: new Set(),
    events: new Set(),
    bound: new Set(),
  };
}

export function isUntouched(touched: Touched): boolean {
  return Object.values(touched).every((set: Set<unknown>) => set.size === 0);
}
