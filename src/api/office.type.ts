import { Field, ObjectType } from 'type-graphql';
import { Organisation } from './organisation.type';
import { Person } from './person.type';
import { Day } from './scalars';

@ObjectType('Office', {
  description:
    'A title that articles give a person in an organisation: `offices { title person { name } organisation { name } earliest latest }`.',
  simpleResolvers: true,
})
export class Office {
  @Field(() => Person, { description: 'Who holds it: `person { name }`.' })
  readonly person!: Person;

  @Field(() => Organisation, { description: 'Where it is held: `organisation { name }`.' })
  readonly organisation!: Organisation;

  @Field(() => String, { description: 'The title as written: `Secretary of the Council`.' })
  readonly title!: string;

  @Field(() => Day, { nullable: true, description: 'Day of the first article that says so: `2025-04-26`.' })
  readonly earliest!: string | null;

  @Field(() => Day, { nullable: true, description: 'Day of the last article that says so: `2025-05-21`.' })
  readonly latest!: string | null;
}
