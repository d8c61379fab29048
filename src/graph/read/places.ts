import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { always } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import type { PlaceRow } from './place-row';

const BY_NAME: ListOrder = { name: 'name', keyType: 'string', descending: false };

const findPlaces = readStatement<{ names: readonly string[] }, { given: string; place: PlaceRow }>(
  'find-places',
  ['names'],
  always('place'),
);
const placesPage = readStatement<{ key: string | number; id: string; limit: number }, { key: string; place: PlaceRow }>(
  'places-page',
  ['key', 'id', 'limit'],
  { ...always('place'), ...KEYSET_FRAGMENTS },
);
const placesCount = readStatement<object, { total: number }>('places-count', []);

/** Cities, regions, countries. */
export class Places {
  constructor(private readonly graph: GraphReader) {}

  /** By id or slug; keyed by the name that was given. */
  async find(names: readonly string[]): Promise<Map<string, PlaceRow>> {
    const rows = await this.graph.read(findPlaces, { names });
    return new Map(rows.map((row) => [row.given, row.place]));
  }

  async page(request: PageRequest): Promise<Page<PlaceRow>> {
    const keys = keyset(request, BY_NAME);
    const rows = await this.graph.read(placesPage, keys.params, keys.choice);
    return pageOf(
      rows,
      request,
      BY_NAME,
      (row) => ({ key: row.key, id: row.place.id }),
      (row) => row.place,
      async () => (await this.graph.read(placesCount, {}))[0]?.total ?? 0,
    );
  }
}
