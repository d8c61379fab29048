import { Field, Int, ObjectType } from 'type-graphql';
import { Event } from './event.type';
import { Party } from './party.type';

@ObjectType('Hop', { description: 'One step of a chain, with its evidence.', simpleResolvers: true })
export class Hop {
  @Field(() => Party, { description: 'Who.' })
  readonly from!: Party;

  @Field(() => Party, { description: 'Whom.' })
  readonly to!: Party;

  @Field(() => Event, { description: 'When, where, and according to whom.' })
  readonly event!: Event;
}

@ObjectType('Chain', { description: 'Parties that met one another in turn.', simpleResolvers: true })
export class Chain {
  @Field(() => [Hop], { description: 'From the first party to the last.' })
  readonly hops!: readonly Hop[];

  @Field(() => Int, { description: 'Number of hops.' })
  readonly length!: number;
}
