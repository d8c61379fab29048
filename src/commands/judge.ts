import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import type { Graph } from '../graph/graph';
import { migrate } from '../graph/migrate';
import { type Judgement, judge, judgementsOf, keep, undo } from '../graph/write/judgements';
import { counted } from '../ingest/ingest-report';
import { settleJudgements } from '../ingest/settle-judgements';
import { JUDGEMENT_VERBS } from '../model/judgement';
import { readJudgements } from './judgements-file';
import { openGraph } from './services';
import { userName } from './user-name';

interface JudgeFlags {
  readonly author?: string;
  readonly reason?: string;
  readonly export?: string;
  readonly import?: string;
}

export function register(program: Command): void {
  program
    .command('judge')
    .description(
      'decide about identities and reports; what is decided is kept, replayed on every ingest, and can be undone',
    )
    .argument('[what]', 'same, different, rename, identify, wrong-report, undo or list')
    .argument(
      '[subjects...]',
      'ids or slugs; for rename an id and the name; for identify an id and the Wikidata item; for undo the id of the judgement',
    )
    .option('--author <name>', 'who decides (default: your user name)')
    .option('--reason <text>', 'why, for whoever reads it later')
    .option('--export <file>', 'write all judgements there, a line of JSON each')
    .option('--import <file>', 'keep the judgements of such a file')
    .addHelpText('after', HELP)
    .action((what: string | undefined, subjects: string[], flags: JudgeFlags) =>
      run(what, subjects, flags, readConfig()),
    );
}

const HELP = `
  judge same kim-jong-un chairman-kim --reason "the same office in the same week"
  judge different MENTION-ID OTHER-MENTION-ID --reason "a senator and a singer"
  judge rename kim-jong-un "Kim Jong Un" --reason "as the register writes it"
  judge identify kim-jong-un Q56226 --reason "born in 1984, leader of North Korea"
  judge wrong-report REPORT-ID --reason "a chess game, no encounter"
  judge undo JUDGEMENT-ID
To part what was merged wrongly, name a mention or report of each side, or an id that one of them had before.`;

async function run(what: string | undefined, subjects: string[], flags: JudgeFlags, config: Config): Promise<void> {
  const isTransfer = flags.export !== undefined || flags.import !== undefined;
  if (what === undefined && !isTransfer) {
    throw new AppError('NO_JUDGEMENT', 'Nothing to decide was named.', 'See: judge --help');
  }
  const { graph, close } = await openGraph(config);
  try {
    await migrate(graph);
    if (flags.import !== undefined) await importFrom(graph, flags.import);
    if (what !== undefined) await act(graph, what, subjects, flags);
    if (flags.export !== undefined) await exportTo(graph, flags.export);
  } finally {
    await close();
  }
}

async function act(graph: Graph, what: string, subjects: string[], flags: JudgeFlags): Promise<void> {
  const author = flags.author ?? userName();
  const now = new Date();
  if (what === 'list') {
    for (const each of await judgementsOf(graph)) process.stdout.write(`${lineOf(each)}\n`);
    return;
  }
  if (what === 'undo') {
    const [id] = subjects;
    if (id === undefined) throw new AppError('NO_JUDGEMENT', 'Which judgement?', 'List them: judge list');
    await undo(graph, id, author, now);
    await tellSettled(graph, 'Undone.');
    return;
  }
  const verb = JUDGEMENT_VERBS.find((each) => each === what.toUpperCase().replaceAll('-', '_'));
  if (verb === undefined) {
    throw new AppError(
      'BAD_JUDGEMENT',
      `'${what}' is no judgement.`,
      'same, different, rename, identify, wrong-report, undo or list.',
    );
  }
  const hasValue = (verb === 'RENAME' || verb === 'IDENTIFY') && subjects.length === 2;
  const judgement = await judge(
    graph,
    {
      verb,
      subjects: hasValue ? subjects.slice(0, 1) : subjects,
      value: hasValue ? (subjects[1] ?? null) : null,
      author,
      reason: flags.reason ?? '',
    },
    now,
  );
  await tellSettled(graph, `Kept as ${judgement.id}.`);
}

async function tellSettled(graph: Graph, done: string): Promise<void> {
  const isSettled = await settleJudgements(graph, () => new Date());
  process.stdout.write(`${done}${isSettled ? '' : ' An ingest is running: it will apply it.'}\n`);
}

async function exportTo(graph: Graph, file: string): Promise<void> {
  const judgements = await judgementsOf(graph);
  writeFileSync(file, judgements.map((each) => `${JSON.stringify(each)}\n`).join(''));
  process.stdout.write(`${counted(judgements.length, 'judgement')} written to ${file}.\n`);
}

async function importFrom(graph: Graph, file: string): Promise<void> {
  const judgements = await readJudgements(file);
  await keep(graph, judgements);
  await tellSettled(graph, `${counted(judgements.length, 'judgement')} read from ${file}.`);
}

function lineOf(judgement: Judgement): string {
  const { id, verb, subjects, value, author, at, reason, undoneAt, undoneBy } = judgement;
  const undone = undoneAt === null ? '' : ` [undone by ${undoneBy}, ${undoneAt}]`;
  return `${id}  ${at}  ${author}: ${verb} ${subjects.join(' ')}${value === null ? '' : ` → ${value}`} (${reason ?? ''})${undone}`;
}
