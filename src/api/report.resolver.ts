import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AppError } from '../errors';
import type { EventRow } from '../graph/read/event-row';
import { notFound } from '../graph/read/named';
import type { ReportRow } from '../graph/read/report-row';
import { analysedText } from '../model/article';
import { askedView, ViewArg } from './asked-view';
import { citationLine } from './citation-line';
import { type Context, viewAt } from './context';
import { Event } from './event.type';
import { markWrongOperation } from './mark-wrong';
import { type QuoteContext, quoteContext } from './quote-context';
import { Context as QuoteContextType, Report } from './report.type';
import type { ViewInput } from './view.input';

const DEFAULT_CONTEXT = 300;
const LARGEST_CONTEXT = 2_000;

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, {
    nullable: true,
    description:
      'One report with all its evidence, standing or not: `report(id: "…") { quote context { marked } citation }`.',
  })
  async report(
    @Arg('id', () => ID, { description: 'Its id: `r_1a2b3c4d`.' }) id: string,
    @ViewArg() view: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportRow> {
    askedView(view, info, context);
    const report = (await context.reports.byIds([id])).get(id);
    if (report === undefined) throw notFound('report', id, 'events');
    return report;
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The event that it speaks of, null where it does not count any more: `event { id status }`.',
  })
  async event(
    @Root() report: ReportRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventRow | null> {
    return report.eventId === null ? null : context.loaders.event(viewAt(info, context)).load(report.eventId);
  }

  @FieldResolver(() => QuoteContextType, {
    description:
      'The text around the quote, with its words marked: `context(characters: 300) { before words after marked }`.',
  })
  async context(
    @Root() report: ReportRow,
    @Arg('characters', () => Int, {
      defaultValue: DEFAULT_CONTEXT,
      description: `How much text with the quote, in UTF-16 units: up to ${LARGEST_CONTEXT}. The quote itself is never cut. \`300\``,
    })
    characters: number,
    @Ctx() context: Context,
  ): Promise<QuoteContext> {
    if (characters < 0 || characters > LARGEST_CONTEXT) {
      throw new AppError('LIMIT_EXCEEDED', `characters is ${characters}.`, `Ask for 0 to ${LARGEST_CONTEXT}.`);
    }
    const text =
      report.analysed === undefined ? await context.loaders.reportTexts.load(report.id) : analysedText(report.analysed);
    return quoteContext(text, report.start, report.end, characters);
  }

  @FieldResolver(() => String, {
    description:
      'The operation that marks it wrong, ready to paste: `mutation { markReportWrong(report: "r_1a2b", reason: "") { applied } }`. It needs a key with the scope `judge`.',
  })
  markWrong(@Root() report: ReportRow): string {
    return markWrongOperation(report.id);
  }

  @FieldResolver(() => String, {
    description:
      'One line to paste: source, words, title, day, address. `The Amsel Courier: “They met on Saturday.” — Varga in Port Amsel, 2025-04-27, https://amsel-courier.example/1`',
  })
  citation(@Root() report: ReportRow): string {
    return citationLine(report);
  }
}
