import { Field, ObjectType } from 'type-graphql';
import { Article } from './article.type';
import { ChangeKind } from './enums';
import { Instant } from './scalars';

@ObjectType('Change', {
  description:
    'What happened to an article: `changes(since: "2025-05-21T00:00:00Z") { nodes { at change article { url } } }`.',
  simpleResolvers: true,
})
export class Change {
  @Field(() => ChangeKind, { description: 'What: `CHANGED`.' })
  readonly change!: string;

  @Field(() => Instant, { description: 'When: `2025-05-21T06:00:00.000Z`.' })
  readonly at!: string;

  @Field(() => Article, {
    description:
      'To which article; `events` are those that it reports now. `article { title events { nodes { id status } } }`',
  })
  readonly article!: Article;
}
