import type { EventWriter } from '../event-writer';
import { eventEntities } from './event-entities';

/**
 * FollowTheMoney (https://followthemoney.tech): an entity a line, each once. To know what was written, the ids of parties
 * and articles are kept, about 100 bytes each; events and what hangs on one event come once by themselves.
 */
export const writeFtm: EventWriter = async function* (pages) {
  const written = new Set<string>();
  for await (const page of pages) {
    const lines: string[] = [];
    for (const event of page) {
      const ofEvent = new Set<string>();
      for (const entity of eventEntities(event)) {
        const shared = isShared(entity.schema) ? written : ofEvent;
        if (shared.has(entity.id)) continue;
        shared.add(entity.id);
        lines.push(`${JSON.stringify(entity)}\n`);
      }
    }
    yield lines.join('');
  }
};

/** Parties and articles stand in many events. */
function isShared(schema: string): boolean {
  return !['Event', 'Documentation', 'UnknownLink', 'Mention'].includes(schema);
}
