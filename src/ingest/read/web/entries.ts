/** A page that a feed or a sitemap names. */
export interface Entry {
  readonly url: string;
  readonly title: string | null;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly date: string | null;
}

/** Newest first by the day given, those without one last; the order of the list decides between equals. */
export function newestFirst<T>(items: readonly T[], dayOf: (item: T) => string | null): T[] {
  const key = (item: T) => dayOf(item) ?? '';
  return [...items].sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? 1 : -1));
}
