import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MentionKind as MentionKindValue } from '../model/party';
import { MentionKind } from './enums';
import { Node } from './node.type';
import { Party } from './party.type';
import { Place } from './place.type';

@ObjectType('NameForm', {
  description: 'One place in the text where a name stands: `forms { text start end }`.',
  simpleResolvers: true,
})
export class NameForm {
  @Field(() => String, { description: 'The words: `Lindqvist`.' })
  readonly text!: string;

  @Field(() => Int, {
    description: 'Offset of the first character in title, two line ends and text (UTF-16 units): `112`.',
  })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after the last character: `126`.' })
  readonly end!: number;
}

@ObjectType('Mention', {
  description:
    'One party or place as one article version names it. Who it is can be decided, undecided and decided otherwise; what the text says stays. `mentions { kind name forms { text start end } party { name } reasons }`',
  implements: Node,
  simpleResolvers: true,
})
export class Mention extends Node {
  @Field(() => MentionKind, { description: 'What is named: `PERSON`.' })
  readonly kind!: MentionKindValue;

  @Field(() => String, { description: 'The fullest name that the article uses: `Mara Lindqvist`.' })
  readonly name!: string;

  @Field(() => [NameForm], { description: 'Every place in the text where it is named: `forms { text start end }`.' })
  readonly forms!: readonly NameForm[];

  @Field(() => [String], { description: 'Titles before the name: `President`.' })
  readonly titles!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The longest office told of a person, or null: `Foreign Minister of Norland`.',
  })
  readonly office!: string | null;

  @Field(() => Party, { nullable: true, description: 'Who it is taken to be; null for a place. `party { id name }`' })
  readonly party!: Party | null;

  @Field(() => Place, {
    nullable: true,
    description: 'Which place it is taken to be; null for a party. `place { name country }`',
  })
  readonly place!: Place | null;

  @Field(() => Float, { nullable: true, description: 'How sure that identity is, 0 to 1: `0.95`.' })
  readonly score!: number | null;

  @Field(() => [String], { description: 'Why: `same full name`, `family name with office`.' })
  readonly reasons!: readonly string[];
}
