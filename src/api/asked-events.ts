import type { GraphQLResolveInfo } from 'graphql';
import { type AskedFilter, type Below, eventQuestion, filterBelow } from '../graph/read/asked-question';
import type { EventDetail, ListSizes } from '../graph/read/event-question';
import type { EventRow } from '../graph/read/event-row';
import type { View } from '../graph/read/view';
import type { Contact } from '../model/contact';
import { type Connection, connectionOf } from './connection.type';
import type { Context } from './context';
import type { EventArgs } from './event.args';
import { DEFAULT_PAGE, LARGEST_PAGE, listSize, pageRequest } from './page.args';
import { fieldsAt, largest } from './selection';

export const DEFAULT_PARTICIPANTS = 50;
/** A list of events that knows what was asked, for its `exports`. */
export interface AskedConnection extends Connection<EventRow> {
  readonly asked: { readonly filter: AskedFilter; readonly contact: Contact | null; readonly view: View | null };
}

/** Answers a list of events, wherever in the schema it stands: one statement, and one more where names are to be looked up. */
export async function askedEvents(
  context: Context,
  info: GraphQLResolveInfo,
  args: EventArgs,
  view: View | null,
  contact: Contact | null,
  below: Below = {},
): Promise<AskedConnection> {
  const request = pageRequest(args);
  const question = await eventQuestion(context.graph, args.filter ?? {}, contact, below);
  const { detail, sizes } = askedDetail(info, [['edges', 'node'], ['nodes']]);
  // A total that is asked for is counted while the page is read; a view knows it by then.
  const counting = view === null && fieldsAt(info, ['totalCount']).length > 0 ? context.events.count(question) : null;
  counting?.catch(() => {});
  const page = await context.events.page(question, args.order, request, detail, sizes, view);
  const connection = connectionOf(counting === null ? page : { ...page, total: () => counting });
  return { ...connection, asked: { filter: filterBelow(args.filter ?? {}, below), contact, view } };
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
