import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { EventRow } from '../graph/read/event-row';
import { notFound } from '../graph/read/named';
import type { PlaceRow } from '../graph/read/place-row';
import { askedEvents } from './asked-events';
import { askedView, ViewArg } from './asked-view';
import { type Connection, connectionOf, EventConnection, PlaceConnection } from './connection.type';
import { type Context, viewAt } from './context';
import { EventArgs } from './event.args';
import { PageArgs, pageRequest } from './page.args';
import { Place } from './place.type';
import type { ViewInput } from './view.input';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: 'One place, by id or slug: `place(id: "port-amsel") { name }`.' })
  async place(
    @Arg('id', () => ID, { description: 'Id or slug: `port-amsel`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlaceRow> {
    askedView(view, info, context);
    const place = (await context.places.find([id])).get(id);
    if (place === undefined) throw notFound('place', id, 'search');
    return place;
  }

  @Query(() => PlaceConnection, { description: 'All places by name: `places(first: 50) { nodes { name country } }`.' })
  async places(
    @ViewArg('Only places of what these sources report, by this day') view: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PlaceRow>> {
    return connectionOf(await context.places.page(pageRequest(args), askedView(view, info, context)));
  }

  @FieldResolver(() => EventConnection, {
    description: 'What lay there; of a country, in all of its places. `events(first: 10) { nodes { kind latest } }`',
  })
  events(
    @Root() place: PlaceRow,
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, viewAt(info, context), null, { place: place.id });
  }
}
