import { Field, Int, ObjectType } from 'type-graphql';
import type { EncounterKind as EncounterKindValue, EventStatus as EventStatusValue } from '../model/encounter';
import { EncounterKind, EventStatus } from './enums';
import { Party } from './party.type';
import { Day } from './scalars';
import { Source } from './source.type';

/** Its reports are resolved in account.resolver.ts. */
@ObjectType('Account', {
  description:
    'An event as one source has it, by its latest article: `accounts { source { name } status earliest cites }`.',
  simpleResolvers: true,
})
export class Account {
  @Field(() => Source, { description: 'Who says so: `source { id name }`.' })
  readonly source!: Source;

  @Field(() => EventStatus, { description: 'Where the event stands according to this source alone: `DENIED`.' })
  readonly status!: EventStatusValue;

  @Field(() => EncounterKind, { description: 'The kind that this source gives it: `TALKS`.' })
  readonly kind!: EncounterKindValue;

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it can lie according to this source: `2025-04-26`.',
  })
  readonly earliest!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it can lie according to this source: `2025-04-26`.',
  })
  readonly latest!: string | null;

  @Field(() => String, { nullable: true, description: 'Where, as this source writes it: `Port Amsel`.' })
  readonly placeName!: string | null;

  @Field(() => [Party], { description: 'Who took part according to this source: `participants { name }`.' })
  readonly participants!: readonly Party[];

  @Field(() => Day, { description: 'When this source first reported it: `2025-04-27`.' })
  readonly firstPublished!: string;

  @Field(() => Day, { description: 'When this source last reported it: `2025-04-28`.' })
  readonly lastPublished!: string;

  @Field(() => [String], {
    description: 'Whom this source cites for it, as written; empty: it says so itself. `["The Amsel Courier"]`',
  })
  readonly cites!: readonly string[];

  @Field(() => Int, { description: 'Number of its reports: `2`.' })
  readonly reportCount!: number;
}

@ObjectType('Position', {
  description: 'One side of a disagreement: `positions { value sources { name } }`.',
  simpleResolvers: true,
})
export class Position {
  @Field(() => String, { description: 'What these sources say: `HELD`, `2025-03-01 to 2025-03-31`, `Port Amsel`.' })
  readonly value!: string;

  @Field(() => [Source], { description: 'Who says so: `sources { id name }`.' })
  readonly sources!: readonly Source[];
}

@ObjectType('Conflict', {
  description:
    'Something on which the sources of an event disagree. That one is silent is no disagreement. `conflicts { about positions { value sources { name } } }`',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => String, { description: 'What about: `status`, `interval`, `place`, `kind` or `participants`.' })
  readonly about!: string;

  @Field(() => [Position], {
    description: 'The sides, the one with most sources first: `positions { value sources { name } }`.',
  })
  readonly positions!: readonly Position[];
}

@ObjectType('Citing', {
  description: 'A source that has it from somebody else: `citations { source { name } cited parties { name } }`.',
  simpleResolvers: true,
})
export class Citing {
  @Field(() => Source, { description: 'Who cites: `source { name }`.' })
  readonly source!: Source;

  @Field(() => String, { description: 'Who is cited, as written: `the Norland press service`.' })
  readonly cited!: string;

  @Field(() => [Party], { description: 'Who that is, where known: `parties { name }`.' })
  readonly parties!: readonly Party[];

  @Field(() => Source, {
    nullable: true,
    description:
      'The source of this graph that is cited, where it is one that reports the event too: `citedSource { id name }`.',
  })
  readonly citedSource!: Source | null;
}
