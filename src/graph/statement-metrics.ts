import { Histogram, type Registry } from 'prom-client';
import type { StatementObserver } from './graph';

const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

/** Times every statement, from sending it to its last row. Statements are files, so their names are few. */
export function statementMetrics(registry: Registry): StatementObserver {
  const durations = new Histogram({
    name: 'whomet_neo4j_statement_duration_seconds',
    help: 'Time of statements in Neo4j, by the name of their file and whether they failed.',
    labelNames: ['statement', 'failed'] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  return (statement, seconds, failed) => durations.observe({ statement, failed: String(failed) }, seconds);
}
