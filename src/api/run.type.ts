import { Field, Int, ObjectType } from 'type-graphql';
import { ArticleResult, RunOutcome } from './enums';
import { Instant } from './scalars';

@ObjectType('Outcome', { description: 'What a run did with one article.', simpleResolvers: true })
export class Outcome {
  @Field(() => String, { description: 'Where it was read: a file, a line, an address.' })
  readonly origin!: string;

  @Field(() => Int, { nullable: true, description: 'Line within the origin, from 1, where it has one.' })
  readonly line!: number | null;

  @Field(() => String, { nullable: true, description: "The article's address, where one could be read." })
  readonly url!: string | null;

  @Field(() => ArticleResult, { description: 'What became of it.' })
  readonly result!: string;

  @Field(() => String, { nullable: true, description: 'Why it was set aside, as a stable code: `BAD_DATE`.' })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was set aside, in words, and how to mend it.' })
  readonly reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Time spent on it, in milliseconds.' })
  readonly durationMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of parties and places that it names.' })
  readonly mentions!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of reports that it makes.' })
  readonly reports!: number | null;

  @Field(() => Instant, { description: 'When.' })
  readonly at!: string;
}

/** The ledger: what an ingest did. */
@ObjectType('Run', { description: 'One run of the ingest.', simpleResolvers: true })
export class Run {
  @Field(() => String, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => Instant, { description: 'When it began.' })
  readonly startedAt!: string;

  @Field(() => Instant, { nullable: true, description: 'When it ended; null while it runs.' })
  readonly finishedAt!: string | null;

  @Field(() => RunOutcome, { description: 'How it ended.' })
  readonly outcome!: string;

  @Field(() => String, { nullable: true, description: 'What was asked for: `ingest seeds`.' })
  readonly command!: string | null;

  @Field(() => Int, { description: 'Articles read.' })
  readonly read!: number;

  @Field(() => Int, { description: 'Articles that were new.' })
  readonly fresh!: number;

  @Field(() => Int, { description: 'Articles that had changed.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Articles that were known word for word.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Articles set aside; `outcomes(result: SET_ASIDE)` says why.' })
  readonly setAside!: number;

  @Field(() => Int, { description: 'Articles taken out.' })
  readonly withdrawn!: number;

  @Field(() => Int, { nullable: true, description: 'Time that it took, in milliseconds.' })
  readonly durationMs!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, where it did.' })
  readonly message!: string | null;
}
