import { Field, Float, ObjectType } from 'type-graphql';
import { Party } from './party.type';

@ObjectType('Candidate', {
  description:
    'Another party that may be the same one. Nobody has decided: until then they stay two. `candidates { party { name } score reasons }`',
  simpleResolvers: true,
})
export class Candidate {
  @Field(() => Party, { description: 'The other party: `party { id name }`.' })
  readonly party!: Party;

  @Field(() => Float, { description: 'How alike they are, 0 to 1: `0.71`.' })
  readonly score!: number;

  @Field(() => [String], { description: 'Why: `same family name`, `office differs`.' })
  readonly reasons!: readonly string[];
}
