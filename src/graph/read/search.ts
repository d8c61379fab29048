import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { ArticleRow } from './article-row';
import { ALL_EVENTS } from './event-question';
import type { EventRow } from './event-row';
import { Events } from './events';
import { always } from './fragments';
import { fullTextQuery } from './full-text-query';
import type { PartyRow } from './party-row';
import type { PlaceRow } from './place-row';

export type Hit = PartyRow | PlaceRow | ArticleRow | EventRow;

/** What to look for, beside the text. */
export interface SearchScope {
  readonly people: boolean;
  readonly organisations: boolean;
  readonly places: boolean;
  readonly articles: boolean;
  /** Encounters of the parties found: of all of them, where the text names several. */
  readonly events: boolean;
}

const search = readStatement<
  { text: string; limit: number; people: boolean; organisations: boolean; wantPlaces: boolean; articles: boolean },
  { score: number; hit: PartyRow | PlaceRow | ArticleRow }
>(
  'search',
  ['text', 'limit', 'people', 'organisations', 'wantPlaces', 'articles'],
  always('party', 'place', 'article'),
);

/** The events shown of the parties found are few: they are a way in, not the answer. */
const MOST_EVENTS = 5;

/** Full-text search by name and title. */
export class Search {
  constructor(private readonly graph: GraphReader) {}

  /** Best match first. Misspelling is tolerated; the last word may be the beginning of one. */
  async find(text: string, scope: SearchScope, limit: number): Promise<{ score: number; hit: Hit }[]> {
    const { places, events, ...kinds } = scope;
    const query = fullTextQuery(text);
    if (query === null) return [];
    const wanted = { ...kinds, wantPlaces: places };
    const hits = await this.graph.read(search, { text: query, limit, ...wanted });
    if (!events) return hits;
    return [...hits, ...(await this.eventsOf(hits, limit - hits.length))];
  }

  private async eventsOf(
    hits: readonly { score: number; hit: Hit }[],
    room: number,
  ): Promise<{ score: number; hit: Hit }[]> {
    const best = hits.find(({ hit }) => hit.label === 'Person' || hit.label === 'Organisation');
    if (best === undefined || room < 1) return [];
    const question = { ...ALL_EVENTS, parties: [best.hit.id] };
    const request = { size: Math.min(room, MOST_EVENTS), backwards: false, cursor: null };
    const page = await new Events(this.graph).page(
      question,
      'LATEST',
      request,
      'EVENTS',
      { participants: 20, reports: 0 },
      null,
    );
    return page.items.map((hit) => ({ score: 0, hit }));
  }
}
