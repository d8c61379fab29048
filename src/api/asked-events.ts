import type { GraphQLResolveInfo } from 'graphql';
import { type AskedFilter, type Below, eventQuestion, filterBelow } from '../graph/read/asked-question';
import type { EventRow } from '../graph/read/event-row';
import type { View } from '../graph/read/view';
import type { Contact } from '../model/contact';
import { askedDetail } from './asked-detail';
import { type Connection, connectionOf } from './connection.type';
import type { Context } from './context';
import type { EventArgs } from './event.args';
import { pageRequest } from './page.args';
import { namesBelow } from './selection';

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
  const counted = namesBelow(info, info.fieldNodes).includes('totalCount');
  const counting = view === null && counted ? context.events.count(question) : null;
  counting?.catch(() => {});
  const page = await context.events.page(question, args.order, request, detail, sizes, view);
  const connection = connectionOf(counting === null ? page : { ...page, total: () => counting });
  return { ...connection, asked: { filter: filterBelow(args.filter ?? {}, below), contact, view } };
}
