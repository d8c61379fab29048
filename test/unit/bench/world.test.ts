import { articlesOf } from '../../../bench/world/articles';
import { castOf } from '../../../bench/world/cast';
import { reportsOf, worldEvents } from '../../../bench/world/events';
import { ANCHORS, HUB_FROM, HUB_MEETINGS, type WorldEvent } from '../../../bench/world/world';
import { analysedText } from '../../../src/model/article';

const SMALL = { reports: 4_000, seed: 'one' };
const small = [...worldEvents(SMALL)];

const ofAnchors = (events: Iterable<WorldEvent>): WorldEvent[] =>
  [...events].filter((event) => event.key.startsWith('anchor-'));

test('the same seed makes the same world, another seed another one', () => {
  expect([...worldEvents(SMALL)]).toEqual(small);
  expect([...worldEvents({ ...SMALL, seed: 'two' })]).not.toEqual(small);
});

test('a world has the reports that it was asked for', () => {
  const reports = small.reduce((sum, event) => sum + reportsOf(event), 0);
  expect(reports).toBeGreaterThanOrEqual(SMALL.reports);
  expect(reports).toBeLessThan(SMALL.reports + 30);
});

test('what the anchors did is the same in worlds of any size', () => {
  expect(ofAnchors(worldEvents({ ...SMALL, reports: 9_000 }))).toEqual(ofAnchors(small));
});

test('every anchor has the same number of dated, held meetings, the best of them with the next anchor', () => {
  const { anchorPeople } = castOf(SMALL);
  for (const [index, anchor] of anchorPeople.entries()) {
    const met = small.filter(
      (event) =>
        event.kind === 'MEETING' &&
        event.parties.some((party) => party.id === anchor.id) &&
        event.tellings.every((telling) => telling.claims.every((claim) => claim.status === 'HELD' && claim.dated)),
    );
    expect(met).toHaveLength(ANCHORS.meetings);
    const next = anchorPeople[(index + 1) % ANCHORS.people]?.id;
    const best = met.filter(
      (event) => event.parties.some((party) => party.id === next) && reportsOf(event) === ANCHORS.reportsOfBest,
    );
    expect(best.length).toBeGreaterThanOrEqual(1);
  }
});

test('a large world has a hub, and most people are met by few', () => {
  const meetings = new Map<string, number>();
  for (const { parties } of worldEvents({ reports: HUB_FROM, seed: 'one' })) {
    for (const { id } of parties) meetings.set(id, (meetings.get(id) ?? 0) + 1);
  }
  const { hub, people } = castOf({ reports: HUB_FROM });
  expect(meetings.get(hub.id)).toBe(HUB_MEETINGS);
  const counts = people.map((person) => meetings.get(person.id) ?? 0).sort((a, b) => b - a);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const topTenth = counts.slice(0, counts.length / 10).reduce((sum, count) => sum + count, 0);
  expect(topTenth / total).toBeGreaterThan(0.25);
});

test('every quote and every name stands in its article where it is said to stand', () => {
  for (const event of small.slice(0, 200)) {
    for (const { article, extraction } of articlesOf(event)) {
      const text = analysedText(article);
      for (const report of extraction.reports) expect(text.slice(report.start, report.end)).toBe(report.quote);
      for (const { forms } of extraction.mentions) {
        for (const form of forms) expect(text.slice(form.start, form.end)).toBe(form.text);
      }
    }
  }
});
