import 'reflect-metadata';
import { Command } from 'commander';
import { failureText } from '../src/commands/failure';

interface CommandFile {
  register(program: Command): void;
}

/** Every benchmark: a file each, loaded only when it or the list of all is asked for. */
const COMMANDS: Readonly<Record<string, () => CommandFile>> = {
  corpus: () => require('./commands/corpus'),
  generate: () => require('./commands/generate'),
  query: () => require('./commands/query'),
  compare: () => require('./commands/compare'),
  ingest: () => require('./commands/ingest'),
  load: () => require('./commands/load'),
  extract: () => require('./commands/extract'),
};

async function main(): Promise<void> {
  const program = new Command('bench')
    .description('Measures whomet on this machine. Each benchmark brings what it needs and keeps it for the next run.')
    .showHelpAfterError()
    .allowExcessArguments(false);
  const named = COMMANDS[process.argv[2] ?? ''];
  for (const load of named === undefined ? Object.values(COMMANDS) : [named]) load().register(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = 1;
});
