import { Field, ObjectType } from 'type-graphql';

@ObjectType('Export', {
  description: 'Where a whole list can be had as a file: `exports { format description url }`.',
  simpleResolvers: true,
})
export class Export {
  @Field(() => String, {
    description: 'Its format: `csv`, `reports.csv`, `jsonl`, `ftm.jsonl`, `graphml`, `gexf` or `ics`.',
  })
  readonly format!: string;

  @Field(() => String, { description: 'What the file holds: `One row a report, for a spreadsheet`.' })
  readonly description!: string;

  @Field(() => String, {
    description: 'Path and query on this server: `/export/meetings.csv?person=mara-lindqvist`.',
  })
  readonly url!: string;
}
