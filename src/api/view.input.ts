import { Field, ID, InputType } from 'type-graphql';
import { Day } from './scalars';

@InputType('View', {
  description:
    'According to whom, and as of when. Given on a root field it holds for all that lies below: status, days, place, parties and counts of events are then those of the remaining reports. `{sources: ["amsel-courier.example"], asOf: "2025-05-03"}` Who is who, and which reports belong together, stays as it is decided today.',
})
export class ViewInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only what these sources report, by id: `["amsel-courier.example"]`. Not together with `without`.',
  })
  sources?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All but what these sources report, by id: `["daily-tern.example"]`.',
  })
  without?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'Only what was known by the end of this day: `2025-04-30`.' })
  asOf?: string | null;
}
