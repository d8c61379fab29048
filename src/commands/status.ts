import { join } from 'node:path';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import type { Graph } from '../graph/graph';
import { migrate, migrations } from '../graph/migrate';
import { type FailedRow, failedOutcomes, graphCounts, type RunRow, recentRuns } from '../graph/write/ledger-statements';
import { counted } from '../ingest/ingest-report';
import { leaseHolder } from '../ingest/lease';
import { readRunFile } from '../local/run-file';
import { type OpenGraph, openGraph } from './services';

const RUNS_SHOWN = 5;
const FAILURES_SHOWN = 5;
const ANSWER_LIMIT_MS = 3_000;

export function register(program: Command): void {
  program
    .command('status')
    .description('how the graph, the services and the last runs stand, in one screen')
    .action(() => run(readConfig()));
}

async function run(config: Config): Promise<void> {
  const opened = await openGraph(config);
  try {
    await migrate(opened.graph);
    const lines = [
      ...(await graphPart(opened.graph)),
      ...(await servicesPart(config, opened)),
      ...(await runsPart(opened.graph)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await opened.close();
  }
}

async function graphPart(graph: Graph): Promise<string[]> {
  const [counts] = await graph.read(graphCounts, {});
  if (counts === undefined) return [];
  const due = `; ${counted(counts.dirty, 'block')} to be settled: the next ingest does it`;
  return [
    'Graph',
    `  ${counted(counts.articles, 'article')} of ${counted(counts.sources, 'source')} (${counts.withdrawnArticles} withdrawn, ${counted(counts.versions, 'version')} in all)`,
    `  ${counted(counts.people, 'person', 'people')}, ${counted(counts.organisations, 'organisation')}, ${counted(counts.places, 'place')}`,
    `  ${counted(counts.reports, 'report')} of ${counted(counts.events, 'event')}, ${counted(counts.heldMeetings, 'held meeting')} among them`,
    `  ${counted(counts.judgements, 'judgement')}${counts.dirty === 0 ? '' : due}`,
  ];
}

async function servicesPart(config: Config, { graph, uri, isLocal, startedHere }: OpenGraph): Promise<string[]> {
  const holder = await leaseHolder(graph);
  const where = isLocal ? (startedHere ? 'local, started for this command' : 'local, running') : 'given by NEO4J_URI';
  return [
    '',
    'Services',
    `  Neo4j    ${uri} (${where}), ${migrations.length} migrations`,
    `  CoreNLP  ${await coreNlpState(config)}`,
    `  Writing  ${holder === null ? 'nobody' : `process ${holder.pid} on ${holder.host}`}`,
  ];
}

async function coreNlpState(config: Config): Promise<string> {
  const run = config.corenlpUrl === null ? readRunFile(join(config.dataDir, 'corenlp', 'run.json')) : null;
  const url = config.corenlpUrl ?? (run === null ? null : `http://127.0.0.1:${run.port}`);
  if (url === null) return 'not running; an ingest starts it';
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/ready`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return `${url} (${response.ok ? 'ready' : `answers HTTP ${response.status}`})`;
  } catch {
    return `${url} (does not answer)`;
  }
}

async function runsPart(graph: Graph): Promise<string[]> {
  const runs = await graph.read(recentRuns, { limit: RUNS_SHOWN });
  const failed = await graph.read(failedOutcomes, {});
  return [
    '',
    'Last runs',
    ...(runs.length === 0 ? ['  none'] : runs.flatMap(runLines)),
    '',
    `Set aside and not read since: ${failed.length}${failed.length === 0 ? '' : ' (read them again: ingest --failed)'}`,
    ...failed.slice(0, FAILURES_SHOWN).map(failureLine),
  ];
}

function runLines(run: RunRow): string[] {
  const took = run.durationMs === null ? '' : ` in ${(run.durationMs / 1000).toFixed(1)} s`;
  const counts =
    `read ${run.read}: new ${run.fresh}, changed ${run.changed}, unchanged ${run.unchanged}, ` +
    `withdrawn ${run.withdrawn}, set aside ${run.setAside}`;
  const message = run.message === null ? [] : [`      ${cut(run.message, 140)}`];
  return [`  ${run.startedAt}  ${run.outcome}${took}  ${counts}`, `      ${cut(run.command, 140)}`, ...message];
}

function failureLine(row: FailedRow): string {
  return cut(`  ${row.origin}${row.line === null ? '' : `:${row.line}`} (${row.code}): ${row.reason}`, 160);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
