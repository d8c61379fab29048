import type { GraphTransaction } from '../../graph/graph';
import {
  type BlocksOfReport,
  enterBlocks,
  leaveBlocks,
  reportsOfBlocks,
  reportsOfEvents,
  reportsOfLabels,
  reportsOfMembers,
  type SettleReport,
  settleReports,
} from '../../graph/write/settle-statements';
import type { StandingJudgement } from '../../model/resolution';
import { blocksOfReport } from '../resolve';
import { standingReport } from './standing-report';

/**
 * Some reports and all that have to be resolved with them: those that share a block, those that share their label in one
 * version, those of the event that they describe now, and those that a judgement binds to them, until nothing more comes
 * in. On the way, reports are put into the blocks that their parties and days make now.
 */
export async function closedReports(
  tx: GraphTransaction,
  reports: ReadonlySet<string>,
  events: ReadonlySet<string>,
  judgements: readonly StandingJudgement[],
): Promise<SettleReport[]> {
  const judged = new Set(judgements.flatMap((judgement) => judgement.subjects));
  const closure = new ReportClosure(tx, judged);
  const bound = await boundReports(tx, judged, judgements);
  let added = [...reports, ...(await closure.ofEvents([...events]))];
  while (added.length > 0) {
    const rows = await closure.add(added);
    added = [
      ...(await closure.ofEvents(rows.flatMap((row) => row.eventId ?? []))),
      ...(await closure.ofLabels(rows)),
      ...(await closure.ofBlocks(rows)),
      ...bound.filter((group) => group.some((id) => closure.has(id))).flat(),
    ].filter((id) => !closure.has(id));
  }
  return closure.rows();
}

/** Groups of reports that judgements about their events bind together. */
async function boundReports(
  tx: GraphTransaction,
  judged: ReadonlySet<string>,
  judgements: readonly StandingJudgement[],
): Promise<string[][]> {
  if (judged.size === 0) return [];
  const reportsOf = new Map<string, string[]>();
  for (const { member, id } of await tx.run(reportsOfMembers, { members: [...judged].sort() })) {
    reportsOf.set(member, [...(reportsOf.get(member) ?? []), id]);
  }
  return judgements
    .map((judgement) => judgement.subjects.flatMap((subject) => reportsOf.get(subject) ?? []))
    .filter((group) => group.length > 0);
}

class ReportClosure {
  private readonly inside = new Map<string, SettleReport>();
  private readonly seenEvents = new Set<string>();
  private readonly seenBlocks = new Set<string>();

  constructor(
    private readonly tx: GraphTransaction,
    private readonly judged: ReadonlySet<string>,
  ) {}

  has(id: string): boolean {
    return this.inside.has(id);
  }

  rows(): SettleReport[] {
    return [...this.inside.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async add(ids: readonly string[]): Promise<SettleReport[]> {
    const wanted = [...new Set(ids)].filter((id) => !this.inside.has(id)).sort();
    const rows = await this.tx.run(settleReports, { ids: wanted });
    for (const row of rows) this.inside.set(row.id, row);
    return rows;
  }

  async ofEvents(events: readonly string[]): Promise<string[]> {
    const fresh = unseen(this.seenEvents, events);
    return idsOf(await this.tx.run(reportsOfEvents, { events: fresh }));
  }

  async ofLabels(rows: readonly SettleReport[]): Promise<string[]> {
    return idsOf(await this.tx.run(reportsOfLabels, { reports: idsOf(rows) }));
  }

  /** What shares a block with these rows, once they stand in the right ones. */
  async ofBlocks(rows: readonly SettleReport[]): Promise<string[]> {
    const blocksOf = new Map(rows.map((row) => [row.id, this.blocksOf(row)]));
    const left: BlocksOfReport[] = [];
    const entered: BlocksOfReport[] = [];
    for (const { id, blocks: before } of rows) {
      const now = blocksOf.get(id) ?? [];
      const [gone, come] = [without(before, now), without(now, before)];
      if (gone.length > 0) left.push({ reportId: id, blocks: gone });
      if (come.length > 0) entered.push({ reportId: id, blocks: come });
    }
    await this.tx.run(enterBlocks, { rows: entered });
    await this.tx.run(leaveBlocks, { rows: left });
    const fresh = unseen(this.seenBlocks, [...blocksOf.values()].flat());
    return idsOf(await this.tx.run(reportsOfBlocks, { blocks: fresh }));
  }

  private blocksOf(row: SettleReport): string[] {
    const counts = row.standing || this.judged.has(row.memberId);
    return counts ? [...new Set(blocksOfReport(standingReport(row)))].sort() : [];
  }
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const out = new Set(others);
  return items.filter((item) => !out.has(item));
}

function unseen(seen: Set<string>, ids: readonly string[]): string[] {
  const fresh = [...new Set(ids)].filter((id) => !seen.has(id)).sort();
  for (const id of fresh) seen.add(id);
  return fresh;
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}
