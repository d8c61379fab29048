import { Field, ObjectType } from 'type-graphql';
import type { Judgement as JudgementRow } from '../graph/write/judgements';
import { Judgement } from './judgement.type';

@ObjectType('Decision', {
  description: 'What became of a decision: `{ judgement { id about { id } } applied changedEvents { id status } }`.',
  simpleResolvers: true,
})
export class Decision {
  @Field(() => Judgement, {
    description: 'The judgement as it is kept: `judgement { id author at }`. Its id undoes it.',
  })
  readonly judgement!: JudgementRow & { readonly label: 'Judgement' };

  @Field(() => Boolean, {
    description:
      'True once the graph answers accordingly. False while an ingest is writing: the judgement is kept, and applied with the next articles. `true`',
  })
  readonly applied!: boolean;

  /** Not of the schema: the instant that the changed events bear. */
  readonly changedAt!: string | null;
}
