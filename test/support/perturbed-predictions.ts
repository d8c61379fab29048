import type { JudgedDocument, JudgedReport } from '../../src/ingest/evaluate/judged-document';
import { ENCOUNTER_KINDS, REPORT_STATUSES } from '../../src/model/encounter';

/** Numbers from 0 to 1 that repeat for a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Predictions made from gold by breaking every field of it now and then: documents and reports left out, doubled and moved,
 * names cut, lengthened and replaced, values changed, removed and invented. `harm`: how often, 0 to 1.
 */
export function perturbed(golds: readonly JudgedDocument[], seed: number, harm: number): JudgedDocument[] {
  const random = seededRandom(seed);
  const now = (): boolean => random() < harm;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const name = (text: string): string => {
    if (!now()) return text;
    return pick([
      text.split(' ').at(-1) ?? text,
      text.split(' ')[0] ?? text,
      `President ${text}`,
      `${text}’s`,
      text.toUpperCase(),
      `Jane ${text}`,
      'Nobody Known',
      'the',
    ]);
  };
  const optional = (value: string | null | undefined, others: readonly string[]): string | null =>
    now() ? pick([null, ...others]) : (value ?? null);
  const report = (gold: JudgedReport): JudgedReport => {
    const move = now() ? Math.floor(random() * 200) - 100 : 0;
    const days = now()
      ? pick([
          [null, null],
          ['2019-03-01', '2019-03-31'],
          ['2018-06-12', '2018-06-12'],
        ] as const)
      : null;
    return {
      ...gold,
      event: now() ? `e${Math.floor(random() * 4)}` : gold.event,
      kind: now() ? pick(ENCOUNTER_KINDS) : gold.kind,
      status: now() ? pick(REPORT_STATUSES) : gold.status,
      participants: gold.participants
        .filter(() => !now())
        .map((party) => ({
          name: name(party.name),
          kind: now() ? pick(['PERSON', 'ORGANISATION'] as const) : party.kind,
        })),
      place: optional(gold.place, ['Paris', 'Berlin, Germany']),
      earliest: days === null ? gold.earliest : days[0],
      latest: days === null ? gold.latest : days[1],
      attributedTo: optional(gold.attributedTo, ['Reuters', 'The Press']),
      start: gold.start + move,
      end: gold.end + move + (now() ? pick([0, 30, 700]) : 0),
    };
  };
  return golds
    .filter(() => random() > harm / 5)
    .map((gold) => ({
      id: gold.id,
      reports: gold.reports.flatMap((one) => (now() ? pick([[], [one, one]]) : [one])).map(report),
      people: gold.people.flatMap((person) => [
        { ...person, name: name(person.name) },
        ...(now() ? [{ name: name(person.name), aliases: [] }] : []),
      ]),
      organisations: gold.organisations.filter(() => !now()),
    }));
}
