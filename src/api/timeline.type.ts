import { Field, Int, ObjectType } from 'type-graphql';
import { Day } from './scalars';

@ObjectType('Span', {
  description: 'One span of a timeline; spans without an event are left out. `spans { start events }`',
  simpleResolvers: true,
})
export class Span {
  @Field(() => Day, { description: 'Its first day: `2025-05-01` for May 2025.' })
  readonly start!: string;

  @Field(() => Int, { description: 'Number of events whose interval lies within it: `2`.' })
  readonly events!: number;
}

@ObjectType('Timeline', {
  description:
    "How a party's encounters lie in time. An event is counted in a span only if it lies wholly within it. `timeline(by: MONTH) { spans { start events } wide undated }`",
  simpleResolvers: true,
})
export class Timeline {
  @Field(() => [Span], { description: 'The spans that have events, in order of time: `spans { start events }`.' })
  readonly spans!: readonly Span[];

  @Field(() => Int, { description: 'Number of events that may lie in more than one span, and are in none: `2`.' })
  readonly wide!: number;

  @Field(() => Int, { description: 'Number of events that no report dates: `1`.' })
  readonly undated!: number;

  @Field(() => Day, {
    nullable: true,
    description: 'First day of the first event; null where none is dated. `2025-03-12`',
  })
  readonly earliest!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the last event; null where none is dated. `2025-06-12`',
  })
  readonly latest!: string | null;

  @Field(() => Int, {
    description:
      'Longest gap between events that follow one another, in days; 0 with fewer than two dated events. `39`',
  })
  readonly longestGapDays!: number;
}
