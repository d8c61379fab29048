import { AppError } from '../errors';

/** A service that is started here when no address is given. */
export type ServiceName = 'neo4j' | 'corenlp';

export const TITLES: Readonly<Record<ServiceName, string>> = { neo4j: 'Neo4j', corenlp: 'CoreNLP' };

const ELSEWHERE: Readonly<Record<ServiceName, string>> = {
  neo4j: 'use a Neo4j that runs elsewhere: `docker compose up -d neo4j`, then set NEO4J_URI and NEO4J_PASSWORD',
  corenlp:
    'use a CoreNLP that runs elsewhere: `docker compose up -d corenlp`, then set CORENLP_URL; or read with a language model: `--engine llm`',
};

/** What keeps a service from running here. Each has its own way to be mended, and the same ways around it. */
const MENDING = {
  JAVA_MISSING: 'Install Java 17 or 21 (Debian: apt install openjdk-17-jre-headless; macOS: brew install openjdk@21).',
  JAVA_TOO_OLD: 'Install Java 17 or 21 and put it first in PATH.',
  MAVEN_MISSING: 'Install Maven 3.6 or later (Debian: apt install maven; macOS: brew install maven).',
  DOWNLOAD_FAILED:
    'Check the network and the settings of Maven (~/.m2/settings.xml: proxy, mirror), then run again: what was fetched is kept.',
  DISK_FULL: 'Make room, or set WHOMET_DATA to a folder with more, then run again.',
  PORT_TAKEN: 'Run again: another free port is looked for.',
  START_FAILED: 'The last lines of its log are above; the whole of it is in the file named there.',
  START_TIMED_OUT: 'Is the machine busy or short of memory? Run again when it is quiet.',
} as const;

export type ObstacleCode = keyof typeof MENDING;

/** An error that says how to mend the obstacle, and how to go on without. */
export function obstacle(code: ObstacleCode, service: ServiceName, message: string, cause?: unknown): AppError {
  return new AppError(code, message, `${MENDING[code]}\nOr ${ELSEWHERE[service]}.`, { cause });
}
