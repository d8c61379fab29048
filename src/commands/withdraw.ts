import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { migrate } from '../graph/migrate';
import { withdraw } from '../ingest/withdraw';
import { openGraph } from './services';

export function register(program: Command): void {
  program
    .command('withdraw')
    .description('take an article or a whole source out of what counts, or put it back')
    .argument('<source|url>', "a source's domain or name, or an article's URL")
    .option('--restore', 'put back what was taken out')
    .addHelpText('after', HELP)
    .action((subject: string, flags: { restore?: true }) => run(subject, flags.restore === true, readConfig()));
}

const HELP = `
What is taken out stays as history and stays out when it is ingested again. An article that was taken out by itself
stays out when its source is put back: name its URL.`;

async function run(subject: string, restore: boolean, config: Config): Promise<void> {
  const { graph, close } = await openGraph(config);
  try {
    await migrate(graph);
    const command = `withdraw ${subject}${restore ? ' --restore' : ''}`;
    const { urls, wholeSource } = await withdraw(graph, { subject, restore, command, now: () => new Date() });
    const what = wholeSource ? `of ${subject}` : '';
    const done = restore ? 'put back' : 'taken out';
    process.stdout.write(
      `${urls.length} ${urls.length === 1 ? 'article' : 'articles'} ${what} ${done}.\n`.replace(/ {2,}/g, ' '),
    );
  } finally {
    await close();
  }
}
