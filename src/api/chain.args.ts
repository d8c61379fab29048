import { ArgsType, Field, ID, Int } from 'type-graphql';
import { MOST_HOPS } from '../graph/read/chains';
import type { Contact as ContactValue } from '../model/contact';
import { Contact } from './enums';
import { DuringInput } from './event.args';
import { ViewInput } from './view.input';

/** Chains of encounters between two parties. */
@ArgsType()
export class ChainArgs {
  @Field(() => ID, { description: 'Where the chain begins: id or slug of a party. `teo-varga`' })
  from!: string;

  @Field(() => ID, { description: 'Where it ends: id or slug of a party. `pia-sund`' })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: `At most so many hops, 1 to ${MOST_HOPS}: \`4\`.` })
  hops!: number;

  @Field(() => Contact, { defaultValue: 'MET', description: 'What counts as contact: `ANY`.' })
  contact!: ContactValue;

  @Field(() => DuringInput, {
    nullable: true,
    description: 'Only encounters that end in this interval: `{from: "2025-01-01", to: "2025-06-30"}`.',
  })
  during?: DuringInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only chains whose encounters can have followed one another in time, so that a word could travel: `true`.',
  })
  inOrder!: boolean;

  @Field(() => Int, { defaultValue: 10, description: 'How many chains: 1 to 50. `10`' })
  first!: number;

  @Field(() => ViewInput, {
    nullable: true,
    description:
      'According to whom, and as of when: a hop stands only if the remaining reports have it held. `{without: ["daily-tern.example"]}`',
  })
  view?: ViewInput | null;
}
