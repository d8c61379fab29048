import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import { empty } from '../graph/empty';
import { EXIT } from './exit-code';
import { interruption } from './interruption';
import { openGraph } from './services';

export function register(program: Command): void {
  program
    .command('reset')
    .description('empty the local database: every article, judgement and run in it is gone')
    .option('--yes', 'do not ask')
    .addHelpText('after', '\nNever touches a database whose address was given (NEO4J_URI).')
    .action((flags: { yes?: boolean }) => reset(readConfig(), flags.yes === true));
}

async function reset(config: Config, confirmed: boolean): Promise<void> {
  if (config.neo4jUri !== null) {
    throw new AppError(
      'RESET_REFUSED',
      `NEO4J_URI is set: ${config.neo4jUri} is no local database.`,
      'Empty it by its own means, or unset NEO4J_URI to reset the local one.',
    );
  }
  const signal = interruption();
  if (!confirmed && !(await confirms(`Delete everything in the database under ${config.dataDir}?`, signal))) {
    process.stderr.write('Nothing was deleted.\n');
    process.exitCode = EXIT.FAILED;
    return;
  }
  const { graph, close } = await openGraph(config, { signal });
  try {
    process.stdout.write(`Emptied: ${await empty(graph)} nodes deleted.\n`);
  } finally {
    await close();
  }
}

/** True only for a plain yes. @throws {AppError} NOT_CONFIRMED where nobody can be asked. */
async function confirms(question: string, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new AppError('NOT_CONFIRMED', `${question} There is no terminal to ask on.`, 'Say so with --yes.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // A terminal in line mode takes Ctrl-C for itself.
  terminal.on('SIGINT', () => terminal.close());
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([terminal.question(`${question} (yes/no) `, { signal }).catch(() => ''), closed]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
