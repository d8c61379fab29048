import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { ArticleRow, ArticleVersionRow } from '../graph/read/article-row';
import type { MentionRow } from '../graph/read/articles';
import type { EventRow } from '../graph/read/event-row';
import { notFound } from '../graph/read/named';
import type { ReportRow } from '../graph/read/report-row';
import { Article } from './article.type';
import { ArticleVersion } from './article-version.type';
import { askedEvents } from './asked-events';
import { askedView, ViewArg } from './asked-view';
import { ArticleConnection, type Connection, connectionOf, EventConnection, ReportConnection } from './connection.type';
import { type Context, viewAt } from './context';
import { DuringInput, EventArgs } from './event.args';
import { Mention } from './mention.type';
import { listSize, PageArgs, pageRequest } from './page.args';
import type { ViewInput } from './view.input';

const DEFAULT_MENTIONS = 50;

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: 'One article, by id or address: `article(id: "https://amsel-courier.example/2025/summit") { title }`.',
  })
  async article(
    @Arg('id', () => ID, { description: 'Id or address: `https://amsel-courier.example/2025/summit`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow> {
    askedView(view, info, context);
    const article = await context.loaders.articles.load(id);
    if (article === null) throw notFound('article', id, 'articles');
    return article;
  }

  @Query(() => ArticleConnection, {
    description:
      'Articles, latest publication first: `articles(during: {from: "2025-05-01"}) { nodes { title url } }`.',
  })
  async articles(
    @Arg('source', () => ID, {
      nullable: true,
      description: 'Only those of this source, by id: `amsel-courier.example`.',
    })
    source: string | null,
    @Arg('during', () => DuringInput, {
      nullable: true,
      description: 'Only those published in this interval: `{from: "2025-05-01", to: "2025-05-31"}`.',
    })
    during: DuringInput | null,
    @Arg('withdrawn', () => Boolean, { defaultValue: false, description: 'Include those that were taken out: `true`.' })
    withdrawn: boolean,
    @ViewArg('Only those of these sources, published by this day') view: ViewInput | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ArticleRow>> {
    const question = { source: source ?? null, from: during?.from ?? null, to: during?.to ?? null, withdrawn };
    return connectionOf(await context.articles.page(question, pageRequest(args), askedView(view, info, context)));
  }

  @FieldResolver(() => [ArticleVersion], {
    description: 'Its versions, the current one first: `versions { number seenAt supersededAt }`.',
  })
  versions(@Root() article: ArticleRow, @Ctx() context: Context): Promise<ArticleVersionRow[]> {
    return context.loaders.versions.load(article.id);
  }

  @FieldResolver(() => ReportConnection, {
    description:
      'What it says of encounters, in order of publication: `reports(first: 50) { nodes { status quote } }`.',
  })
  async reports(
    @Root() article: ArticleRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReportRow>> {
    return connectionOf(await context.reports.page('ARTICLE', article.id, pageRequest(args), viewAt(info, context)));
  }

  @FieldResolver(() => EventConnection, {
    description: 'The events that it reports: `events { nodes { kind status latest } }`.',
  })
  events(
    @Root() article: ArticleRow,
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> {
    return askedEvents(context, info, args, viewAt(info, context), null, { article: article.id });
  }

  @FieldResolver(() => [Mention], {
    description:
      'Whom and what its current version names, in order of appearance: `mentions(first: 50) { name party { name } }`.',
  })
  mentions(
    @Root() article: ArticleRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_MENTIONS, description: 'How many: 1 to 200. `50`' }) first: number,
    @Ctx() context: Context,
  ): Promise<MentionRow[]> {
    return context.articles.mentions(article.id, listSize(first, 'first', DEFAULT_MENTIONS));
  }
}

@Resolver(() => ArticleVersion)
export class ArticleVersionResolver {
  @FieldResolver(() => String, {
    description:
      'Title, two line ends and text, exactly as analysed: all offsets count in it (UTF-16 units). `versions { text }`',
  })
  text(@Root() version: ArticleVersionRow, @Ctx() context: Context): Promise<string> {
    return context.loaders.versionTexts.load(version.id);
  }
}
