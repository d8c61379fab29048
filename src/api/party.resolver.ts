import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { CounterpartRow } from '../graph/read/counterparts';
import type { EventRow } from '../graph/read/event-row';
import type { CandidateRow, OfficeRow } from '../graph/read/parties';
import type { PartyRow } from '../graph/read/party-row';
import type { ReportRow } from '../graph/read/report-row';
import { type Contact as ContactValue, contactKinds } from '../model/contact';
import type { TimelineRow } from '../model/timeline';
import { askedCounterparts } from './asked-detail';
import { askedEvents } from './asked-events';
import { Candidate } from './candidate.type';
import {
  type Connection,
  CounterpartConnection,
  connectionOf,
  EventConnection,
  ReportConnection,
} from './connection.type';
import { type Context, viewAt } from './context';
import { Contact, Grain, type GrainValue } from './enums';
import { DuringInput, EventArgs, MeetingArgs } from './event.args';
import { Office } from './office.type';
import { PageArgs, pageRequest } from './page.args';
import { CounterpartArgs } from './party.args';
import { Party } from './party.type';
import { Timeline } from './timeline.type';

/** What every party answers, a person as well as an organisation. */
@Resolver(() => Party)
export class PartyResolver {
  @FieldResolver(() => EventConnection, {
    description:
      'Everything that it took or was to take part in, of every kind and status: `events(filter: {statuses: [PLANNED]}) { nodes { kind earliest } }`.',
  })
  events(
    @Root() party: PartyRow,
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, viewAt(info, context), null, { party: party.id });
  }

  @FieldResolver(() => EventConnection, {
    description:
      'Its held meetings: `meetings(first: 50) { nodes { earliest latest participants { party { name } } } }`.',
  })
  meetings(
    @Root() party: PartyRow,
    @Args(() => MeetingArgs) args: MeetingArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, viewAt(info, context), args.contact, { party: party.id });
  }

  @FieldResolver(() => CounterpartConnection, {
    description:
      'Whom it has met, how often, first and last, and according to whom: `counterparts(first: 50) { nodes { party { name } held first last sources { name } } }`.',
  })
  async counterparts(
    @Root() party: PartyRow,
    @Args(() => CounterpartArgs) args: CounterpartArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CounterpartRow>> {
    const request = pageRequest(args);
    const question = {
      party: party.id,
      orItsPeople: args.orItsPeople && party.label === 'Organisation',
      kinds: contactKinds(args.contact),
      from: args.during?.from ?? null,
      to: args.during?.to ?? null,
      statuses: args.statuses,
    };
    const detail = askedCounterparts(info);
    const view = viewAt(info, context);
    return connectionOf(await context.counterparts.page(question, args.order, request, detail, view));
  }

  @FieldResolver(() => ReportConnection, {
    description:
      'The sentences that name it as a participant, in order of publication: `reports(last: 5) { nodes { quote publishedOn } }`.',
  })
  async reports(
    @Root() party: PartyRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReportRow>> {
    return connectionOf(await context.reports.page('PARTY', party.id, pageRequest(args), viewAt(info, context)));
  }

  @FieldResolver(() => [Office], {
    description:
      'Offices that a person holds, or that people hold in an organisation, latest first: `offices { title person { name } organisation { name } }`.',
  })
  offices(@Root() party: PartyRow, @Ctx() context: Context): Promise<OfficeRow[]> {
    return context.loaders.offices.load(party.id);
  }

  @FieldResolver(() => [Candidate], {
    description:
      'Parties that may be the same one, likeliest first; nobody has decided yet. `candidates { party { name } score reasons }`',
  })
  candidates(@Root() party: PartyRow, @Ctx() context: Context): Promise<CandidateRow[]> {
    return context.loaders.candidates.load(party.id);
  }

  @FieldResolver(() => Timeline, {
    description: 'Its held encounters over time: `timeline(by: MONTH) { spans { start events } }`.',
  })
  timeline(
    @Root() party: PartyRow,
    @Arg('by', () => Grain, { defaultValue: 'MONTH', description: 'The width of a span: `MONTH`.' }) by: GrainValue,
    @Arg('contact', () => Contact, { defaultValue: 'MET', description: 'What counts as contact: `ANY`.' })
    contact: ContactValue,
    @Arg('during', () => DuringInput, {
      nullable: true,
      description: 'Only events that overlap this interval: `{from: "2025-01-01"}`.',
    })
    during: DuringInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TimelineRow> {
    return context.timelines.of(
      {
        party: party.id,
        kinds: contactKinds(contact),
        from: during?.from ?? null,
        to: during?.to ?? null,
      },
      by,
      viewAt(info, context),
    );
  }
}
