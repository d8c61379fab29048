import { ArgsType, Field } from 'type-graphql';
import type { Contact as ContactValue } from '../model/contact';
import { Contact } from './enums';
import { EventFilter } from './event.args';
import { Instant } from './scalars';
import { ViewInput } from './view.input';

/** Which changes, and from where on. */
@ArgsType()
export class EventChangeArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: 'Which events; all unless told: `{parties: ["mara-lindqvist"]}`.',
  })
  filter?: EventFilter | null;

  @Field(() => Contact, {
    nullable: true,
    description:
      'What counts as contact: with it, only what was held is told, as in `meetings`; without it events of every kind and status. `MET`',
  })
  contact?: ContactValue | null;

  @Field(() => ViewInput, {
    nullable: true,
    description: 'According to whom: `{sources: ["amsel-courier.example"]}`.',
  })
  view?: ViewInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'From after this change on: the `cursor` of the last one that arrived, or a cursor of `events(order: LATEST_CHANGED)`.',
  })
  after?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'From this instant on: `2025-05-21T00:00:00Z`. Without `after` and `since`: from now on.',
  })
  since?: string | null;
}
