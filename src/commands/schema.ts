import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { schemaText } from '../api/schema';
import { AppError } from '../errors';

const SCHEMA_FILE = join(__dirname, '..', '..', 'schema', 'schema.graphql');

export function register(program: Command): void {
  program
    .command('schema')
    .description('write schema/schema.graphql as the code has it')
    .option('--check', 'write nothing; fail where the file differs from the code')
    .action(({ check }: { check?: boolean }) => (check ? checkSchema() : writeFileSync(SCHEMA_FILE, schemaText())));
}

function checkSchema(): void {
  const committed = existsSync(SCHEMA_FILE) ? readFileSync(SCHEMA_FILE, 'utf8') : '';
  if (committed === schemaText()) return;
  throw new AppError(
    'SCHEMA_DRIFT',
    'schema/schema.graphql is not what the code emits.',
    'Run `npm run schema` and commit the file with the change that made it differ.',
  );
}
