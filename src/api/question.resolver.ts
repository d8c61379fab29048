import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { AppError } from '../errors';
import type { ChainRow } from '../graph/read/chain-row';
import { MOST_HOPS } from '../graph/read/chains';
import { type ChangeRow, changesSince } from '../graph/read/changes';
import type { EventRow } from '../graph/read/event-row';
import { findNames } from '../graph/read/named';
import { contactKinds } from '../model/contact';
import { askedEvents } from './asked-events';
import { askedView, ViewArg } from './asked-view';
import { ChainArgs } from './chain.args';
import { Chain } from './chain.type';
import { ChangeConnection, type Connection, connectionOf, EventConnection } from './connection.type';
import type { Context } from './context';
import { OpenQuestion, type OpenQuestionValue } from './enums';
import { type EventFilter, RootEventArgs } from './event.args';
import { PageArgs, pageRequest } from './page.args';
import { Instant } from './scalars';
import type { ViewInput } from './view.input';

const MOST_CHAINS = 50;

/** Questions that are about no one thing: how two are connected, what is unsettled, what changed. */
@Resolver()
export class QuestionResolver {
  @Query(() => [Chain], {
    description:
      'The shortest chains of held encounters between two parties, with the evidence on each hop: `chains(from: "mara-lindqvist", to: "teo-varga") { length hops { from { name } to { name } event { latest } } }`.',
  })
  async chains(
    @Args(() => ChainArgs) args: ChainArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(ChainRow & { length: number })[]> {
    const view = askedView(args.view, info, context);
    if (args.hops < 1 || args.hops > MOST_HOPS) {
      throw new AppError('LIMIT_EXCEEDED', `hops is ${args.hops}.`, `Ask for 1 to ${MOST_HOPS}.`);
    }
    if (args.first < 1 || args.first > MOST_CHAINS) {
      throw new AppError('LIMIT_EXCEEDED', `first is ${args.first}.`, `Ask for 1 to ${MOST_CHAINS} chains.`);
    }
    const { parties } = await findNames(context.graph, { parties: [args.from, args.to] });
    const from = parties.get(args.from) ?? args.from;
    const to = parties.get(args.to) ?? args.to;
    if (from === to) throw new AppError('BAD_USER_INPUT', 'from and to are one party.', 'Name two.');
    const chains = await context.chains.between(
      {
        from,
        to,
        hops: args.hops,
        kinds: contactKinds(args.contact),
        since: args.during?.from ?? null,
        until: args.during?.to ?? null,
        inOrder: args.inOrder,
      },
      args.first,
      view,
    );
    return chains.map((chain) => ({ ...chain, length: chain.hops.length }));
  }

  @Query(() => EventConnection, {
    description:
      'Events about which something is not settled: `openQuestions(question: NEVER_CONFIRMED) { nodes { status latest } }`.',
  })
  openQuestions(
    @Arg('question', () => OpenQuestion, { description: 'What is not settled: `NEVER_CONFIRMED`.' })
    question: OpenQuestionValue,
    @Arg('reportedBy', () => [ID], {
      nullable: true,
      description: 'For ONE_SIDE: sources that report it, by id. `["daily-tern.example"]`',
    })
    reportedBy: string[] | null,
    @Arg('neverBy', () => [ID], {
      nullable: true,
      description: 'For ONE_SIDE: sources that do not, by id. `["norland-post.example"]`',
    })
    neverBy: string[] | null,
    @Args(() => RootEventArgs) args: RootEventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    const view = askedView(args.view, info, context);
    const filter = openFilter(question, args.filter ?? null, reportedBy, neverBy, view?.asOf ?? today());
    return askedEvents(context, info, { ...args, filter }, view, null);
  }

  @Query(() => ChangeConnection, {
    description:
      'What happened to articles since an instant, in order of time, new, changed or withdrawn: `changes(since: "2025-05-21T00:00:00Z") { nodes { at change article { url } } }`. For events ask `events(filter: {changedSince: "2025-05-21T00:00:00Z"}, order: LATEST_CHANGED) { nodes { id changedAt } }`.',
  })
  async changes(
    @Arg('since', () => Instant, { description: 'From then on: `2025-05-21T00:00:00Z`.' }) since: string,
    @ViewArg('Only what happened to articles of these sources, and by the end of this day') input: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ChangeRow>> {
    const view = askedView(input, info, context);
    return connectionOf(await changesSince(context.graph, since, pageRequest(args), view));
  }
}

/** An open question is a filter; what the client's own filter says is kept. */
function openFilter(
  question: OpenQuestionValue,
  filter: EventFilter | null,
  reportedBy: string[] | null,
  neverBy: string[] | null,
  day: string,
): EventFilter {
  const own: EventFilter = filter ?? { orItsPeople: false };
  if (question === 'DENIED_AND_HELD') return { ...own, statuses: ['DISPUTED'] };
  if (question === 'ONE_SOURCE') return { ...own, maxIndependentSources: 1 };
  if (question === 'ONE_SIDE') {
    if (!reportedBy?.length || !neverBy?.length) {
      throw new AppError(
        'BAD_USER_INPUT',
        'ONE_SIDE asks who reports it and who does not.',
        'Give reportedBy and neverBy, each with at least one source.',
      );
    }
    return { ...own, sources: reportedBy, notSources: neverBy };
  }
  return { ...own, statuses: ['PLANNED', 'PROPOSED'], endedBefore: day };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
