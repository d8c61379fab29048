import { Field, ObjectType } from 'type-graphql';
import type { WithdrawalReason as WithdrawalReasonValue } from '../model/article';
import { WithdrawalReason } from './enums';
import { Node } from './node.type';
import { Day, Instant } from './scalars';
import { Source } from './source.type';

@ObjectType('Article', {
  description: 'One publication, known by its address: `article { title url date source { name } }`.',
  implements: Node,
  simpleResolvers: true,
})
export class Article extends Node {
  @Field(() => String, { description: 'Its canonical address: `https://amsel-courier.example/2025/summit`.' })
  readonly url!: string;

  @Field(() => String, { description: 'Its headline, as last seen: `Varga in Port Amsel`.' })
  readonly title!: string;

  @Field(() => Day, { description: 'Day of publication: `2025-04-26`.' })
  readonly date!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the register or the input, where it has one: `M-2025-117`.',
  })
  readonly recordId!: string | null;

  @Field(() => Instant, { description: 'When an ingest first saw it: `2025-05-21T06:00:00.000Z`.' })
  readonly firstSeenAt!: string;

  @Field(() => Instant, {
    nullable: true,
    description:
      'When it was taken out, null while it stands. Reports of a withdrawn article do not count. `2025-06-01T12:00:00.000Z`',
  })
  readonly withdrawnAt!: string | null;

  @Field(() => WithdrawalReason, {
    nullable: true,
    description: 'Why it was taken out, null while it stands: `GONE`.',
  })
  readonly withdrawnFor!: WithdrawalReasonValue | null;

  @Field(() => Source, { description: 'Who published it: `source { id name }`.' })
  readonly source!: Source;
}
