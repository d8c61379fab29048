import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type AccountRow, accountsOf, type CitingRow, citationsOf, type ToldReport } from '../graph/read/accounts';
import { type ConflictRow, conflictsOf } from '../graph/read/conflicts';
import type { EventRow, ParticipationRow } from '../graph/read/event-row';
import { notFound } from '../graph/read/named';
import { nodeAt } from '../graph/read/nodes';
import type { ReportRow } from '../graph/read/report-row';
import { Account, Citing, Conflict } from './account.type';
import { askedDetail, DEFAULT_PARTICIPANTS } from './asked-detail';
import { askedEvents } from './asked-events';
import { askedView, ViewArg } from './asked-view';
import { type Connection, EventConnection } from './connection.type';
import { type Context, viewAt } from './context';
import { RootEventArgs, RootMeetingArgs } from './event.args';
import { Event, Participation } from './event.type';
import { DEFAULT_PAGE, listSize } from './page.args';
import { Report } from './report.type';
import type { ViewInput } from './view.input';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventConnection, {
    description:
      'Who met whom: held meetings, by people, organisation, place, interval, kind, status, source, article. `meetings(filter: {parties: ["mara-lindqvist", "teo-varga"]}) { nodes { earliest latest place { name } } }`',
  })
  meetings(
    @Args(() => RootMeetingArgs) args: RootMeetingArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, askedView(args.view, info, context), args.contact);
  }

  @Query(() => EventConnection, {
    description:
      'Events of every kind and status: `events(filter: {statuses: [PLANNED]}) { nodes { kind earliest } }`.',
  })
  events(
    @Args(() => RootEventArgs) args: RootEventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, askedView(args.view, info, context), null);
  }

  @Query(() => Event, {
    nullable: true,
    description: 'One event, by id or former id: `event(id: "…") { status accounts { source { name } status } }`.',
  })
  async event(
    @Arg('id', () => ID, { description: 'Id, or an id that it had before a merge: `e_1a2b3c4d`.' }) id: string,
    @ViewArg() input: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventRow> {
    const view = askedView(input, info, context);
    const { detail, sizes } = askedDetail(info, [[]]);
    const [event] = await context.events.byIds([id], detail, sizes, view);
    if (event !== undefined) return event;
    const found = await nodeAt(context.graph, id);
    const [survivor] = found.label === 'Event' ? await context.events.byIds([found.id], detail, sizes, view) : [];
    if (survivor === undefined)
      throw notFound(view === null ? 'event' : 'event with a report in this view', id, 'events');
    return survivor;
  }

  @FieldResolver(() => [Participation], {
    description: 'Who took part, by name: `participants(first: 10) { status party { name } }`.',
  })
  participants(
    @Root() event: EventRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PARTICIPANTS, description: 'How many: 1 to 200. `50`' })
    first: number,
  ): readonly ParticipationRow[] {
    return event.participants.slice(0, listSize(first, 'first', DEFAULT_PARTICIPANTS));
  }

  @FieldResolver(() => [Report], {
    description: 'What it rests on, in order of publication: `reports(first: 10) { quote article { url } }`.',
  })
  reports(
    @Root() event: EventRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'How many: 1 to 200. `50`' }) first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): readonly ReportRow[] | Promise<readonly ReportRow[]> {
    const size = listSize(first, 'first');
    // Without a promise where none is needed: GraphQL would wait for one of each event of a page.
    if (event.reports !== null) return event.reports.slice(0, size);
    return reportsOf(event, context, info).then((reports) => reports.slice(0, size));
  }

  @FieldResolver(() => [Account], {
    description:
      'The event as each source has it, in order of first publication: `accounts { source { name } status earliest }`.',
  })
  async accounts(
    @Root() event: EventRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountRow[]> {
    return accountsOf(await everyReportOf(event, context, info));
  }

  @FieldResolver(() => [Conflict], {
    description:
      'What its sources disagree on; empty where they agree. `conflicts { about positions { value sources { name } } }`',
  })
  async conflicts(
    @Root() event: EventRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConflictRow[]> {
    return conflictsOf(accountsOf(await everyReportOf(event, context, info)));
  }

  @FieldResolver(() => [Citing], {
    description:
      'Which source has it from whom: copies of one report count once. `citations { source { name } cited citedSource { name } }`',
  })
  async citations(
    @Root() event: EventRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CitingRow[]> {
    return citationsOf(accountsOf(await everyReportOf(event, context, info)));
  }
}

/** The aggregate carries its reports wherever the question could be seen to ask for them. */
async function reportsOf(event: EventRow, context: Context, info: GraphQLResolveInfo): Promise<readonly ReportRow[]> {
  if (event.reports !== null) return event.reports;
  const whole = await context.loaders.event(viewAt(info, context)).load(event.id);
  return whole?.reports ?? [];
}

/** All of them: an event can have more than its aggregate carries, and what an account comes to hangs on the last. */
async function everyReportOf(
  event: EventRow,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly ToldReport[]> {
  const reports = await reportsOf(event, context, info);
  return reports.length >= event.reportCount ? reports : context.loaders.told(viewAt(info, context)).load(event.id);
}
