import { Field, ObjectType } from 'type-graphql';
import { JudgementVerb } from './enums';
import { Node } from './node.type';
import { Instant } from './scalars';

@ObjectType('Judgement', {
  description: 'What a person decided about identities or a report, kept as data and replayed on every ingest.',
  implements: Node,
  simpleResolvers: true,
})
export class Judgement extends Node {
  @Field(() => JudgementVerb, { description: 'What was decided.' })
  readonly verb!: string;

  @Field(() => [String], { description: 'Ids of what it is about.' })
  readonly subjects!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The new name, for RENAME; the item in Wikidata, for IDENTIFY.' })
  readonly value!: string | null;

  @Field(() => String, { description: 'Who decided.' })
  readonly author!: string;

  @Field(() => Instant, { description: 'When.' })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  readonly reason!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was undone; null while it holds.' })
  readonly undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who undid it.' })
  readonly undoneBy!: string | null;
}
