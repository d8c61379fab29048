import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArticleRow, SourceRow } from '../graph/read/article-row';
import type { EventRow } from '../graph/read/event-row';
import { notFound } from '../graph/read/named';
import type { ReportRow } from '../graph/read/report-row';
import { askedEvents } from './asked-events';
import { askedView, ViewArg } from './asked-view';
import {
  ArticleConnection,
  type Connection,
  connectionOf,
  EventConnection,
  ReportConnection,
  SourceConnection,
} from './connection.type';
import { type Context, viewAt } from './context';
import { EventArgs } from './event.args';
import { PageArgs, pageRequest } from './page.args';
import { Source } from './source.type';
import type { ViewInput } from './view.input';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, {
    nullable: true,
    description:
      'One source, by its domain or the name of its register: `source(id: "amsel-courier.example") { name }`.',
  })
  async source(
    @Arg('id', () => ID, { description: 'Its id: `amsel-courier.example`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SourceRow> {
    askedView(view, info, context);
    const source = (await context.sources.find([id])).get(id);
    if (source === undefined) throw notFound('source', id, 'sources');
    return source;
  }

  @Query(() => SourceConnection, { description: 'All sources by id: `sources { nodes { id name country } }`.' })
  async sources(
    @ViewArg('Only these, and only those that had published by this day') view: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SourceRow>> {
    return connectionOf(await context.sources.page(pageRequest(args), askedView(view, info, context)));
  }

  @FieldResolver(() => ArticleConnection, {
    description:
      'What it published, latest first; withdrawn articles are left out. `articles(first: 10) { nodes { title date } }`',
  })
  async articles(
    @Root() source: SourceRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ArticleRow>> {
    const question = { source: source.id, from: null, to: null, withdrawn: false };
    return connectionOf(await context.articles.page(question, pageRequest(args), viewAt(info, context)));
  }

  @FieldResolver(() => EventConnection, { description: 'What it reports: `events { nodes { kind status latest } }`.' })
  events(
    @Root() source: SourceRow,
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, viewAt(info, context), null, { source: source.id });
  }

  @FieldResolver(() => ReportConnection, {
    description: 'Its reports that stand, in order of publication: `reports(last: 10) { nodes { quote } }`.',
  })
  async reports(
    @Root() source: SourceRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReportRow>> {
    return connectionOf(await context.reports.page('SOURCE', source.id, pageRequest(args), viewAt(info, context)));
  }
}
