import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AccountRow, ToldReport } from '../graph/read/accounts';
import type { ReportRow } from '../graph/read/report-row';
import { Account } from './account.type';
import type { Context } from './context';
import { DEFAULT_PAGE, listSize } from './page.args';
import { Report } from './report.type';

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => [Report], {
    description: 'What it says, in order of publication and of the text: `reports(first: 5) { quote publishedOn }`.',
  })
  async reports(
    @Root() account: AccountRow,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'How many: 1 to 200; `reportCount` says how many there are. `5`',
    })
    first: number,
    @Ctx() context: Context,
  ): Promise<readonly ReportRow[]> {
    const wanted = account.reports.slice(0, listSize(first, 'first'));
    if (wanted.every(isWhole)) return wanted;
    const whole = await Promise.all(wanted.map((report) => context.loaders.reports.load(report.id)));
    return whole.filter((report) => report !== null);
  }
}

function isWhole(report: ToldReport): report is ReportRow {
  return 'quote' in report;
}
