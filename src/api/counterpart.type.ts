import { Field, Int, ObjectType } from 'type-graphql';
import { Party } from './party.type';
import { Day } from './scalars';
import { Source } from './source.type';

@ObjectType('Counterpart', {
  description:
    "Somebody whom a party has met (or is to meet), with how often. Undated encounters are told apart: 'at least 3, and 2 undated'. `counterparts { nodes { party { name } held undated } }`",
  simpleResolvers: true,
})
export class Counterpart {
  @Field(() => Party, { description: 'Whom: `party { name slug }`.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'Number of held and dated encounters: `3`.' })
  readonly held!: number;

  @Field(() => Int, {
    description: 'Number of held encounters that no report dates: each may be one of those counted in `held`.',
  })
  readonly undated!: number;

  @Field(() => Int, { description: 'Number of encounters that are planned and not held: `1`.' })
  readonly planned!: number;

  @Field(() => Int, { description: 'Number of encounters that are held by one report and denied by another: `1`.' })
  readonly disputed!: number;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the first held encounter; null where none is dated. `2025-03-12`',
  })
  readonly first!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the last held encounter; null where none is dated. `2025-06-12`',
  })
  readonly last!: string | null;

  @Field(() => [Source], {
    description: 'Which sources report the encounters counted here, by name: `sources { id name }`.',
  })
  readonly sources!: readonly Source[];
}
