import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { AppError } from '../errors';
import type { EventRow } from '../graph/read/event-row';
import type { Decided, JudgementDesk } from '../graph/write/judgement-desk';
import type { JudgementRequest } from '../graph/write/judgements';
import type { Scope } from './api-keys';
import { askedDetail } from './asked-detail';
import { requireScope } from './authentication';
import type { Context } from './context';
import { ItemArgs, NameArgs, ReportArgs, SubjectsArgs, wordsOf } from './decision.args';
import { Decision } from './decision.type';
import { Event } from './event.type';
import { DEFAULT_PAGE, listSize } from './page.args';

/** What a person decides about identities and reports. Its author is the holder of the key. */
@Resolver(() => Decision)
export class DecisionResolver {
  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'These are one party, place or event. `judgeSame(subjects: ["mara-lindqvist", "m-lindqvist"], reason: "The same office.") { judgement { id about { id } } applied }`',
  })
  judgeSame(@Args(() => SubjectsArgs) args: SubjectsArgs, @Ctx() context: Context): Promise<Decision> {
    return decide(context, { verb: 'SAME', subjects: args.subjects, value: null, ...wordsOf(args) });
  }

  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'These are not one party, place or event: what was merged is parted, and never merged again. `judgeDifferent(subjects: ["m_1…", "m_2…"], reason: "A senator and a singer.") { judgement { about { id } } }`',
  })
  judgeDifferent(@Args(() => SubjectsArgs) args: SubjectsArgs, @Ctx() context: Context): Promise<Decision> {
    return decide(context, { verb: 'DIFFERENT', subjects: args.subjects, value: null, ...wordsOf(args) });
  }

  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'A party or place is called so. `correctName(subject: "teo-varga", name: "Teodor Varga", reason: "As the register writes it.") { judgement { about { ... on Person { name } } } }`',
  })
  correctName(@Args(() => NameArgs) args: NameArgs, @Ctx() context: Context): Promise<Decision> {
    const { reason } = wordsOf(args);
    return decide(context, { verb: 'RENAME', subjects: [args.subject], value: args.name.trim(), reason });
  }

  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'A person or organisation is this item of Wikidata, by which it is found from then on. `identify(subject: "teo-varga", wikidata: "Q42", reason: "The same shipyard.") { judgement { about { ... on Person { wikidata } } } }`',
  })
  identify(@Args(() => ItemArgs) args: ItemArgs, @Ctx() context: Context): Promise<Decision> {
    return decide(context, {
      verb: 'IDENTIFY',
      subjects: [args.subject],
      value: args.wikidata.trim(),
      ...wordsOf(args),
    });
  }

  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'A report misreads its sentence: it no longer counts, in no version of its article. Every report answers this as an operation to paste (`reports { markWrong }`). `markReportWrong(report: "r_1…", reason: "A game of chess.") { applied changedEvents { status } }`',
  })
  markReportWrong(@Args(() => ReportArgs) args: ReportArgs, @Ctx() context: Context): Promise<Decision> {
    return decide(context, { verb: 'WRONG_REPORT', subjects: [args.report], value: null, ...wordsOf(args) });
  }

  @Authorized<Scope>('judge')
  @Mutation(() => Decision, {
    description:
      'Takes a judgement back: it stays on record and counts no more. `undoJudgement(id: "j_1…") { judgement { undoneAt undoneBy } applied }`',
  })
  async undoJudgement(
    @Arg('id', () => ID, { description: 'The id of a judgement that still counts: `"j_64a47116df4b3a5118c2"`.' })
    id: string,
    @Ctx() context: Context,
  ): Promise<Decision> {
    const [desk, author] = [deskOf(context), authorOf(context)];
    return decisionOf(context, await context.graph.uncounted(() => desk.undo(id, author)));
  }

  @FieldResolver(() => [Event], {
    description:
      'The events that changed when it was applied, latest first. Those that went or were merged into others are not among them: their ids lead to what took their place. `changedEvents(first: 5) { id status }`',
  })
  async changedEvents(
    @Root() { changedAt }: Decision,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'How many at most: `5`. Up to 200.' })
    first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventRow[]> {
    const size = listSize(first, 'first');
    if (changedAt === null || size === 0) return [];
    const { detail, sizes } = askedDetail(info, [[]]);
    return context.events.changedAt(changedAt, size, detail, sizes);
  }
}

async function decide(context: Context, request: Omit<JudgementRequest, 'author'>): Promise<Decision> {
  const [desk, author] = [deskOf(context), authorOf(context)];
  return decisionOf(context, await context.graph.uncounted(() => desk.judge({ ...request, author })));
}

function decisionOf(context: Context, { judgement, applied, changedAt }: Decided): Decision {
  // What an earlier decision of this request was answered with may have changed.
  context.loaders.forget();
  return { judgement: { label: 'Judgement', ...judgement }, applied, changedAt };
}

function authorOf({ keyHolder }: Context): string {
  return requireScope(keyHolder, 'judge').name;
}

function deskOf({ desk }: Context): JudgementDesk {
  if (desk !== null) return desk;
  throw new AppError('FORBIDDEN', 'This server takes no judgements.', 'Use the command `judge`, or another server.');
}
