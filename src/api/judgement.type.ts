import { Field, ObjectType } from 'type-graphql';
import { JudgementVerb } from './enums';
import { Node } from './node.type';
import { Instant } from './scalars';

@ObjectType('Judgement', {
  description:
    'What a person decided about identities or a report, kept as data and replayed on every ingest: `judgements { nodes { verb subjects author at reason } }`.',
  implements: Node,
  simpleResolvers: true,
})
export class Judgement extends Node {
  @Field(() => JudgementVerb, { description: 'What was decided: `DIFFERENT`.' })
  readonly verb!: string;

  @Field(() => [String], { description: 'Ids of what it is about: `["p_1a2b", "p_3c4d"]`.' })
  readonly subjects!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The new name, for RENAME; the item in Wikidata, for IDENTIFY. `Q42`',
  })
  readonly value!: string | null;

  @Field(() => String, { description: 'Who decided: `ana.prada`.' })
  readonly author!: string;

  @Field(() => Instant, { description: 'When: `2025-05-21T06:00:00.000Z`.' })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words: `Father and son.`.' })
  readonly reason!: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'When it was undone; null while it holds. `2025-05-22T06:00:00.000Z`',
  })
  readonly undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who undid it: `ana.prada`.' })
  readonly undoneBy!: string | null;
}
