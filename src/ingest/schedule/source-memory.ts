import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Visit } from '../read/web/visits';

/** What the schedule knows of a source from one run to the next. */
export interface SourceMemory {
  /** Instant at which the last finished run began, ISO 8601 UTC; null: never read. */
  readonly lastStartedAt: string | null;
  readonly lastFinishedAt: string | null;
  readonly lastOutcome: 'DONE' | 'FAILED' | null;
  readonly visits: ReadonlyMap<string, Visit>;
}

/** Where memories outlive a restart. */
export interface ScheduleState {
  load(sourceId: string): Promise<SourceMemory>;
  save(sourceId: string, memory: SourceMemory): Promise<void>;
}

export const NEW_SOURCE: SourceMemory = {
  lastStartedAt: null,
  lastFinishedAt: null,
  lastOutcome: null,
  visits: new Map(),
};

const instant = z.iso.datetime();
const memorySchema = z.object({
  lastStartedAt: instant.nullable(),
  lastFinishedAt: instant.nullable(),
  lastOutcome: z.enum(['DONE', 'FAILED']).nullable(),
  visits: z.array(
    z.tuple([
      z.string(),
      z.object({
        kind: z.enum(['PAGE', 'LIST']),
        firstAt: instant,
        at: instant,
        etag: z.string().nullable(),
        lastModified: z.string().nullable(),
      }),
    ]),
  ),
});

/**
 * Keeps each source's memory in a file of its own, replaced whole: a crash leaves the old one or the new one. A file that cannot be
 * understood counts as none: the source is read afresh, which costs time and changes nothing in the graph.
 */
export class FileScheduleState implements ScheduleState {
  constructor(private readonly folder: string) {}

  async load(sourceId: string): Promise<SourceMemory> {
    let text: string;
    try {
      text = await readFile(this.fileOf(sourceId), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NEW_SOURCE;
      throw error;
    }
    const memory = memorySchema.safeParse(parsed(text));
    return memory.success ? { ...memory.data, visits: new Map(memory.data.visits) } : NEW_SOURCE;
  }

  async save(sourceId: string, memory: SourceMemory): Promise<void> {
    const file = this.fileOf(sourceId);
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify({ ...memory, visits: [...memory.visits] }));
    await rename(`${file}.new`, file);
  }

  private fileOf(sourceId: string): string {
    return join(this.folder, `${encodeURIComponent(sourceId)}.json`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
