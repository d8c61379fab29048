import type { EncounterKind, ReportStatus } from '../../src/model/encounter';
import { type Cast, COMPANIONS, castOf } from './cast';
import { Random } from './random';
import {
  ANCHORS,
  HUB_FROM,
  HUB_MEETINGS,
  type WorldClaim,
  type WorldEvent,
  type WorldParty,
  type WorldPlace,
  type WorldSize,
  type WorldSource,
  type WorldTelling,
} from './world';

/** The events of a world: first those of the anchors, then the hub's, then the rest until there are reports enough. */
export function* worldEvents(size: WorldSize): Generator<WorldEvent> {
  const cast = castOf(size);
  let reports = 0;
  for (const event of anchorEvents(cast, size.seed)) {
    reports += reportsOf(event);
    yield event;
  }
  if (size.reports >= HUB_FROM) yield* hubEvents(cast, size.seed);
  const random = new Random(size.seed, 'rest');
  for (let index = 0; reports < size.reports; index += 1) {
    const event = ordinaryEvent(cast, random, `rest-${index}`);
    reports += reportsOf(event);
    yield event;
  }
}

export function reportsOf(event: WorldEvent): number {
  return event.tellings.reduce((sum, telling) => sum + telling.claims.length, 0);
}

/** Each anchor has the same number of meetings, and one well reported one with the next anchor. */
function* anchorEvents(cast: Cast, seed: string): Generator<WorldEvent> {
  const companions = cast.people.slice(0, COMPANIONS);
  // Sources and places that no other event names have a degree of their own, too.
  const common = cast.sources.slice(0, 40);
  for (const [index, anchor] of cast.anchorPeople.entries()) {
    const random = new Random(seed, 'anchor', index);
    const next = cast.anchorPeople[(index + 1) % ANCHORS.people] as WorldParty;
    const sourceOf = (): WorldSource => random.pick(random.chance(0.5) ? cast.anchorSources : common);
    const placeOf = (): WorldPlace => random.pick(cast.anchorPlaces);
    // One of an anchor's own meetings, and one of those of the anchor before it, is that of the two.
    for (let meeting = 0; meeting < ANCHORS.meetings - 1; meeting += 1) {
      const isBest = meeting === 0;
      const others = isBest ? [next] : sample(random, companions, participants(random));
      const organisation = meeting % 10 === 5 ? [random.pick(cast.anchorOrganisations)] : [];
      yield told(random, `anchor-${index}-${meeting}`, {
        kind: 'MEETING',
        status: 'HELD',
        parties: [anchor, ...others, ...organisation],
        place: placeOf(),
        reports: isBest ? ANCHORS.reportsOfBest : reportCount(random),
        sourceOf,
        alwaysDated: true,
      });
    }
    for (let other = 0; other < ANCHORS.otherEvents; other += 1) {
      yield told(random, `anchor-${index}-other-${other}`, {
        kind: random.pick(['CALL', 'TALKS', 'VISIT', 'GATHERING'] as const),
        status: random.weighted(STATUSES),
        parties: [anchor, ...sample(random, companions, participants(random))],
        place: placeOf(),
        reports: reportCount(random),
        sourceOf,
        alwaysDated: false,
      });
    }
  }
}

function* hubEvents(cast: Cast, seed: string): Generator<WorldEvent> {
  const random = new Random(seed, 'hub');
  for (let meeting = 0; meeting < HUB_MEETINGS; meeting += 1) {
    yield told(random, `hub-${meeting}`, {
      kind: 'MEETING',
      status: 'HELD',
      parties: [cast.hub, cast.people[random.heavyTailed(cast.people.length, 1.5)] as WorldParty],
      place: random.pick(cast.places),
      reports: 1 + random.below(3),
      sourceOf: () => random.pick(cast.sources),
      alwaysDated: true,
    });
  }
}

const KINDS: readonly (readonly [EncounterKind, number])[] = [
  ['MEETING', 60],
  ['TALKS', 12],
  ['CALL', 12],
  ['VISIT', 6],
  ['GATHERING', 10],
];
const STATUSES: readonly (readonly [ReportStatus, number])[] = [
  ['HELD', 75],
  ['PLANNED', 14],
  ['PROPOSED', 5],
  ['CANCELLED', 4],
  ['DENIED', 2],
];

function ordinaryEvent(cast: Cast, random: Random, key: string): WorldEvent {
  const kind = random.weighted(KINDS);
  const count = kind === 'GATHERING' ? 4 + random.heavyTailed(30, 3) : 1 + participants(random);
  const parties = new Map<string, WorldParty>();
  // A few people are in the news every day, most hardly ever.
  for (let tries = 0; parties.size < count && tries < 4 * count; tries += 1) {
    const pool = random.chance(0.88) ? cast.people : cast.organisations;
    const party = pool[random.heavyTailed(pool.length, 2.2)] as WorldParty;
    parties.set(party.id, party);
  }
  return told(random, key, {
    kind,
    status: random.weighted(STATUSES),
    parties: [...parties.values()],
    place: random.chance(0.8) ? (cast.places[random.heavyTailed(cast.places.length, 2)] as WorldPlace) : null,
    reports: reportCount(random),
    sourceOf: () => cast.sources[random.heavyTailed(cast.sources.length, 1.6)] as WorldSource,
    alwaysDated: false,
  });
}

interface Happening {
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly parties: readonly WorldParty[];
  readonly place: WorldPlace | null;
  readonly reports: number;
  readonly sourceOf: () => WorldSource;
  readonly alwaysDated: boolean;
}

const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3_900;
const DAY_MS = 86_400_000;

/** An event with the articles that tell of it, within the days around it. */
function told(random: Random, key: string, happening: Happening): WorldEvent {
  const { kind, parties, place, status } = happening;
  const day = random.below(DAYS);
  const tellings: WorldTelling[] = [];
  for (let left = happening.reports; left > 0; ) {
    const sentences = Math.min(left, 1 + random.below(3));
    left -= sentences;
    const claims = Array.from(
      { length: sentences },
      (): WorldClaim => ({
        status: status === 'HELD' && !happening.alwaysDated && random.chance(0.01) ? 'DENIED' : status,
        dated: happening.alwaysDated || random.chance(0.85),
      }),
    );
    const offset = status === 'HELD' ? random.below(6) : -random.below(12);
    tellings.push({ source: happening.sourceOf(), publishedOn: isoDay(day + offset), claims });
  }
  return { key, kind, day: isoDay(day), parties, place, tellings };
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** How many others a meeting has beside its first party. */
function participants(random: Random): number {
  return random.weighted([
    [1, 75],
    [2, 13],
    [3, 7],
    [5, 4],
    [7, 1],
  ]);
}

/** About 2.7 on average, with a long tail: most events are told once or twice, a few by everybody. */
function reportCount(random: Random): number {
  return random.weighted([
    [1, 40],
    [2, 22],
    [3, 14],
    [4, 9],
    [5, 6],
    [7, 5],
    [10, 3],
    [24, 1],
  ]);
}

function sample(random: Random, pool: readonly WorldParty[], count: number): WorldParty[] {
  const chosen = new Set<WorldParty>();
  while (chosen.size < count) chosen.add(random.pick(pool));
  return [...chosen];
}
