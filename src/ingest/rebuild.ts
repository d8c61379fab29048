import type { GraphTransaction, GraphWriter } from '../graph/graph';
import { readStatement } from '../graph/statement';
import { moveMentions, removeDerived, settleCounts } from '../graph/write/settle-statements';
import type { MentionKind, OrganisationKind } from '../model/party';
import { type Lease, withLease } from './lease';
import { blockOfMention } from './resolve';
import { settle, settleOffices } from './settle/settle';
import { standing } from './settle/standing';
import { touchedNothing } from './settle/touched';

type PageParams = { after: string; limit: number };

/** What a mention's block is made of, and the block that it is stored in. */
interface BlockedMention {
  readonly id: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly organisationKind: OrganisationKind | null;
  readonly country: string | null;
  readonly block: string;
}

const blocksPage = readStatement<PageParams, { block: string; mentions: number }>('rebuild-blocks', ['after', 'limit']);
const mentionsInBlocks = readStatement<{ blocks: readonly string[] }, BlockedMention>('rebuild-mentions', ['blocks']);
const reportsPage = readStatement<PageParams, { id: string }>('rebuild-reports', ['after', 'limit']);
const articlesPage = readStatement<PageParams, { id: string }>('rebuild-articles', ['after', 'limit']);
const partiesPage = readStatement<PageParams, { id: string; isPerson: boolean }>('rebuild-parties', ['after', 'limit']);
const orphans = readStatement<object, { id: string }>('rebuild-orphans', []);

/** Small enough that the memory of a transaction stays small, whatever the size of the graph. */
const MENTIONS_A_STEP = 5_000;
const PAGE = 1_000;

export interface RebuildProgress {
  readonly step: 'blocks' | 'articles' | 'parties' | 'events' | 'counts';
  readonly done: number;
}

/**
 * Computes everything derived anew from articles, mentions, reports and judgements, step by step, each step in a
 * transaction that leaves a whole graph. Writes only differences: on a sound graph it writes nothing. For a new
 * release of resolution, and for whoever doubts.
 */
export async function rebuild(
  graph: GraphWriter,
  now: () => Date,
  onProgress: (progress: RebuildProgress) => void = () => {},
): Promise<void> {
  await withLease(graph, (lease) => new Rebuild(graph, lease, now, onProgress).run());
}

class Rebuild {
  constructor(
    private readonly graph: GraphWriter,
    private readonly lease: Lease,
    private readonly now: () => Date,
    private readonly onProgress: (progress: RebuildProgress) => void,
  ) {}

  async run(): Promise<void> {
    await this.inParts('blocks', (blocks) => this.reblock(blocks));
    await this.pages('articles', articlesPage, (tx, rows) =>
      this.standing(
        tx,
        rows.map((row) => row.id),
      ),
    );
    await this.inParts('parties', (blocks) =>
      this.step((tx) => settle(tx, { ...touchedNothing(), blocks: new Set(blocks) }, this.at())),
    );
    await this.pages('events', reportsPage, async (tx, rows) => {
      await settle(tx, { ...touchedNothing(), reports: new Set(rows.map((row) => row.id)) }, this.at());
    });
    await this.step(async (tx) => {
      const ids = (await tx.run(orphans, {})).map((row) => row.id);
      await tx.run(removeDerived, { ids });
    });
    await this.pages('counts', partiesPage, async (tx, rows) => {
      await tx.run(settleCounts, { parties: rows.map((row) => row.id) });
      await settleOffices(
        tx,
        [],
        rows.filter((row) => row.isPerson).map((row) => row.id),
      );
    });
  }

  private async standing(tx: GraphTransaction, articles: readonly string[]): Promise<void> {
    const touched = touchedNothing();
    await standing(tx, articles, touched);
    await settle(tx, touched, this.at());
  }

  /** Puts the mentions of some blocks where resolution looks for them now: a graph of an older release has them elsewhere. */
  private async reblock(blocks: readonly string[]): Promise<void> {
    const moved = (await this.graph.read(mentionsInBlocks, { blocks })).flatMap((mention) => {
      const to = blockOfMention(mention);
      return to === mention.block ? [] : [{ id: mention.id, from: mention.block, to }];
    });
    if (moved.length === 0) return;
    await this.step(async (tx) => {
      await tx.run(moveMentions, { rows: moved.map(({ id, to }) => ({ id, block: to })) });
      const bound = new Map(moved.map(({ from, to }) => [`${from} ${to}`, [from, to]]));
      await settle(tx, { ...touchedNothing(), bound: new Set(bound.values()) }, this.at());
    });
  }

  /** Goes through the blocks of mentions in parts of a bounded size. */
  private async inParts(
    step: RebuildProgress['step'],
    work: (blocks: readonly string[]) => Promise<void>,
  ): Promise<void> {
    let blocks: string[] = [];
    let mentions = 0;
    let done = 0;
    const flush = async (): Promise<void> => {
      await work(blocks);
      done += blocks.length;
      this.onProgress({ step, done });
      [blocks, mentions] = [[], 0];
    };
    for (let after = ''; ; ) {
      const rows = await this.graph.read(blocksPage, { after, limit: PAGE });
      for (const row of rows) {
        blocks.push(row.block);
        mentions += row.mentions;
        if (mentions >= MENTIONS_A_STEP) await flush();
      }
      after = rows.at(-1)?.block ?? after;
      if (rows.length < PAGE) break;
    }
    if (blocks.length > 0) await flush();
  }

  private async pages<R extends { id: string }>(
    step: RebuildProgress['step'],
    page: ReturnType<typeof readStatement<PageParams, R>>,
    work: (tx: GraphTransaction, rows: readonly R[]) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    for (let after = ''; ; ) {
      const rows = await this.graph.read(page, { after, limit: PAGE });
      if (rows.length > 0) await this.step((tx) => work(tx, rows));
      done += rows.length;
      this.onProgress({ step, done });
      after = rows.at(-1)?.id ?? after;
      if (rows.length < PAGE) return;
    }
  }

  private async step(work: (tx: GraphTransaction) => Promise<void>): Promise<void> {
    await this.graph.write(async (tx) => {
      await this.lease.confirm(tx);
      await work(tx);
    });
  }

  private at(): string {
    return this.now().toISOString();
  }
}
