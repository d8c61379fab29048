import { Field, ObjectType } from 'type-graphql';
import { SourceKind } from './enums';
import { Node } from './node.type';

@ObjectType('Source', {
  description: 'An outlet or a register: who says so. `source { id name group country }`',
  implements: Node,
  simpleResolvers: true,
})
export class Source extends Node {
  @Field(() => String, { description: 'Its name, or its domain where no name is known: `The Amsel Courier`.' })
  readonly name!: string;

  @Field(() => SourceKind, { description: 'What sort of source it is: `OUTLET`.' })
  readonly kind!: 'OUTLET' | 'REGISTER';

  @Field(() => String, {
    nullable: true,
    description: 'Its owner or syndicate. Sources of one group count as one independent source. `Tern Media`',
  })
  readonly group!: string | null;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2, such as `NO`, where told.' })
  readonly country!: string | null;

  @Field(() => Boolean, { description: 'True for the invented outlets of the sample world: `true`.' })
  readonly fictional!: boolean;
}
