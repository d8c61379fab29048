import {
  addMonths,
  dayOf,
  easterSunday,
  formatDay,
  monthSpan,
  nthWeekday,
  parseDay,
  weekdayOf,
  weekSpan,
} from '../../../../../src/ingest/extract/intervals/calendar';

const day = (iso: string) => parseDay(iso) ?? Number.NaN;

it('reads and writes days, before 1970 too', () => {
  for (const iso of ['1945-02-04', '1969-12-31', '1970-01-01', '2020-02-29']) expect(formatDay(day(iso))).toBe(iso);
});

it.each(['2021-02-29', '2021-13-01', '2021-1-1', 'yesterday', ''])('knows that %p is no date', (iso) => {
  expect(parseDay(iso)).toBeNull();
});

it('has no 31 June', () => expect(dayOf(2021, 6, 31)).toBeNull());

it('counts weekdays from Monday, before 1970 too', () => {
  expect(weekdayOf(day('2021-03-08'))).toBe(0);
  expect(weekdayOf(day('2021-03-14'))).toBe(6);
  expect(weekdayOf(day('1945-02-04'))).toBe(6);
});

it('runs a week from Monday to Sunday', () => {
  const { first, last } = weekSpan(day('2021-03-14'));
  expect([formatDay(first), formatDay(last)]).toEqual(['2021-03-08', '2021-03-14']);
});

it('counts months over the year’s end and shortens a long date', () => {
  expect(formatDay(monthSpan(2021, 0).first)).toBe('2020-12-01');
  expect(formatDay(addMonths(day('2021-01-31'), 1))).toBe('2021-02-28');
  expect(formatDay(addMonths(day('2021-01-31'), -2))).toBe('2020-11-30');
});

it('finds the nth and the last weekday of a month', () => {
  expect(formatDay(nthWeekday(2020, 11, 3, 4))).toBe('2020-11-26');
  expect(formatDay(nthWeekday(2020, 5, 0, -1))).toBe('2020-05-25');
});

it.each([
  [2000, '2000-04-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
])('knows Easter of %i', (year, iso) => expect(formatDay(easterSunday(year))).toBe(iso));
