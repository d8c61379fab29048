import { readFile } from 'node:fs/promises';
import { AppError, messageOf } from '../errors';
import type { SourceDescription } from '../graph/write/load-statements';
import { describeProblem } from '../ingest/read/yaml-file';
import { parseSources, type SourceEntry } from '../ingest/schedule/sources-file';

/** The sources that a `sources.yaml` tells of. @throws {AppError} NO_SOURCES, or BAD_SOURCES with all that is wrong with it */
export async function sourcesOf(file: string): Promise<readonly SourceEntry[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('NO_SOURCES', `${file} cannot be read: ${messageOf(error)}.`, 'Name it: --schedule FILE');
  }
  const parsed = parseSources(text, file);
  if (parsed.ok) return parsed.sources;
  throw new AppError('BAD_SOURCES', parsed.problems.map(describeProblem).join('\n'), 'Mend these and try again.');
}

/** What the graph is told of a source beside its articles. */
export function descriptionOf({ id, name, group, country }: SourceEntry): SourceDescription {
  return { id, name, group, country };
}
