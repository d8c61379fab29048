import { ArgsType, Field } from 'type-graphql';
import type { Contact as ContactValue } from '../model/contact';
import type { EventStatus as EventStatusValue } from '../model/encounter';
import { Contact, CounterpartOrder, type CounterpartOrderValue, EventStatus } from './enums';
import { DuringInput } from './event.args';
import { PageArgs } from './page.args';

/** Whom a party has met. */
@ArgsType()
export class CounterpartArgs extends PageArgs {
  @Field(() => Contact, { defaultValue: 'MET', description: 'What counts as contact: `ANY`.' })
  contact!: ContactValue;

  @Field(() => DuringInput, {
    nullable: true,
    description:
      'Only encounters whose interval overlaps this one; undated ones overlap none. `{from: "2025-05-01", to: "2025-05-31"}`',
  })
  during?: DuringInput | null;

  @Field(() => [EventStatus], {
    defaultValue: ['HELD'],
    description:
      'Whom to list: those with at least one encounter in one of these statuses. Only HELD means met; `[PLANNED, PROPOSED]` lists whom she is to meet.',
  })
  statuses!: EventStatusValue[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of an organisation: count what anybody who holds an office in it did as well. `true`',
  })
  orItsPeople!: boolean;

  @Field(() => CounterpartOrder, { defaultValue: 'MOST_OFTEN', description: 'In which order: `LATEST`.' })
  order!: CounterpartOrderValue;
}
