import { Field, ObjectType } from 'type-graphql';
import { Article } from './article.type';
import { ChangeKind } from './enums';
import { Instant } from './scalars';

@ObjectType('Change', { description: 'What happened to an article.', simpleResolvers: true })
export class Change {
  @Field(() => ChangeKind, { description: 'What.' })
  readonly change!: string;

  @Field(() => Instant, { description: 'When.' })
  readonly at!: string;

  @Field(() => Article, { description: 'To which article; `events` are those that it reports now.' })
  readonly article!: Article;
}
