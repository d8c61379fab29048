import { Field, ID, InterfaceType } from 'type-graphql';

/** Everything that has a permalink. Rows carry their label, which is the name of their type. */
@InterfaceType('Node', {
  description:
    'Anything with an id. Ids are stable: an id of something that was merged into another still resolves, to the one that took its place. `node(id: "amsel-courier.example") { id ... on Source { name } }`',
  resolveType: (row: { label: string }) => row.label,
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id: ask `node(id:)` for it at any later time.' })
  readonly id!: string;
}
