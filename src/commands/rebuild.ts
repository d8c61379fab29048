import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { migrate } from '../graph/migrate';
import { rebuild } from '../ingest/rebuild';
import { collectOften } from './heap';
import { progressLine } from './progress';
import { openGraph } from './services';

export function register(program: Command): void {
  program
    .command('rebuild')
    .description(
      'compute parties, places, events and counts anew from articles and judgements; a sound graph does not change',
    )
    .action(() => run(readConfig()));
}

async function run(config: Config): Promise<void> {
  collectOften();
  const { graph, close } = await openGraph(config);
  const progress = progressLine(process.stderr);
  try {
    await migrate(graph);
    await rebuild(
      graph,
      () => new Date(),
      ({ step, done }) => progress.show(`${step}: ${done}`),
    );
    progress.end();
    process.stdout.write('Rebuilt.\n');
  } finally {
    progress.end();
    await close();
  }
}
