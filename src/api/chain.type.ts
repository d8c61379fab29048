import { Field, Int, ObjectType } from 'type-graphql';
import { Event } from './event.type';
import { Party } from './party.type';

@ObjectType('Hop', {
  description:
    'One step of a chain, with its evidence: `hops { from { name } to { name } event { reports(first: 1) { quote } } }`.',
  simpleResolvers: true,
})
export class Hop {
  @Field(() => Party, { description: 'Who: `from { name }`.' })
  readonly from!: Party;

  @Field(() => Party, { description: 'Whom: `to { name }`.' })
  readonly to!: Party;

  @Field(() => Event, {
    description: 'When, where, and according to whom: `event { latest place { name } reports(first: 1) { quote } }`.',
  })
  readonly event!: Event;
}

@ObjectType('Chain', {
  description:
    'Parties that met one another in turn: `chains(from: "teo-varga", to: "pia-sund") { length hops { from { name } to { name } } }`.',
  simpleResolvers: true,
})
export class Chain {
  @Field(() => [Hop], {
    description: 'From the first party to the last: `hops { from { name } to { name } event { latest } }`.',
  })
  readonly hops!: readonly Hop[];

  @Field(() => Int, { description: 'Number of hops: `2`.' })
  readonly length!: number;
}
