#!/usr/bin/env node
import 'reflect-metadata';
import { declareProduction } from '../config';
import { failureCode, failureText } from './failure';
import { type CommandFiles, runProgram } from './program';

const COMMANDS: CommandFiles = {
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

declareProduction();
runProgram('whomet', 'Who met whom, when, where, and according to which source.', COMMANDS).catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = failureCode(error);
});
