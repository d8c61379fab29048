import type { EventRow } from '../graph/read/event-row';
import type { EncounterKind, EventStatus } from '../model/encounter';

const KIND_WORDS: Readonly<Record<EncounterKind, string>> = {
  MEETING: 'meeting',
  CALL: 'call',
  TALKS: 'talks',
  VISIT: 'visit',
  GATHERING: 'gathering',
};

const MOST_NAMES = 5;

/** 'Planned meeting: Mara Lindqvist, Teo Varga': whatever was not held says so first. `status`: as it stands for those asked for. */
export function eventTitle(event: EventRow, status: EventStatus = event.status): string {
  const kind = KIND_WORDS[event.kind];
  const what = status === 'HELD' ? capital(kind) : `${statusWord(status)} ${kind}`;
  const names = event.participants.map(({ party }) => party.name);
  const more = event.participantCount - MOST_NAMES;
  const shown = more > 1 ? [...names.slice(0, MOST_NAMES), `${more} others`] : names;
  return shown.length === 0 ? what : `${what}: ${shown.join(', ')}`;
}

/** 'Held', 'Planned', 'Disputed'. */
export function statusWord(status: EventStatus): string {
  return capital(status.toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
