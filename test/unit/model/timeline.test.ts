import { timelineOf } from '../../../src/model/timeline';

const on = (earliest: string | null, latest = earliest, events = 1) => ({ earliest, latest, events });

test('an event is counted in a span only if it lies wholly within it', () => {
  const intervals = [on('2025-03-12'), on('2025-03-01', '2025-03-31', 2), on('2025-03-30', '2025-04-02'), on(null)];
  expect(timelineOf(intervals, 'MONTH')).toMatchObject({
    spans: [{ start: '2025-03-01', events: 3 }],
    wide: 1,
    undated: 1,
  });
  expect(timelineOf(intervals, 'DAY')).toMatchObject({ spans: [{ start: '2025-03-12', events: 1 }], wide: 3 });
  expect(timelineOf(intervals, 'YEAR')).toMatchObject({ spans: [{ start: '2025-01-01', events: 4 }], wide: 0 });
});

test('weeks begin on Monday, across the turn of the year', () => {
  expect(timelineOf([on('2024-12-30'), on('2025-01-05'), on('2025-01-06')], 'WEEK').spans).toEqual([
    { start: '2024-12-30', events: 2 },
    { start: '2025-01-06', events: 1 },
  ]);
});

test('the longest gap runs from an end to the next beginning; overlapping events leave none', () => {
  expect(timelineOf([on('2025-01-01', '2025-01-31'), on('2025-01-10'), on('2025-02-10')], 'DAY').longestGapDays).toBe(
    10,
  );
  expect(timelineOf([on('2025-01-01')], 'DAY').longestGapDays).toBe(0);
});

test('nothing gives an empty timeline', () => {
  expect(timelineOf([], 'DAY')).toEqual({
    spans: [],
    wide: 0,
    undated: 0,
    earliest: null,
    latest: null,
    longestGapDays: 0,
  });
});
