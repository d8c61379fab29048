import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { EncounterKind as EncounterKindValue, ReportStatus as ReportStatusValue } from '../model/encounter';
import { Article } from './article.type';
import { ArticleVersion } from './article-version.type';
import { EncounterKind, ReportStatus } from './enums';
import { Node } from './node.type';
import { Party } from './party.type';
import { Place } from './place.type';
import { Day } from './scalars';

@ObjectType('NamedParty', {
  description: 'A party that a report names: `participants { as party { name } }`.',
  simpleResolvers: true,
})
export class NamedParty {
  @Field(() => String, { description: 'The words that name it in the sentence: `she`, `the minister`, `Lindqvist`.' })
  readonly as!: string;

  @Field(() => Party, { description: 'Who that is taken to be: `party { id name }`.' })
  readonly party!: Party;
}

@ObjectType('Context', {
  description: 'The text around a quote: `context(characters: 300) { before words after marked }`.',
  simpleResolvers: true,
})
export class Context {
  @Field(() => String, { description: 'What stands before the quote: `The harbour was quiet.`.' })
  readonly before!: string;

  @Field(() => String, {
    description: 'The quote itself, exactly as in the text: `Mara Lindqvist met Teo Varga in Port Amsel on Saturday.`.',
  })
  readonly words!: string;

  @Field(() => String, { description: 'What stands after the quote: `The fish was good.`.' })
  readonly after!: string;

  @Field(() => String, {
    description:
      'All three in one, with the quote between `**` and `**`. `The harbour was quiet. **They met on Saturday.** The fish was good.`',
  })
  readonly marked!: string;
}

@ObjectType('Report', {
  description:
    "One sentence's claim about one encounter: it has its own status, days, place and parties, and nothing overwrites it. `reports { quote status article { url source { name } } }`",
  implements: Node,
  simpleResolvers: true,
})
export class Report extends Node {
  @Field(() => EncounterKind, { description: 'The kind of encounter that it speaks of: `MEETING`.' })
  readonly kind!: EncounterKindValue;

  @Field(() => ReportStatus, { description: 'Where the encounter stands according to it: `HELD`.' })
  readonly status!: ReportStatusValue;

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which the encounter can lie; null without a date. `2025-05-26`',
  })
  readonly earliest!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which the encounter can lie; null without a date. `2025-05-31`',
  })
  readonly latest!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as written: `at the end of May`.' })
  readonly datePhrase!: string | null;

  @Field(() => String, { nullable: true, description: 'The place as written: `Port Amsel`.' })
  readonly placeName!: string | null;

  @Field(() => Place, {
    nullable: true,
    description: 'The place, where it is known which one is meant: `place { name country }`.',
  })
  readonly place!: Place | null;

  @Field(() => String, {
    nullable: true,
    description: "Whom the article cites for it, as written: `the ministry's press service`; null: it says so itself.",
  })
  readonly attributedTo!: string | null;

  @Field(() => [Party], { description: 'Whom it cites, where it is known who that is: `cites { name }`.' })
  readonly cites!: readonly Party[];

  @Field(() => [NamedParty], {
    description: 'The parties to the encounter, with the words that name them: `participants { as party { name } }`.',
  })
  readonly participants!: readonly NamedParty[];

  @Field(() => String, {
    description: 'The sentence, exactly as in the text: `Mara Lindqvist met Teo Varga in Port Amsel on Saturday.`.',
  })
  readonly quote!: string;

  @Field(() => Int, {
    description: 'Offset of its first character in title, two line ends and text (UTF-16 units): `112`.',
  })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after its last character: `167`.' })
  readonly end!: number;

  @Field(() => Boolean, { description: "Told in passing as background, not as the article's news: `true`." })
  readonly background!: boolean;

  @Field(() => Float, { description: 'How sure the extractor is, 0 to 1: `0.9`.' })
  readonly confidence!: number;

  @Field(() => String, { description: 'What read it: `corenlp` or `llm`.' })
  readonly extractor!: string;

  @Field(() => String, { description: 'Version of the extractor: `12`.' })
  readonly extractorVersion!: string;

  @Field(() => Day, { description: 'Day of publication of its article: `2025-04-27`.' })
  readonly publishedOn!: string;

  @Field(() => Day, {
    description:
      'Since when it is known, what `asOf` compares: for a later version the day on which it was seen. `2025-04-27`',
  })
  readonly knownAt!: string;

  @Field(() => Boolean, {
    description:
      'True while it counts: its version is current, its article stands, nobody judged it wrong. `false` for what a replaced version said, which counts only in a view `{asOf: "2025-05-03"}` of a day on which that version stood.',
  })
  readonly standing!: boolean;

  @Field(() => Boolean, { description: 'True where a person judged that it misreads its sentence: `false`.' })
  readonly wrong!: boolean;

  @Field(() => Article, { description: 'The article that it stands in: `article { title url date source { name } }`.' })
  readonly article!: Article;

  @Field(() => ArticleVersion, {
    description: 'The version of the article that it stands in: `version { number seenAt }`.',
  })
  readonly version!: ArticleVersion;
}
