import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { AppError } from '../errors';
import { eventQuestion } from '../graph/read/asked-question';
import { type ChangePosition, FIRST_CHANGE } from '../graph/read/changed-events';
import { ORDER_OF_CHANGE } from '../graph/read/events';
import { positionOf } from '../graph/read/page';
import { askedDetail } from './asked-detail';
import { askedView } from './asked-view';
import type { Context } from './context';
import { EventChangeArgs } from './event-change.args';
import { EventChange } from './event-change.type';
import { type EventChangeRow, eventChanges } from './event-changes';

/** What is told without being asked again. */
@Resolver()
export class SubscriptionResolver {
  @Subscription(() => EventChange, {
    description:
      'Events as they are ingested, by whichever process: new ones, and those of which what is known changes. `subscription { eventChanged(contact: MET) { cursor event { id latest participants { party { name } } } } }`. An event that lost its last report is not told: ask `changes` for articles that were withdrawn.',
    subscribe: async ({ args, context, info }) => {
      const { filter, contact, view: input, after, since } = args as EventChangeArgs;
      const { live } = context as Context;
      if (live === null)
        throw new AppError('BAD_USER_INPUT', 'This connection cannot be told of changes.', 'Use a WebSocket.');
      const view = askedView(input, info, context as Context);
      const question = await eventQuestion((context as Context).graph, filter ?? {}, contact ?? null);
      const { detail, sizes } = askedDetail(info, [['event']]);
      return eventChanges(live.graph, live.watch, { question, view, detail, sizes, after: beginning(after, since) });
    },
  })
  eventChanged(@Args(() => EventChangeArgs) _args: EventChangeArgs, @Root() change: EventChangeRow): EventChangeRow {
    return change;
  }
}

function beginning(after: string | null | undefined, since: string | null | undefined): ChangePosition | null {
  if (after != null && since != null) {
    throw new AppError('BAD_USER_INPUT', 'after and since both say where to begin.', 'Leave one of them out.');
  }
  if (since != null) return { ...FIRST_CHANGE, at: since };
  if (after == null) return null;
  const { key, id } = positionOf(ORDER_OF_CHANGE.name, after, ORDER_OF_CHANGE.keyType);
  return { at: String(key), id };
}
