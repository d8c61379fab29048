import type { GraphTransaction } from '../../src/graph/graph';
import { recordOutcomes } from '../../src/graph/write/ledger-statements';
import {
  loadArticles,
  loadMentions,
  loadReportNames,
  loadReportPlaces,
  loadReports,
  loadVersions,
} from '../../src/graph/write/load-statements';
import {
  enterBlocks,
  settleDescriptions,
  settleEventPlaces,
  settleEvents,
  settleParticipations,
  settleReferences,
  settleReportPlaces,
} from '../../src/graph/write/settle-statements';
import { type LoadRows, loadRows } from '../../src/ingest/load/rows';
import { articlesOf } from './articles';
import { type DerivedRows, derivedRows } from './derived-rows';
import { type WorkingRows, workingRows } from './working-rows';
import type { WorldEvent } from './world';

/** Every article was seen at this hour of its day of publication, and every event changed at that of its last. */
const HOUR = 'T06:00:00.000Z';

type Lists<T> = { [K in keyof T]: T[K] extends readonly (infer Row)[] ? Row[] : never };

/** The rows of some events, written in one transaction. */
export class Batch {
  articles = 0;
  private readonly load: Lists<LoadRows> = {
    sources: [],
    articles: [],
    versions: [],
    mentions: [],
    reports: [],
    names: [],
    citations: [],
    places: [],
  };
  private readonly working: Lists<WorkingRows> = { blocks: [], outcomes: [] };
  private readonly derived: Lists<DerivedRows> = {
    events: [],
    references: [],
    descriptions: [],
    reportPlaces: [],
    eventPlaces: [],
    participations: [],
  };

  /** @param runId - whose run it is, where what an ingest writes for itself is written too. */
  constructor(private readonly runId: string | null) {}

  add(event: WorldEvent): void {
    const articles = articlesOf(event);
    const rows = loadRows(articles, () => ({ number: 1, seenAt: '' }));
    const derived = derivedRows(event, rows, lastDay(event) + HOUR);
    this.articles += articles.length;
    // The hour at which an article was seen is that of its own day.
    this.load.articles.push(...rows.articles.map((row) => ({ ...row, seenAt: row.date + HOUR })));
    this.load.versions.push(...rows.versions.map((row) => ({ ...row, seenAt: row.date + HOUR })));
    this.load.mentions.push(...rows.mentions.map(standing));
    this.load.reports.push(...rows.reports.map(standing));
    this.load.names.push(...rows.names);
    this.load.places.push(...rows.places);
    if (this.runId !== null) {
      const { blocks, outcomes } = workingRows(event, articles, rows);
      this.working.blocks.push(...blocks);
      this.working.outcomes.push(...outcomes);
    }
    for (const [name, list] of Object.entries(this.derived)) {
      (list as unknown[]).push(...(derived[name as keyof DerivedRows] as unknown[]));
    }
  }

  async write(tx: GraphTransaction): Promise<void> {
    const { load, derived, working, runId } = this;
    await tx.run(loadArticles, { rows: load.articles });
    await tx.run(loadVersions, { rows: load.versions, now: `2030-01-01${HOUR}` });
    await tx.run(loadMentions, { rows: load.mentions });
    await tx.run(loadReports, { rows: load.reports });
    await tx.run(loadReportNames, { rows: load.names });
    await tx.run(loadReportPlaces, { rows: load.places });
    await tx.run(settleReferences, { rows: derived.references });
    await tx.run(settleEvents, { rows: derived.events });
    await tx.run(settleDescriptions, { rows: derived.descriptions });
    await tx.run(settleReportPlaces, { rows: derived.reportPlaces });
    await tx.run(settleEventPlaces, { rows: derived.eventPlaces });
    await tx.run(settleParticipations, { rows: derived.participations });
    if (runId === null) return;
    await tx.run(enterBlocks, { rows: working.blocks });
    await tx.run(recordOutcomes, { runId, rows: working.outcomes });
  }
}

/** Set here rather than by settle-standing: nothing in a new world was ever superseded. */
function standing<T extends { readonly properties: object }>(row: T): T {
  return { ...row, properties: { ...row.properties, standing: true } };
}

function lastDay(event: WorldEvent): string {
  return (
    event.tellings
      .map((telling) => telling.publishedOn)
      .sort()
      .at(-1) ?? event.day
  );
}
