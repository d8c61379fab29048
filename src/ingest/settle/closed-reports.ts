import type { GraphTransaction } from '../../graph/graph';
import {
  reportsOfEvents,
  reportsOfMembers,
  reportsOfParties,
  reportsOfVersions,
  type SettleReport,
  settleReports,
} from '../../graph/write/settle-statements';
import type { StandingJudgement } from '../../model/resolution';
import { blocksOfReport } from '../resolve';
import { standingReport } from './standing-report';

/**
 * Some reports and all that have to be resolved with them: those that share a block, those of the same article, those of
 * the event that they describe now, and those that a judgement binds to them, until nothing more comes in.
 */
export async function closedReports(
  tx: GraphTransaction,
  reports: ReadonlySet<string>,
  events: ReadonlySet<string>,
  judgements: readonly StandingJudgement[],
): Promise<SettleReport[]> {
  const closure = new ReportClosure(tx);
  const bound = await boundReports(tx, judgements);
  let added = [...reports, ...(await closure.ofEvents([...events]))];
  while (added.length > 0) {
    const rows = await closure.add(added);
    const inside = closure.ids();
    added = [
      ...(await closure.ofEvents(rows.flatMap((row) => row.eventId ?? []))),
      ...(await closure.ofVersions(rows.map((row) => row.versionId))),
      ...(await closure.ofBlocks(rows)),
      ...bound.filter((group) => group.some((id) => inside.has(id))).flat(),
    ].filter((id) => !inside.has(id));
  }
  return closure.rows();
}

/** Groups of reports that judgements about their events bind together. */
async function boundReports(tx: GraphTransaction, judgements: readonly StandingJudgement[]): Promise<string[][]> {
  const members = [...new Set(judgements.flatMap((judgement) => judgement.subjects))].sort();
  if (members.length === 0) return [];
  const reportsOf = new Map<string, string[]>();
  for (const { member, id } of await tx.run(reportsOfMembers, { members })) {
    reportsOf.set(member, [...(reportsOf.get(member) ?? []), id]);
  }
  return judgements
    .map((judgement) => judgement.subjects.flatMap((subject) => reportsOf.get(subject) ?? []))
    .filter((group) => group.length > 0);
}

class ReportClosure {
  private readonly inside = new Map<string, SettleReport>();
  /** Read, and outside so far: they share a party with something inside, but no block. */
  private readonly pool = new Map<string, SettleReport>();
  private readonly poolBlocks = new Map<string, string[]>();
  private readonly blocks = new Set<string>();
  private readonly seen = { events: new Set<string>(), versions: new Set<string>(), parties: new Set<string>() };

  constructor(private readonly tx: GraphTransaction) {}

  ids(): ReadonlyMap<string, unknown> {
    return this.inside;
  }

  rows(): SettleReport[] {
    return [...this.inside.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async add(ids: readonly string[]): Promise<SettleReport[]> {
    const wanted = [...new Set(ids)].filter((id) => !this.inside.has(id));
    const unread = wanted.filter((id) => !this.pool.has(id)).sort();
    const read = unread.length === 0 ? [] : await this.tx.run(settleReports, { ids: unread });
    const rows = [...wanted.flatMap((id) => this.pool.get(id) ?? []), ...read];
    for (const row of rows) {
      this.inside.set(row.id, row);
      this.pool.delete(row.id);
    }
    return rows;
  }

  async ofEvents(events: readonly string[]): Promise<string[]> {
    const fresh = unseen(this.seen.events, events);
    return fresh.length === 0 ? [] : idsOf(await this.tx.run(reportsOfEvents, { events: fresh }));
  }

  async ofVersions(versions: readonly string[]): Promise<string[]> {
    const fresh = unseen(this.seen.versions, versions);
    return fresh.length === 0 ? [] : idsOf(await this.tx.run(reportsOfVersions, { versions: fresh }));
  }

  /** Reports that share a block with these rows; a shared block needs a shared party, by which they are found. */
  async ofBlocks(rows: readonly SettleReport[]): Promise<string[]> {
    const fresh = rows.filter((row) => row.standing).flatMap(blocksOf);
    if (fresh.length === 0) return [];
    for (const block of fresh) this.blocks.add(block);
    await this.fillPool(rows.flatMap((row) => row.parties.map((party) => party.id)));
    return [...this.poolBlocks]
      .filter(([id, own]) => this.pool.has(id) && own.some((block) => this.blocks.has(block)))
      .map(([id]) => id);
  }

  private async fillPool(parties: readonly string[]): Promise<void> {
    const fresh = unseen(this.seen.parties, parties);
    if (fresh.length === 0) return;
    const found = idsOf(await this.tx.run(reportsOfParties, { parties: fresh }));
    const unread = found.filter((id) => !this.inside.has(id) && !this.pool.has(id)).sort();
    for (const row of await this.tx.run(settleReports, { ids: unread })) {
      this.pool.set(row.id, row);
      this.poolBlocks.set(row.id, row.standing ? blocksOf(row) : []);
    }
  }
}

function blocksOf(row: SettleReport): string[] {
  return [...blocksOfReport(standingReport(row))];
}

function unseen(seen: Set<string>, ids: readonly string[]): string[] {
  const fresh = [...new Set(ids)].filter((id) => !seen.has(id)).sort();
  for (const id of fresh) seen.add(id);
  return fresh;
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}
