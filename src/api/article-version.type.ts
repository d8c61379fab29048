import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './node.type';
import { Instant } from './scalars';

@ObjectType('ArticleVersion', {
  description:
    'An article as it read at a time. A changed article is a new version; the old one is kept as history. `versions { number title seenAt supersededAt }`',
  implements: Node,
  simpleResolvers: true,
})
export class ArticleVersion extends Node {
  @Field(() => Int, { description: '1 for the version first seen, 2 for the next: `2`.' })
  readonly number!: number;

  @Field(() => String, {
    description: 'Fingerprint of title, date and text: equal text, equal hash. `3f79bb7b435b05321651daefd374cdc6`',
  })
  readonly contentHash!: string;

  @Field(() => String, { description: 'The headline of this version: `Varga in Port Amsel`.' })
  readonly title!: string;

  @Field(() => Instant, { description: 'When an ingest saw it: `2025-05-21T06:00:00.000Z`.' })
  readonly seenAt!: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When a newer version took its place, null for the current one: `2025-05-22T06:00:00.000Z`.',
  })
  readonly supersededAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What read it: `corenlp` or `llm`.' })
  readonly extractor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the extractor: a new one reads the text again. `12`',
  })
  readonly extractorVersion!: string | null;
}
