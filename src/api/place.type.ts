import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.type';

@ObjectType('Place', {
  description:
    'A city, a region or a country. Asked for a country, lists of events include those in its cities. `place { name country }`',
  implements: Node,
  simpleResolvers: true,
})
export class Place extends Node {
  @Field(() => String, { description: 'Readable name for addresses, such as `port-amsel`.' })
  readonly slug!: string;

  @Field(() => String, { description: 'Its name: `Port Amsel`.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2, such as `NO`, where known.' })
  readonly country!: string | null;

  @Field(() => String, { nullable: true, description: "Its country's name, such as `Norway`, where known." })
  readonly countryName!: string | null;
}
