import { Field, ObjectType } from 'type-graphql';
import { Event } from './event.type';
import { Instant } from './scalars';

@ObjectType('EventChange', {
  description: 'An event that is new, or of which what is known has changed: `{ cursor at event { id status } }`.',
  simpleResolvers: true,
})
export class EventChange {
  @Field(() => String, {
    description: 'Its place in the order of change: subscribe again with `after: "<cursor>"` to go on from here.',
  })
  readonly cursor!: string;

  @Field(() => Instant, { description: 'When it changed: `2025-05-21T06:00:00.000Z`.' })
  readonly at!: string;

  @Field(() => Event, { description: 'The event as it is now: `event { status participants { party { name } } }`.' })
  readonly event!: Event;
}
