import { Field, Int, ObjectType } from 'type-graphql';
import type { EncounterKind as EncounterKindValue, EventStatus as EventStatusValue } from '../model/encounter';
import { EncounterKind, EventStatus } from './enums';
import { Node } from './node.type';
import { Party } from './party.type';
import { Place } from './place.type';
import { Day, Instant } from './scalars';

@ObjectType('Participation', {
  description: "One party's part in an event: `participants { status party { name } }`.",
  simpleResolvers: true,
})
export class Participation {
  @Field(() => Party, { description: 'Who: `party { name }`.' })
  readonly party!: Party;

  @Field(() => EventStatus, {
    description:
      'Where the event stands for this party: who was only ever expected did not take part because others did. `HELD`',
  })
  readonly status!: EventStatusValue;
}

/** What reports speak of. Its reports, accounts and conflicts are resolved in event.resolver.ts. */
@ObjectType('Event', {
  description:
    'What reports speak of: a meeting, a call, talks, a visit, a gathering. Everything about it is a view over its reports. `events { nodes { kind status earliest latest } }`',
  implements: Node,
  simpleResolvers: true,
})
export class Event extends Node {
  @Field(() => EncounterKind, { description: 'The kind that most sources use: `MEETING`.' })
  readonly kind!: EncounterKindValue;

  @Field(() => EventStatus, { description: 'Whether it took place. Only HELD counts as having met. `HELD`' })
  readonly status!: EventStatusValue;

  @Field(() => Day, { nullable: true, description: 'First day on which it can lie: `2025-03-01`; null: undated.' })
  readonly earliest!: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day on which it can lie: `2025-03-31`; null: undated.' })
  readonly latest!: string | null;

  @Field(() => Boolean, { description: 'False where no report dates it; it then stands apart in every count. `true`' })
  readonly dated!: boolean;

  @Field(() => Day, { description: 'The day by which lists order it: `latest`, or the last publication if undated.' })
  readonly sortDate!: string;

  @Field(() => String, { nullable: true, description: 'Where, as most sources write it: `Port Amsel`.' })
  readonly placeName!: string | null;

  @Field(() => Place, {
    nullable: true,
    description: 'Where, if it is known which place is meant: `place { name country }`.',
  })
  readonly place!: Place | null;

  @Field(() => Int, { description: 'Number of parties to it: `2`.' })
  readonly participantCount!: number;

  @Field(() => Int, { description: 'Number of reports of it that stand: `5`.' })
  readonly reportCount!: number;

  @Field(() => Int, { description: 'Number of sources that report it: `3`.' })
  readonly sourceCount!: number;

  @Field(() => Int, {
    description: 'Number of sources that report it of their own: copies of one report, and one group, count once. `2`',
  })
  readonly independentSourceCount!: number;

  @Field(() => Day, { description: 'Day of the first publication: `2025-04-27`.' })
  readonly firstPublished!: string;

  @Field(() => Day, { description: 'Day of the latest publication: `2025-04-28`.' })
  readonly lastPublished!: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When what the graph knows of it last changed: `2025-05-21T06:00:00.000Z`.',
  })
  readonly changedAt!: string | null;
}
