import type { GraphQLResolveInfo } from 'graphql';
import { AppError } from '../errors';
import {
  ALL_EVENTS,
  type EventDetail,
  type EventQuestion,
  type ListSizes,
  MOST_SOURCES,
} from '../graph/read/event-question';
import type { EventRow } from '../graph/read/event-row';
import { findNames } from '../graph/read/named';
import type { View } from '../graph/read/view';
import type { EncounterKind } from '../model/encounter';
import { type Connection, connectionOf } from './connection.type';
import type { Context } from './context';
import type { ContactValue } from './enums';
import type { EventArgs, EventFilter } from './event.args';
import { DEFAULT_PAGE, LARGEST_PAGE, listSize, pageRequest } from './page.args';
import { fieldsAt, largest } from './selection';

export const DEFAULT_PARTICIPANTS = 50;
const MOST_NAMES = 50;

const CONTACT_KINDS: Readonly<Record<ContactValue, readonly EncounterKind[]>> = {
  MET: ['MEETING'],
  TOGETHER: ['GATHERING'],
  ANY: ['MEETING', 'GATHERING', 'CALL', 'TALKS'],
};

export function contactKinds(contact: ContactValue): readonly EncounterKind[] {
  return CONTACT_KINDS[contact];
}

/** What a list of events is asked below, beside its own arguments: ids of nodes that exist. */
export interface Below {
  readonly party?: string;
  readonly places?: readonly string[];
  readonly source?: string;
  readonly article?: string;
}

/** Answers a list of events, wherever in the schema it stands: one statement, and one more where names are to be looked up. */
export async function askedEvents(
  context: Context,
  info: GraphQLResolveInfo,
  args: EventArgs,
  view: View | null,
  contact: ContactValue | null,
  below: Below = {},
): Promise<Connection<EventRow>> {
  const request = pageRequest(args);
  const question = await questionOf(context, args.filter ?? null, contact, below);
  const { detail, sizes } = askedDetail(info, [['edges', 'node'], ['nodes']]);
  // A total that is asked for is counted while the page is read; a view knows it by then.
  const counting = view === null && fieldsAt(info, ['totalCount']).length > 0 ? context.events.count(question) : null;
  counting?.catch(() => {});
  const page = await context.events.page(question, args.order, request, detail, sizes, view);
  return connectionOf(counting === null ? page : { ...page, total: () => counting });
}

/** How much of each event the client asks for, at the paths where this field's events stand. */
export function askedDetail(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
): { detail: EventDetail; sizes: ListSizes } {
  const at = (...names: string[]) => paths.flatMap((path) => fieldsAt(info, [...path, ...names]));
  const reports = at('reports');
  const summed = ['accounts', 'conflicts', 'citations'].some((name) => at(name).length > 0);
  const full =
    summed || ['participants', 'cites', 'place', 'version', 'event'].some((name) => at('reports', name).length > 0);
  return {
    detail: full ? 'FULL' : reports.length > 0 ? 'EVIDENCE' : 'EVENTS',
    sizes: {
      participants: listSize(largest(info, at('participants'), 'first', DEFAULT_PARTICIPANTS) || 1, 'first'),
      reports: summed ? LARGEST_PAGE : listSize(largest(info, reports, 'first', DEFAULT_PAGE) || 1, 'first'),
    },
  };
}

async function questionOf(
  context: Context,
  filter: EventFilter | null,
  contact: ContactValue | null,
  below: Below,
): Promise<EventQuestion> {
  const { from = null, to = null } = filter?.during ?? {};
  if (from !== null && to !== null && from > to) {
    throw new AppError('BAD_USER_INPUT', `during ends (${to}) before it begins (${from}).`, 'Swap from and to.');
  }
  const parties = filter?.parties ?? [];
  const anyOf = filter?.anyOf ?? [];
  const organisation = filter?.organisation ?? null;
  if (parties.length + anyOf.length > MOST_NAMES) {
    throw new AppError('LIMIT_EXCEEDED', `A filter names at most ${MOST_NAMES} parties.`, 'Ask in several questions.');
  }
  const alone = organisation !== null && filter?.orItsPeople !== true;
  const named = await findNames(context.graph, {
    parties: [...parties, ...anyOf, ...(alone ? [organisation] : [])],
    organisation: alone ? null : organisation,
    place: filter?.place ?? null,
    article: filter?.article ?? null,
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
    places: below.places ?? (named.places.length > 0 ? named.places : null),
    from,
    to,
    endedBefore: filter?.endedBefore ?? null,
    kinds: filter?.kinds ?? (contact === null ? ALL_EVENTS.kinds : contactKinds(contact)),
    statuses: filter?.statuses ?? (contact === null ? ALL_EVENTS.statuses : ['HELD']),
    sources: below.source === undefined ? (filter?.sources ?? []) : [below.source],
    notSources: filter?.notSources ?? [],
    article: below.article ?? named.article,
    minSources: filter?.minIndependentSources ?? 0,
    maxSources: filter?.maxIndependentSources ?? MOST_SOURCES,
    dated: filter?.dated ?? null,
    changedSince: filter?.changedSince ?? null,
  };
}
