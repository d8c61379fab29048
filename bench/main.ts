import 'reflect-metadata';
import { failureText } from '../src/commands/failure';
import { type CommandFiles, runProgram } from '../src/commands/program';

const COMMANDS: CommandFiles = {
  corpus: () => require('./commands/corpus'),
  generate: () => require('./commands/generate'),
  query: () => require('./commands/query'),
  compare: () => require('./commands/compare'),
  ingest: () => require('./commands/ingest'),
  load: () => require('./commands/load'),
  extract: () => require('./commands/extract'),
};

runProgram(
  'bench',
  'Measures whomet on this machine. Each benchmark brings what it needs and keeps it for the next run.',
  COMMANDS,
).catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = 1;
});
