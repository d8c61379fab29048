import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphReader } from '../graph/graph';
import type { ToldReport } from '../graph/read/accounts';
import type { ArticleRow, ArticleVersionRow } from '../graph/read/article-row';
import { Articles } from '../graph/read/articles';
import { Chains } from '../graph/read/chains';
import { Counterparts } from '../graph/read/counterparts';
import type { EventRow } from '../graph/read/event-row';
import { Events } from '../graph/read/events';
import { Judgements } from '../graph/read/judgements';
import { Ledger } from '../graph/read/ledger';
import type { FoundNode } from '../graph/read/nodes';
import { type CandidateRow, type OfficeRow, Parties } from '../graph/read/parties';
import type { PartyRow } from '../graph/read/party-row';
import type { PlaceRow } from '../graph/read/place-row';
import { Places } from '../graph/read/places';
import type { ReportRow } from '../graph/read/report-row';
import { Reports } from '../graph/read/reports';
import { Search } from '../graph/read/search';
import { Sources } from '../graph/read/sources';
import { Timelines } from '../graph/read/timelines';
import { toldReports } from '../graph/read/told-reports';
import type { View } from '../graph/read/view';
import type { JudgementDesk } from '../graph/write/judgement-desk';
import type { KeyHolder } from './api-keys';
import type { ChangeWatch } from './change-watch';
import type { TimedReader } from './deadline';
import { LARGEST_PAGE } from './page.args';

/** What every resolver is given: the collections, and what one request remembers. */
export interface Context {
  /** Who asks, where a known key was sent. */
  readonly keyHolder: KeyHolder | null;
  readonly graph: TimedReader;
  readonly parties: Parties;
  readonly places: Places;
  readonly sources: Sources;
  readonly articles: Articles;
  readonly events: Events;
  readonly reports: Reports;
  readonly counterparts: Counterparts;
  readonly chains: Chains;
  readonly timelines: Timelines;
  readonly ledger: Ledger;
  readonly judgements: Judgements;
  /** Where judgements are handed in; null: nowhere. */
  readonly desk: JudgementDesk | null;
  readonly search: Search;
  readonly loaders: Loaders;
  /** What a subscription follows; null where answers are given once, over HTTP. */
  readonly live: Live | null;
  /** The view of each root field by its response key: what lies below inherits it. */
  readonly views: Map<string | number, View | null>;
}

/** The graph without the time limit of one request, and the watch over its changes. */
export interface Live {
  readonly graph: GraphReader;
  readonly watch: ChangeWatch;
}

/** Where a client walks out of an aggregate, what many items ask for is read at once. */
export interface Loaders {
  /** Whole events in the view of the root field below which they are asked for. */
  event(view: View | null): DataLoader<string, EventRow | null>;
  /** Every report of an event in that view, as far as accounts are summed up from it. */
  told(view: View | null): DataLoader<string, readonly ToldReport[]>;
  readonly offices: DataLoader<string, OfficeRow[]>;
  readonly candidates: DataLoader<string, CandidateRow[]>;
  readonly versions: DataLoader<string, ArticleVersionRow[]>;
  readonly reportTexts: DataLoader<string, string>;
  readonly versionTexts: DataLoader<string, string>;
  readonly articles: DataLoader<string, ArticleRow | null>;
  readonly parties: DataLoader<string, PartyRow | null>;
  readonly places: DataLoader<string, PlaceRow | null>;
  readonly reports: DataLoader<string, ReportRow | null>;
  /** What judgements are about. */
  readonly judged: DataLoader<string, FoundNode[]>;
  /** Forgets all that was read: the graph has changed within the request. */
  forget(): void;
}

export function createContext(
  graph: TimedReader,
  keyHolder: KeyHolder | null,
  desk: JudgementDesk | null,
  live: Live | null = null,
): Context {
  const parties = new Parties(graph);
  const articles = new Articles(graph);
  const events = new Events(graph);
  const places = new Places(graph);
  const reports = new Reports(graph);
  const judgements = new Judgements(graph);
  return {
    keyHolder,
    desk,
    graph,
    parties,
    articles,
    events,
    places,
    sources: new Sources(graph),
    reports,
    counterparts: new Counterparts(graph),
    chains: new Chains(graph),
    timelines: new Timelines(graph),
    ledger: new Ledger(graph),
    judgements,
    search: new Search(graph),
    loaders: createLoaders({ graph, parties, places, articles, events, reports, judgements }),
    live,
    views: new Map(),
  };
}

/** The view that holds for a field: the one given at its root. */
export function viewAt(info: GraphQLResolveInfo, context: Context): View | null {
  return context.views.get(rootKey(info)) ?? null;
}

export function rootKey(info: GraphQLResolveInfo): string | number {
  let path = info.path;
  while (path.prev !== undefined) path = path.prev;
  return path.key;
}

function createLoaders({
  graph,
  parties,
  places,
  articles,
  events,
  reports,
  judgements,
}: Pick<Context, 'graph' | 'parties' | 'places' | 'articles' | 'events' | 'reports' | 'judgements'>): Loaders {
  const sizes = { participants: LARGEST_PAGE, reports: LARGEST_PAGE };
  const loaders = {
    event: inEachView((view) =>
      keyed<EventRow | null>(
        async (ids) => new Map((await events.byIds(ids, 'FULL', sizes, view)).map((row) => [row.id, row])),
        null,
      ),
    ),
    told: inEachView((view) => keyed<readonly ToldReport[]>((ids) => toldReports(graph, ids, view), [])),
    offices: keyed((ids) => parties.offices(ids), []),
    candidates: keyed((ids) => parties.candidates(ids), []),
    versions: keyed((ids) => articles.versions(ids), []),
    reportTexts: keyed((ids) => articles.textsOfReports(ids), ''),
    versionTexts: keyed((ids) => articles.textsOfVersions(ids), ''),
    articles: keyed<ArticleRow | null>((ids) => articles.find(ids), null),
    parties: keyed<PartyRow | null>((ids) => parties.find(ids), null),
    places: keyed<PlaceRow | null>((ids) => places.find(ids), null),
    reports: keyed<ReportRow | null>((ids) => reports.byIds(ids), null),
    judged: keyed<FoundNode[]>((ids) => judgements.about(ids), []),
  };
  const { event, told, ...lists } = loaders;
  return {
    ...loaders,
    forget() {
      event.forget();
      told.forget();
      for (const loader of Object.values(lists)) loader.clearAll();
    },
  };
}

function keyed<T>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  missing: T,
): DataLoader<string, T> {
  return new DataLoader<string, T>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? missing);
  });
}

/** A loader for each view that is asked for. */
function inEachView<L>(make: (view: View | null) => L): ((view: View | null) => L) & { forget(): void } {
  const loaders = new Map<View | null, L>();
  const of = (view: View | null): L => {
    const known = loaders.get(view);
    if (known !== undefined) return known;
    const made = make(view);
    loaders.set(view, made);
    return made;
  };
  return Object.assign(of, { forget: () => loaders.clear() });
}
