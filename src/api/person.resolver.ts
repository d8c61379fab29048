import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { notFound } from '../graph/read/named';
import type { PartyRow } from '../graph/read/party-row';
import { askedView, ViewArg } from './asked-view';
import { type Connection, connectionOf, OrganisationConnection, PersonConnection } from './connection.type';
import type { Context } from './context';
import { PartyOrder, type PartyOrderValue } from './enums';
import { Organisation } from './organisation.type';
import { PageArgs, pageRequest } from './page.args';
import { Person } from './person.type';
import type { ViewInput } from './view.input';

const ORDER = () =>
  Arg('order', () => PartyOrder, { defaultValue: 'MOST_MEETINGS', description: 'In which order: `NAME`.' });

const NAMED =
  'Only those whom these sources name in a report, by this day (their order and `meetingCount` are over all sources)';

/** People and organisations at the root; what they answer below is in party.resolver.ts. */
@Resolver()
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person, by id, former id or slug: `person(id: "mara-lindqvist") { name meetingCount }`.',
  })
  async person(
    @Arg('id', () => ID, { description: 'Id, former id or slug: `mara-lindqvist`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartyRow> {
    askedView(view, info, context);
    return one(context, id, 'Person');
  }

  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, by id, former id or slug: `organisation(id: "norland") { name country }`.',
  })
  async organisation(
    @Arg('id', () => ID, { description: 'Id, former id or slug: `norland`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartyRow> {
    askedView(view, info, context);
    return one(context, id, 'Organisation');
  }

  @Query(() => PersonConnection, { description: 'All people: `people(first: 50) { nodes { name meetingCount } }`.' })
  async people(
    @ORDER() order: PartyOrderValue,
    @ViewArg(NAMED) view: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PartyRow>> {
    return connectionOf(await context.parties.page('Person', order, pageRequest(args), askedView(view, info, context)));
  }

  @Query(() => OrganisationConnection, {
    description: 'All organisations: `organisations(order: NAME) { nodes { name kind } }`.',
  })
  async organisations(
    @ORDER() order: PartyOrderValue,
    @ViewArg(NAMED) view: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PartyRow>> {
    return connectionOf(
      await context.parties.page('Organisation', order, pageRequest(args), askedView(view, info, context)),
    );
  }
}

async function one(context: Context, id: string, label: PartyRow['label']): Promise<PartyRow> {
  const party = (await context.parties.find([id], label)).get(id);
  if (party === undefined) throw notFound(label.toLowerCase(), id, 'search');
  return party;
}
