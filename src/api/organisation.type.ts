import { Field, ObjectType } from 'type-graphql';
import type { OrganisationKind as OrganisationKindValue } from '../model/party';
import { OrganisationKind } from './enums';
import { Party } from './party.type';

@ObjectType('Organisation', {
  description:
    'A state, a government, a company or any other body that takes part as itself: `Norland`. `organisations { nodes { name kind country } }`',
  implements: Party,
  simpleResolvers: true,
})
export class Organisation extends Party {
  @Field(() => OrganisationKind, { nullable: true, description: 'What sort it is, such as `STATE`, where known.' })
  readonly kind!: OrganisationKindValue | null;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2, such as `NO`, where known.' })
  readonly country!: string | null;
}
