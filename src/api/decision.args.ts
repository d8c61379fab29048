import { ArgsType, Field, ID } from 'type-graphql';
import { AppError } from '../errors';

const MOST_SUBJECTS = 50;
const LONGEST_NAME = 200;
const LONGEST_REASON = 2_000;

@ArgsType()
export class ReasonArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Why, for whoever reads it later: `"The same office in the same week."`',
  })
  reason?: string | null;
}

@ArgsType()
export class SubjectsArgs extends ReasonArgs {
  @Field(() => [ID], {
    description:
      'Two or more people, organisations, places or events, by id, former id or slug: `["mara-lindqvist", "p_1f0c…"]`. A mention or a report stands for whom or what it belongs to: so what was merged is parted.',
  })
  subjects!: string[];
}

@ArgsType()
export class NameArgs extends ReasonArgs {
  @Field(() => ID, { description: 'A person, organisation or place, by id or slug: `"mara-lindqvist"`.' })
  subject!: string;

  @Field(() => String, { description: 'What it is called: `"Mara Lindqvist"`. Its former name still finds it.' })
  name!: string;
}

@ArgsType()
export class ItemArgs extends ReasonArgs {
  @Field(() => ID, { description: 'A person or organisation, by id or slug: `"mara-lindqvist"`.' })
  subject!: string;

  @Field(() => String, { description: 'Its item in Wikidata: `"Q42"`. From then on lookups accept it.' })
  wikidata!: string;
}

@ArgsType()
export class ReportArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The id of a report, as `reports { id }` answers it.' })
  report!: string;
}

/** The words of a decision as they are kept: trimmed, an empty reason none. @throws {AppError} LIMIT_EXCEEDED */
export function wordsOf(args: { reason?: string | null; name?: string; subjects?: readonly string[] }): {
  reason: string | null;
} {
  const tooLong = (what: string, length: number, most: number): AppError =>
    new AppError('LIMIT_EXCEEDED', `${what} is ${length} long.`, `At most ${most}.`);
  const reason = args.reason?.trim() || null;
  if (reason !== null && reason.length > LONGEST_REASON) throw tooLong('The reason', reason.length, LONGEST_REASON);
  if ((args.name?.length ?? 0) > LONGEST_NAME) throw tooLong('The name', args.name?.length ?? 0, LONGEST_NAME);
  const subjects = args.subjects?.length ?? 0;
  if (subjects > MOST_SUBJECTS) throw tooLong('The list of subjects', subjects, MOST_SUBJECTS);
  return { reason };
}
