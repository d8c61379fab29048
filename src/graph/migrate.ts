import { readdirSync } from 'node:fs';
import { AppError, messageOf } from '../errors';
import type { Graph } from './graph';
import { CYPHER_FOLDER, readStatement, Statement, writeStatement } from './statement';

const MIGRATION_FILE = /^\d{3}-[a-z0-9-]+\.cypher$/;
const INDEX_WAIT_SECONDS = 25;

const migrationsApplied = readStatement<object, { id: string }>('migrations-applied', []);
const awaitIndexes = readStatement<{ seconds: number }, object>('await-indexes', ['seconds']);
const recordMigration = writeStatement<{ id: string; appliedAt: string }>('record-migration', ['id', 'appliedAt']);

/** Every file of cypher/migrate, in the order of its number. */
export const migrations: readonly Statement<object, object, 'migrate'>[] = readdirSync(`${CYPHER_FOLDER}/migrate`)
  .filter((file) => MIGRATION_FILE.test(file))
  .sort()
  .map((file) => new Statement<object, object, 'migrate'>('migrate', file.slice(0, -'.cypher'.length), []));

/** The commands of a migration file: Neo4j takes schema commands one at a time. */
export function commandsOf(text: string): string[] {
  return text
    .split(/;\s*$/m)
    .map((command) => command.trim())
    .filter((command) => command.replace(/^\/\/.*$/gm, '').trim() !== '');
}

/**
 * Brings the graph's constraints and indexes up to date; a migration that was applied is never run again.
 * Safe when two processes do it at once: every command says IF NOT EXISTS, or sets what it would set again.
 * @returns the ids of the migrations applied now.
 * @throws {AppError} MIGRATION_FAILED naming the file.
 */
export async function migrate(graph: Graph, now: () => Date = () => new Date()): Promise<string[]> {
  const applied = new Set((await graph.read(migrationsApplied, {})).map((row) => row.id));
  const due = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of due) {
    try {
      for (const command of commandsOf(migration.text())) await graph.migrate(command);
    } catch (error) {
      throw new AppError(
        'MIGRATION_FAILED',
        `cypher/migrate/${migration.name}.cypher was refused: ${messageOf(error)}`,
        'Is this a Neo4j 5 of this project? A database that something else filled may break a uniqueness rule.',
        { cause: error },
      );
    }
    await graph.write((tx) => tx.run(recordMigration, { id: migration.name, appliedAt: now().toISOString() }));
  }
  if (due.length > 0) await graph.read(awaitIndexes, { seconds: INDEX_WAIT_SECONDS });
  return due.map((migration) => migration.name);
}
