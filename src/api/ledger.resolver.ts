import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { JudgementRow } from '../graph/read/judgements';
import type { OutcomeRow, RunRow } from '../graph/read/ledger';
import type { Scope } from './api-keys';
import {
  type Connection,
  connectionOf,
  JudgementConnection,
  OutcomeConnection,
  RunConnection,
} from './connection.type';
import type { Context } from './context';
import { ArticleResult } from './enums';
import { PageArgs, pageRequest } from './page.args';
import { Run } from './run.type';

/** What was ingested, and what people decided. */
@Resolver(() => Run)
export class LedgerResolver {
  @Authorized<Scope>('ledger')
  @Query(() => RunConnection, {
    description:
      'Runs of the ingest, latest first, for holders of a key with the scope `ledger`: `runs(first: 5) { nodes { startedAt outcome fresh setAside } }`.',
  })
  async runs(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<RunRow>> {
    return connectionOf(await context.ledger.runs(pageRequest(args)));
  }

  @FieldResolver(() => OutcomeConnection, {
    description:
      'What became of each article, in the order in which it was read: `outcomes(result: SET_ASIDE) { nodes { origin line code reason } }`.',
  })
  async outcomes(
    @Root() run: RunRow,
    @Arg('result', () => ArticleResult, { nullable: true, description: 'Only those that ended so: `SET_ASIDE`.' })
    result: string | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<OutcomeRow>> {
    return connectionOf(await context.ledger.outcomes(run.id, result ?? null, pageRequest(args)));
  }

  @Query(() => JudgementConnection, {
    description: 'What people decided, latest first: `judgements { nodes { verb subjects author reason } }`.',
  })
  async judgements(
    @Arg('about', () => ID, { nullable: true, description: 'Only those that name this id: `p_1a2b3c4d`.' }) about:
      | string
      | null,
    @Arg('undone', () => Boolean, { defaultValue: false, description: 'Include those that were undone: `true`.' })
    undone: boolean,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<JudgementRow>> {
    return connectionOf(await context.judgements.page(undone, about ?? null, pageRequest(args)));
  }
}
