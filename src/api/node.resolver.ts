import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type FoundNode, nodeAt } from '../graph/read/nodes';
import type { View } from '../graph/read/view';
import { askedView, ViewArg } from './asked-view';
import type { Context } from './context';
import { Node } from './node.type';
import type { ViewInput } from './view.input';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'What stands at an id now: through merges to the survivor, with a clear word (WITHDRAWN) where nothing is left. `node(id: "…") { id ... on Event { status } }`',
  })
  async node(
    @Arg('id', () => ID, { description: 'Any id that this interface ever answered: `e_1a2b3c4d`.' }) id: string,
    @ViewArg() input: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const view = askedView(input, info, context);
    const found = await nodeAt(context.graph, id);
    return READERS[found.label](context, found.id, view);
  }
}

type Reader = (context: Context, id: string, view: View | null) => Promise<object | null>;

const party: Reader = async ({ parties }, id) => (await parties.find([id])).get(id) ?? null;

const READERS: Readonly<Record<FoundNode['label'], Reader>> = {
  Person: party,
  Organisation: party,
  Event: ({ loaders }, id, view) => loaders.event(view).load(id),
  Report: async ({ reports }, id) => (await reports.byIds([id])).get(id) ?? null,
  Article: ({ loaders }, id) => loaders.articles.load(id),
  ArticleVersion: async ({ articles }, id) => (await articles.versionsById([id])).get(id) ?? null,
  Source: async ({ sources }, id) => (await sources.find([id])).get(id) ?? null,
  Place: async ({ places }, id) => (await places.find([id])).get(id) ?? null,
  Mention: async ({ articles }, id) => (await articles.mentionsById([id])).get(id) ?? null,
  Judgement: async ({ judgements }, id) => (await judgements.byIds([id])).get(id) ?? null,
};
