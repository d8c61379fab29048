import { Field, Int, ObjectType } from 'type-graphql';
import { ArticleResult, RunOutcome } from './enums';
import { Instant } from './scalars';

@ObjectType('Outcome', {
  description: 'What a run did with one article: `outcomes(first: 50) { nodes { url result code reason } }`.',
  simpleResolvers: true,
})
export class Outcome {
  @Field(() => String, { description: 'Where it was read: a file, a line, an address. `articles.jsonl`' })
  readonly origin!: string;

  @Field(() => Int, { nullable: true, description: 'Line within the origin, from 1, where it has one: `17`.' })
  readonly line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The article's address, where one could be read: `https://amsel-courier.example/2025/summit`.",
  })
  readonly url!: string | null;

  @Field(() => ArticleResult, { description: 'What became of it: `SET_ASIDE`.' })
  readonly result!: string;

  @Field(() => String, { nullable: true, description: 'Why it was set aside, as a stable code: `BAD_DATE`.' })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was set aside, in words, and how to mend it: `The article has no date: give it one as YYYY-MM-DD.`.',
  })
  readonly reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Time spent on it, in milliseconds: `180`.' })
  readonly durationMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of parties and places that it names: `8`.' })
  readonly mentions!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of reports that it makes: `3`.' })
  readonly reports!: number | null;

  @Field(() => Instant, { description: 'When: `2025-05-21T06:00:00.000Z`.' })
  readonly at!: string;
}

/** The ledger: what an ingest did. */
@ObjectType('Run', {
  description: 'One run of the ingest: `runs(first: 5) { nodes { startedAt outcome read setAside } }`.',
  simpleResolvers: true,
})
export class Run {
  @Field(() => String, { description: 'Its id: `r_1a2b3c4d`.' })
  readonly id!: string;

  @Field(() => Instant, { description: 'When it began: `2025-05-21T06:00:00.000Z`.' })
  readonly startedAt!: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When it ended; null while it runs. `2025-05-21T06:04:10.000Z`',
  })
  readonly finishedAt!: string | null;

  @Field(() => RunOutcome, { description: 'How it ended: `DONE`.' })
  readonly outcome!: string;

  @Field(() => String, { nullable: true, description: 'What was asked for: `ingest seeds`.' })
  readonly command!: string | null;

  @Field(() => Int, { description: 'Articles read: `120`.' })
  readonly read!: number;

  @Field(() => Int, { description: 'Articles that were new: `12`.' })
  readonly fresh!: number;

  @Field(() => Int, { description: 'Articles that had changed: `3`.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Articles that were known word for word: `104`.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Articles set aside; `outcomes(result: SET_ASIDE)` says why. `1`' })
  readonly setAside!: number;

  @Field(() => Int, { description: 'Articles taken out: `0`.' })
  readonly withdrawn!: number;

  @Field(() => Int, { nullable: true, description: 'Time that it took, in milliseconds: `250000`.' })
  readonly durationMs!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, where it did: `Neo4j does not answer.`.' })
  readonly message!: string | null;
}
