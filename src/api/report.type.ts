import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { EncounterKind as EncounterKindValue, ReportStatus as ReportStatusValue } from '../model/encounter';
import { Article } from './article.type';
import { ArticleVersion } from './article-version.type';
import { EncounterKind, ReportStatus } from './enums';
import { Node } from './node.type';
import { Party } from './party.type';
import { Place } from './place.type';
import { Day } from './scalars';

@ObjectType('NamedParty', { description: 'A party that a report names.', simpleResolvers: true })
export class NamedParty {
  @Field(() => String, { description: 'The words that name it in the sentence: `she`, `the minister`, `Lindqvist`.' })
  readonly as!: string;

  @Field(() => Party, { description: 'Who that is taken to be.' })
  readonly party!: Party;
}

@ObjectType('Context', { description: 'The text around a quote.', simpleResolvers: true })
export class Context {
  @Field(() => String, { description: 'What stands before the quote.' })
  readonly before!: string;

  @Field(() => String, { description: 'The quote itself, exactly as in the text.' })
  readonly words!: string;

  @Field(() => String, { description: 'What stands after the quote.' })
  readonly after!: string;

  @Field(() => String, { description: 'All three in one, with the quote between `**` and `**`.' })
  readonly marked!: string;
}

@ObjectType('Report', {
  description:
    "One sentence's claim about one encounter: it has its own status, days, place and parties, and nothing overwrites it.",
  implements: Node,
  simpleResolvers: true,
})
export class Report extends Node {
  @Field(() => EncounterKind, { description: 'The kind of encounter that it speaks of.' })
  readonly kind!: EncounterKindValue;

  @Field(() => ReportStatus, { description: 'Where the encounter stands according to it.' })
  readonly status!: ReportStatusValue;

  @Field(() => Day, { nullable: true, description: 'First day on which the encounter can lie; null without a date.' })
  readonly earliest!: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day on which the encounter can lie; null without a date.' })
  readonly latest!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as written: `at the end of May`.' })
  readonly datePhrase!: string | null;

  @Field(() => String, { nullable: true, description: 'The place as written: `Port Amsel`.' })
  readonly placeName!: string | null;

  @Field(() => Place, { nullable: true, description: 'The place, where it is known which one is meant.' })
  readonly place!: Place | null;

  @Field(() => String, {
    nullable: true,
    description: "Whom the article cites for it, as written: `the ministry's press service`; null: it says so itself.",
  })
  readonly attributedTo!: string | null;

  @Field(() => [Party], { description: 'Whom it cites, where it is known who that is.' })
  readonly cites!: readonly Party[];

  @Field(() => [NamedParty], { description: 'The parties to the encounter, with the words that name them.' })
  readonly participants!: readonly NamedParty[];

  @Field(() => String, { description: 'The sentence, exactly as in the text.' })
  readonly quote!: string;

  @Field(() => Int, {
    description: 'Offset of its first character in title, two line ends and text (UTF-16 units).',
  })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after its last character.' })
  readonly end!: number;

  @Field(() => Boolean, { description: "Told in passing as background, not as the article's news." })
  readonly background!: boolean;

  @Field(() => Float, { description: 'How sure the extractor is, 0 to 1.' })
  readonly confidence!: number;

  @Field(() => String, { description: 'What read it: `corenlp` or `llm`.' })
  readonly extractor!: string;

  @Field(() => String, { description: 'Version of the extractor.' })
  readonly extractorVersion!: string;

  @Field(() => Day, { description: 'Day of publication of its article.' })
  readonly publishedOn!: string;

  @Field(() => Day, {
    description: 'Since when it is known, what `asOf` compares: for a later version the day on which it was seen.',
  })
  readonly knownAt!: string;

  @Field(() => Boolean, {
    description:
      'True while it counts: its version is current, its article stands, nobody judged it wrong. `false` for what a replaced version said, which counts only in a view `{asOf: "2025-05-03"}` of a day on which that version stood.',
  })
  readonly standing!: boolean;

  @Field(() => Boolean, { description: 'True where a person judged that it misreads its sentence.' })
  readonly wrong!: boolean;

  @Field(() => Article, { description: 'The article that it stands in.' })
  readonly article!: Article;

  @Field(() => ArticleVersion, { description: 'The version of the article that it stands in.' })
  readonly version!: ArticleVersion;
}
