import type { EventWriter, ExportScope } from '../../src/export/event-writer';
import type { EventRow } from '../../src/graph/read/event-row';

/** All that a writer makes of events that come in one page. */
export async function written(
  writer: EventWriter,
  events: readonly EventRow[],
  scope: Partial<ExportScope> = {},
): Promise<string> {
  async function* pages(): AsyncGenerator<readonly EventRow[]> {
    yield events;
  }
  let text = '';
  for await (const part of writer(pages(), { title: 'Meetings', parties: [], ...scope })) text += part;
  return text;
}
