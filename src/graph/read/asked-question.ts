import { AppError } from '../../errors';
import { type Contact, contactKinds } from '../../model/contact';
import type { EncounterKind, EventStatus } from '../../model/encounter';
import type { GraphReader } from '../graph';
import { ALL_EVENTS, type EventQuestion, MOST_SOURCES } from './event-question';
import { findNames } from './named';

/** Which events, as a client writes it: parties, places and articles by id, slug or address. What is left out does not narrow. */
export interface AskedFilter {
  readonly parties?: readonly string[] | null;
  readonly anyOf?: readonly string[] | null;
  readonly organisation?: string | null;
  /** With `organisation`: or anybody who holds an office in it. */
  readonly orItsPeople?: boolean;
  readonly place?: string | null;
  readonly during?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly endedBefore?: string | null;
  readonly kinds?: readonly EncounterKind[] | null;
  readonly statuses?: readonly EventStatus[] | null;
  readonly sources?: readonly string[] | null;
  readonly notSources?: readonly string[] | null;
  readonly article?: string | null;
  readonly minIndependentSources?: number | null;
  readonly maxIndependentSources?: number | null;
  readonly dated?: boolean | null;
  readonly changedSince?: string | null;
}

/** What a list of events is asked below, beside its own filter: ids of nodes that exist. */
export interface Below {
  readonly party?: string;
  /** A country comes with its places. */
  readonly place?: string;
  readonly source?: string;
  readonly article?: string;
}

/** The filter that asks by itself what another asks below a node. */
export function filterBelow(filter: AskedFilter, below: Below): AskedFilter {
  const { party, place = filter.place ?? null, source, article = filter.article ?? null } = below;
  return {
    ...filter,
    parties: [...(party === undefined ? [] : [party]), ...(filter.parties ?? [])],
    place,
    sources: source === undefined ? (filter.sources ?? null) : [source],
    article,
  };
}

const MOST_NAMES = 50;

/**
 * Looks up all that a filter names, in one round trip at most.
 * @param contact - what counts as contact, where meetings are asked for: its kinds, and only what was held, hold unless the
 *   filter says otherwise; null: events of every kind and status.
 * @throws {AppError} BAD_USER_INPUT, LIMIT_EXCEEDED, or NOT_FOUND naming what does not exist.
 */
export async function eventQuestion(
  graph: GraphReader,
  filter: AskedFilter,
  contact: Contact | null,
  below: Below = {},
): Promise<EventQuestion> {
  const { from = null, to = null } = filter.during ?? {};
  if (from !== null && to !== null && from > to) {
    throw new AppError('BAD_USER_INPUT', `during ends (${to}) before it begins (${from}).`, 'Swap from and to.');
  }
  const parties = filter.parties ?? [];
  const anyOf = filter.anyOf ?? [];
  const organisation = filter.organisation ?? null;
  if (parties.length + anyOf.length > MOST_NAMES) {
    throw new AppError('LIMIT_EXCEEDED', `A filter names at most ${MOST_NAMES} parties.`, 'Ask in several questions.');
  }
  const alone = organisation !== null && filter.orItsPeople !== true;
  const named = await findNames(graph, {
    parties: [...parties, ...anyOf, ...(alone ? [organisation] : [])],
    organisation: alone ? null : organisation,
    place: below.place ?? filter.place ?? null,
    article: filter.article ?? null,
  });
  const idOf = (name: string): string => named.parties.get(name) ?? name;
  return {
    ...ALL_EVENTS,
    parties: [
      ...(below.party === undefined ? [] : [below.party]),
      ...parties.map(idOf),
      ...(alone ? [idOf(organisation)] : []),
    ],
    anyOf: anyOf.length > 0 ? anyOf.map(idOf) : named.members,
    places: named.places.length > 0 ? named.places : null,
    from,
    to,
    endedBefore: filter.endedBefore ?? null,
    kinds: filter.kinds ?? (contact === null ? ALL_EVENTS.kinds : contactKinds(contact)),
    statuses: filter.statuses ?? (contact === null ? ALL_EVENTS.statuses : ['HELD']),
    sources: below.source === undefined ? (filter.sources ?? []) : [below.source],
    notSources: filter.notSources ?? [],
    article: below.article ?? named.article,
    minSources: filter.minIndependentSources ?? 0,
    maxSources: filter.maxIndependentSources ?? MOST_SOURCES,
    dated: filter.dated ?? null,
    changedSince: filter.changedSince ?? null,
  };
}
