import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Contact as ContactValue } from '../model/contact';
import type { EncounterKind as EncounterKindValue, EventStatus as EventStatusValue } from '../model/encounter';
import { Contact, EncounterKind, EventOrder, type EventOrderValue, EventStatus } from './enums';
import { PageArgs } from './page.args';
import { Day, Instant } from './scalars';
import { ViewInput } from './view.input';

@InputType('During', {
  description: 'A closed interval of days; either end may be open. `{from: "2025-05-01", to: "2025-05-31"}`',
})
export class DuringInput {
  @Field(() => Day, { nullable: true, description: 'First day: `2025-05-01`.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day: `2025-05-31`.' })
  to?: string | null;
}

@InputType('EventFilter', {
  description:
    'Which events. What is left out does not narrow; what is given must all hold. `{parties: ["mara-lindqvist"], during: {from: "2025-05-01"}}`',
})
export class EventFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'All of these took part: ids or slugs of people and organisations, `["mara-lindqvist", "teo-varga"]`.',
  })
  parties?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'At least one of these took part: ids or slugs. `["teo-varga", "jon-okafor"]`',
  })
  anyOf?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'This organisation took part: its id or slug. `northern-fisheries-council`',
  })
  organisation?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With `organisation`: or anybody who holds an office in it. `true`',
  })
  orItsPeople!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'It lies in this place, by id or slug (`port-amsel`) or, for a country, by its ISO 3166-1 code (`NO`). A country stands for all of its places.',
  })
  place?: string | null;

  @Field(() => DuringInput, {
    nullable: true,
    description:
      'Its interval overlaps this one. Undated events overlap none. `{from: "2025-05-01", to: "2025-05-31"}`',
  })
  during?: DuringInput | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it can lie is before this one: `2025-06-01`. Undated events are left out.',
  })
  endedBefore?: string | null;

  @Field(() => [EncounterKind], {
    nullable: true,
    description: 'Its kind is one of these. Stronger than `contact`. `[MEETING, TALKS]`',
  })
  kinds?: EncounterKindValue[] | null;

  @Field(() => [EventStatus], {
    nullable: true,
    description: 'Its status is one of these; where parties are given, its status for them. `[PLANNED, PROPOSED]`',
  })
  statuses?: EventStatusValue[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'At least one of these sources reports it, by id: `["amsel-courier.example"]`.',
  })
  sources?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'None of these sources reports it, by id: `["daily-tern.example"]`.',
  })
  notSources?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'This article reports it: its id or its address. `https://amsel-courier.example/2025/summit`',
  })
  article?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least so many independent sources report it: `2`.' })
  minIndependentSources?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many independent sources report it: `1`.' })
  maxIndependentSources?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only dated (true) or only undated events (false): `false`.' })
  dated?: boolean | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'What is known of it changed at or after this instant: `2025-05-21T00:00:00Z`.',
  })
  changedSince?: string | null;
}

/** The list of events. */
@ArgsType()
export class EventArgs extends PageArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: 'Which events; all unless told. `{statuses: [HELD], place: "port-amsel"}`',
  })
  filter?: EventFilter | null;

  @Field(() => EventOrder, { defaultValue: 'LATEST', description: 'In which order: `LATEST`.' })
  order!: EventOrderValue;
}

/** The list of meetings: events with a contact. */
@ArgsType()
export class MeetingArgs extends EventArgs {
  @Field(() => Contact, {
    defaultValue: 'MET',
    description: 'What counts as contact. Without `statuses` only what was held is listed. `ANY`',
  })
  contact!: ContactValue;
}

@ArgsType()
export class RootEventArgs extends EventArgs {
  @Field(() => ViewInput, {
    nullable: true,
    description: 'According to whom, and as of when: `{sources: ["amsel-courier.example"], asOf: "2025-05-03"}`.',
  })
  view?: ViewInput | null;
}

@ArgsType()
export class RootMeetingArgs extends MeetingArgs {
  @Field(() => ViewInput, {
    nullable: true,
    description: 'According to whom, and as of when: `{sources: ["amsel-courier.example"], asOf: "2025-05-03"}`.',
  })
  view?: ViewInput | null;
}
