#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { AppError } from '../errors';

/** A command registers itself: its name, its options, what it does. Loaded on demand, so that --help is quick. */
const program = new Command('whomet')
  .description('Who met whom, when, where, and according to which source.')
  .showHelpAfterError()
  .allowExcessArguments(false);

async function main(): Promise<void> {
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof AppError) {
    process.stderr.write(`${error.code}: ${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  process.exitCode = 1;
});
