#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { declareProduction } from '../config';
import { failureCode, failureText } from './failure';

interface CommandFile {
  register(program: Command): void;
}

/** Every command: a file each, loaded only when it or the list of all is asked for. */
const COMMANDS: Readonly<Record<string, () => CommandFile>> = {
  start: () => require('./start'),
  serve: () => require('./serve'),
  ingest: () => require('./ingest'),
  withdraw: () => require('./withdraw'),
  judge: () => require('./judge'),
  key: () => require('./key'),
  status: () => require('./status'),
  rebuild: () => require('./rebuild'),
  extract: () => require('./extract'),
  evaluate: () => require('./evaluate'),
  export: () => require('./export'),
  reset: () => require('./reset'),
  schema: () => require('./schema'),
};

async function main(): Promise<void> {
  declareProduction();
  const program = new Command('whomet')
    .description('Who met whom, when, where, and according to which source.')
    .showHelpAfterError()
    .allowExcessArguments(false);
  const named = COMMANDS[process.argv[2] ?? ''];
  for (const load of named === undefined ? Object.values(COMMANDS) : [named]) load().register(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = failureCode(error);
});
