import { Field, Int, InterfaceType } from 'type-graphql';
import { Node } from './node.type';

/** Who can take part in an encounter. Its lists are resolved in party.resolver.ts. */
@InterfaceType('Party', {
  description:
    'Who can take part in an encounter: a person or an organisation. `participants { party { name ... on Organisation { kind } } }`',
  implements: Node,
  resolveType: (row: { label: string }) => row.label,
})
export abstract class Party extends Node {
  @Field(() => String, {
    description: 'Readable name for addresses, such as `mara-lindqvist`. Lookups accept it; it is not the identity.',
  })
  readonly slug!: string;

  @Field(() => String, { description: 'The best known name, such as `Mara Lindqvist`.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Other names that articles use: `Lindqvist`, `M. Lindqvist`.' })
  readonly aliases!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata, such as `Q42`, where somebody told.' })
  readonly wikidata!: string | null;

  @Field(() => Int, { description: 'Number of held meetings over all reports that stand, dated and undated: `7`.' })
  readonly meetingCount!: number;
}
