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
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

export type Hit = PartyRow | PlaceRow | ArticleRow | EventRow;

/** Something found, and how well it matches; the encounters of the parties found come last and have no score. */
export interface ScoredHit {
  readonly score: number;
  readonly hit: Hit;
}

/** What to look for, beside the text. */
export interface SearchScope {
  readonly people: boolean;
  readonly organisations: boolean;
  readonly places: boolean;
  readonly articles: boolean;
  /** Encounters of the parties found: of all of them, where the text names several. */
  readonly events: boolean;
}

interface Params extends ViewParams {
  readonly text: string;
  readonly limit: number;
  /** How many articles are looked at: in a view, some of them do not count. */
  readonly reach: number;
  readonly people: boolean;
  readonly organisations: boolean;
  readonly wantPlaces: boolean;
  readonly articles: boolean;
}

const search = readStatement<Params, { score: number; hit: PartyRow | PlaceRow | ArticleRow }>(
  'search',
  [...VIEW_PARAMETERS, 'text', 'limit', 'reach', 'people', 'organisations', 'wantPlaces', 'articles'],
  always('party', 'place', 'article', 'source-counts'),
);

/** Articles looked at in a view: of a common word in the headlines of other sources, more are not. */
const REACH_IN_VIEW = 2_000;

/** The events shown of the parties found are few: they are a way in, not the answer. */
const MOST_EVENTS = 5;
const MOST_PARTICIPANTS = 50;

/** Full-text search by name and title. */
export class Search {
  constructor(private readonly graph: GraphReader) {}

  /**
   * Best match first. Misspelling is tolerated; the last word may be the beginning of one. What has all the words is
   * looked for first, and where nothing has, as for the names of two people, what has one of them. In a view, articles
   * are those of its sources published by its day, and encounters what it has of them; names are found whoever says them.
   */
  async find(text: string, scope: SearchScope, limit: number, view: View | null): Promise<ScoredHit[]> {
    for (const mode of ['ALL', 'ANY'] as const) {
      const query = fullTextQuery(text, mode);
      if (query === null) return [];
      const hits = await this.byName(query, scope, limit, view);
      if (hits.length === 0) continue;
      const wanted = hits.filter(({ hit }) => wants(scope, hit)).slice(0, limit);
      if (!scope.events) return wanted;
      const parties = hits.flatMap(({ hit }) => (isParty(hit) ? [hit] : []));
      // With all words in one name the best of them is meant; with some, those that the words name together.
      const named = mode === 'ALL' ? parties.slice(0, 1) : parties.slice(0, 2);
      return [...wanted, ...(await this.eventsOf(named, limit - wanted.length, view))];
    }
    return [];
  }

  /** Parties are looked for even where only their encounters are wanted. */
  private byName(text: string, scope: SearchScope, limit: number, view: View | null): Promise<ScoredHit[]> {
    const { people, organisations, places, articles, events } = scope;
    return this.graph.read(search, {
      ...viewParams(view),
      text,
      limit,
      reach: view === null ? limit : REACH_IN_VIEW,
      people: people || events,
      organisations: organisations || events,
      wantPlaces: places,
      articles,
    });
  }

  private async eventsOf(parties: readonly PartyRow[], room: number, view: View | null): Promise<ScoredHit[]> {
    if (parties.length === 0 || room < 1) return [];
    const question = { ...ALL_EVENTS, parties: parties.map((party) => party.id) };
    const request = { size: Math.min(room, MOST_EVENTS), backwards: false, cursor: null };
    const sizes = { participants: MOST_PARTICIPANTS, reports: 0 };
    const page = await new Events(this.graph).page(question, 'LATEST', request, 'EVENTS', sizes, view);
    return page.items.map((hit) => ({ score: 0, hit }));
  }
}

function isParty(hit: Hit): hit is PartyRow {
  return hit.label === 'Person' || hit.label === 'Organisation';
}

function wants(scope: SearchScope, hit: Hit): boolean {
  if (hit.label === 'Person') return scope.people;
  return hit.label === 'Organisation' ? scope.organisations : true;
}
