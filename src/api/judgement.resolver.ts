import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { JudgementRow } from '../graph/read/judgements';
import type { FoundNode } from '../graph/read/nodes';
import type { Context } from './context';
import { Judgement } from './judgement.type';
import { Node } from './node.type';

@Resolver(() => Judgement)
export class JudgementResolver {
  @FieldResolver(() => [Node], {
    description:
      'What it is about as that stands now, through merges: parties, places, events or a report. Empty until it is applied, and where nothing of it is left. `about { id ... on Person { name } }`',
  })
  async about(@Root() judgement: Pick<JudgementRow, 'id'>, @Ctx() context: Context): Promise<object[]> {
    const found = await context.loaders.judged.load(judgement.id);
    const nodes = await Promise.all(found.map((node) => nodeOf(context, node)));
    return nodes.filter((node) => node !== null);
  }
}

async function nodeOf({ loaders }: Context, { id, label }: FoundNode): Promise<object | null> {
  if (label === 'Event') return loaders.event(null).load(id);
  if (label === 'Report') return loaders.reports.load(id);
  return label === 'Place' ? loaders.places.load(id) : loaders.parties.load(id);
}
