import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './node.type';
import { Instant } from './scalars';

@ObjectType('ArticleVersion', {
  description: 'An article as it read at a time. A changed article is a new version; the old one is kept as history.',
  implements: Node,
  simpleResolvers: true,
})
export class ArticleVersion extends Node {
  @Field(() => Int, { description: '1 for the version first seen, 2 for the next.' })
  readonly number!: number;

  @Field(() => String, { description: 'Fingerprint of title, date and text: equal text, equal hash.' })
  readonly contentHash!: string;

  @Field(() => String, { description: 'The headline of this version.' })
  readonly title!: string;

  @Field(() => Instant, { description: 'When an ingest saw it.' })
  readonly seenAt!: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When a newer version took its place, null for the current one.',
  })
  readonly supersededAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What read it: `corenlp` or `llm`.' })
  readonly extractor!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the extractor: a new one reads the text again.' })
  readonly extractorVersion!: string | null;
}
