import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { always, fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import type { PlaceRow } from './place-row';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

const BY_NAME: ListOrder = { name: 'name', keyType: 'string', descending: false };

const findPlaces = readStatement<{ names: readonly string[] }, { given: string; place: PlaceRow }>(
  'find-places',
  ['names'],
  always('place'),
);
const REPORTED = fragment('place-reported');
const placesPage = readStatement<
  ViewParams & { key: string | number; id: string; limit: number },
  { key: string; place: PlaceRow }
>('places-page', [...VIEW_PARAMETERS, 'key', 'id', 'limit'], {
  ...always('place'),
  reported: { ANY: '', IN_VIEW: `AND ${REPORTED}` },
  ...KEYSET_FRAGMENTS,
});
const placesCount = readStatement<ViewParams, { total: number }>('places-count', VIEW_PARAMETERS, {
  reported: { ANY: '', IN_VIEW: `WHERE ${REPORTED}` },
});

/** Cities, regions, countries. */
export class Places {
  constructor(private readonly graph: GraphReader) {}

  /** By id or slug; keyed by the name that was given. */
  async find(names: readonly string[]): Promise<Map<string, PlaceRow>> {
    const rows = await this.graph.read(findPlaces, { names });
    return new Map(rows.map((row) => [row.given, row.place]));
  }

  /** All of them, or those in which a report in the view has something happen. */
  async page(request: PageRequest, view: View | null): Promise<Page<PlaceRow>> {
    const keys = keyset(request, BY_NAME);
    const params = viewParams(view);
    const choice = { reported: view === null ? 'ANY' : 'IN_VIEW' };
    const rows = await this.graph.read(placesPage, { ...params, ...keys.params }, { ...choice, ...keys.choice });
    return pageOf(
      rows,
      request,
      BY_NAME,
      (row) => ({ key: row.key, id: row.place.id }),
      (row) => row.place,
      async () => (await this.graph.read(placesCount, params, choice))[0]?.total ?? 0,
    );
  }
}
