import { ObjectType } from 'type-graphql';
import { Party } from './party.type';

@ObjectType('Person', {
  description:
    'A person, as one or many articles name her: `Mara Lindqvist`. `people { nodes { name slug meetingCount } }`',
  implements: Party,
  simpleResolvers: true,
})
export class Person extends Party {}
