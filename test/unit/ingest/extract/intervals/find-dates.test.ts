import { findDates, type Tense } from '../../../../../src/ingest/extract/intervals/find-dates';
import type { Interval } from '../../../../../src/model/encounter';

/** A Wednesday; its week runs from 2021-03-08 to 2021-03-14. */
const ANCHOR = '2021-03-10';

/** The dates of a sentence as 'phrase: earliest..latest', or 'phrase: -' where it does not resolve. */
function read(sentence: string, tense: Tense = 'PAST', anchor = ANCHOR, reference: Interval | null = null): string[] {
  return findDates(sentence, anchor).map(({ phrase, resolve }) => {
    const interval = resolve(tense, reference);
    if (!interval) return `${phrase}: -`;
    const { earliest, latest } = interval;
    return `${phrase}: ${earliest === latest ? earliest : `${earliest}..${latest}`}`;
  });
}

describe('the eve of an encounter', () => {
  it('is the day of the article, so that the encounter is on the next, unless it is known to have been', () => {
    expect(read('She spoke on the eve of their meeting.', 'FUTURE')).toEqual(['on the eve of: 2021-03-11']);
    expect(read('She spoke on the eve of their meeting.', 'UNKNOWN')).toEqual(['on the eve of: 2021-03-11']);
    expect(read('She spoke on the eve of their meeting.')).toEqual(['on the eve of: -']);
  });

  it('counts from a day that the sentence names, not from the article', () => {
    expect(read("She spoke on the eve of Friday's meeting.", 'FUTURE')).toEqual(['Friday: 2021-03-12']);
    expect(read('She spoke on the eve of the Jan. 5 meeting.', 'FUTURE')).toEqual(['Jan. 5: 2022-01-05']);
    const lastWeek = 'On the eve of their meeting she gave a speech last week.';
    expect(read(lastWeek, 'UNKNOWN')).toEqual(['last week: 2021-03-01..2021-03-07']);
  });
});

it('takes the third day of talks for three days up to the article', () => {
  expect(read('They agreed on the third day of talks.')).toEqual(['on the third day of: 2021-03-08..2021-03-10']);
  expect(read('They will agree on the third day of talks.', 'FUTURE')).toEqual(['on the third day of: -']);
  expect(read('They agreed on the first day of talks.')).toEqual([]);
});

it('takes a weekday that has begun elsewhere for that one, not for the one six days back', () => {
  expect(read('The minister arrived in Velden Thursday.')).toEqual(['Thursday: 2021-03-11']);
  expect(read('The minister arrived in Velden last Thursday.')).toEqual(['last Thursday: 2021-03-04']);
});

describe('days of the calendar', () => {
  it.each([
    ['Ms Oro met Mr Lind on June 12, 2018.', 'on June 12, 2018: 2018-06-12'],
    ['Ms Oro met Mr Lind on 12 June 2018.', 'on 12 June 2018: 2018-06-12'],
    ['They met on the 12th of June, 2018, in Velden.', 'on the 12th of June, 2018: 2018-06-12'],
    ['The register gives 2018-06-12 as the day.', '2018-06-12: 2018-06-12'],
    ['They met on 25/6/2018.', 'on 25/6/2018: 2018-06-25'],
    ['They met on Tuesday, June 12, 2018.', 'on Tuesday, June 12, 2018: 2018-06-12'],
    ['They talked on June 12-13, 2018.', 'on June 12-13, 2018: 2018-06-12..2018-06-13'],
    ['They talked on June 12 and 13.', 'on June 12 and 13: 2020-06-12..2020-06-13'],
    ['They talked from 3 to 5 May 2019.', 'from 3 to 5 May 2019: 2019-05-03..2019-05-05'],
    ['They talked between March 3 and 5.', 'between March 3 and 5: 2021-03-03..2021-03-05'],
    ['They talked from May 30 to June 2, 2019.', 'from May 30 to June 2, 2019: 2019-05-30..2019-06-02'],
    ['They met on Dec. 3.', 'on Dec. 3: 2020-12-03'],
    ['They met on the night of March 1.', 'March 1: 2021-03-01'],
    ['They met in the week of March 1.', 'in the week of March 1: 2021-03-01..2021-03-07'],
  ])('%s', (sentence, expected) => expect(read(sentence)).toEqual([expected]));

  it('takes the next such day for what is planned', () => {
    expect(read('They will meet on June 12.', 'FUTURE')).toEqual(['on June 12: 2021-06-12']);
    expect(read('They will meet on January 5.', 'FUTURE')).toEqual(['on January 5: 2022-01-05']);
  });

  it('takes a plan for the day just gone rather than for one of next year', () => {
    expect(read('They were to meet on March 1.', 'FUTURE')).toEqual(['on March 1: 2021-03-01']);
  });

  it('takes the nearest where the tense is unknown', () => {
    expect(read('Talks on April 2 fell through.', 'UNKNOWN')).toEqual(['on April 2: 2021-04-02']);
  });

  it('reads a day ahead by one as past where the article was written west of the encounter', () => {
    expect(read('They met on March 11.')).toEqual(['on March 11: 2021-03-11']);
  });

  it('leaves a date in figures that can be read in two ways', () => {
    expect(read('They met on 5/6/2018.')).toEqual(['on 5/6/2018: -']);
  });

  it('keeps the first day of a run whose last is no date', () => {
    expect(read('The talks of Feb. 28-29, 2019, failed.')).toEqual(['Feb. 28-29, 2019: 2019-02-28']);
  });
});

describe('weekdays', () => {
  it.each<[string, Tense, string]>([
    ['They met on Monday.', 'PAST', 'on Monday: 2021-03-08'],
    ['They met Friday.', 'PAST', 'Friday: 2021-03-05'],
    ['They met on Wednesday.', 'PAST', 'on Wednesday: 2021-03-10'],
    ['They will meet on Wednesday.', 'FUTURE', 'on Wednesday: 2021-03-10'],
    ['They will meet on Friday.', 'FUTURE', 'on Friday: 2021-03-12'],
    ['They will meet Tuesday.', 'FUTURE', 'Tuesday: 2021-03-16'],
    ['They meet on Thursday.', 'PRESENT', 'on Thursday: 2021-03-11'],
    ['They met on Tuesday evening.', 'PAST', 'on Tuesday evening: 2021-03-09'],
    ['They met late Tuesday night.', 'PAST', 'late Tuesday night: 2021-03-09'],
    ['They met last Wednesday.', 'PAST', 'last Wednesday: 2021-03-03'],
    ['They will meet next Tuesday.', 'FUTURE', 'next Tuesday: 2021-03-16'],
    ['They will meet this Friday.', 'FUTURE', 'this Friday: 2021-03-12'],
    ['They met on Tuesday last week.', 'PAST', 'on Tuesday last week: 2021-03-02'],
    ['They met last week on Tuesday.', 'PAST', 'last week on Tuesday: 2021-03-02'],
    ['They will meet a week from Friday.', 'FUTURE', 'a week from Friday: 2021-03-19'],
    ['They may meet Thursday or Friday.', 'FUTURE', 'Thursday or Friday: 2021-03-11..2021-03-12'],
    ['They talked from Monday to Wednesday.', 'PAST', 'from Monday to Wednesday: 2021-03-08..2021-03-10'],
    ['They met on Tues. in Velden.', 'PAST', 'on Tues.: 2021-03-09'],
  ])('%s', (sentence, tense, expected) => expect(read(sentence, tense)).toEqual([expected]));

  it('are told apart from names made of them', () => {
    expect(read('She told the Sunday Courier about Super Tuesday.')).toEqual([]);
  });
});

describe('days around today', () => {
  it.each([
    ['They met today.', 'today: 2021-03-10'],
    ['They met this morning.', 'this morning: 2021-03-10'],
    ['They met yesterday afternoon.', 'yesterday afternoon: 2021-03-09'],
    ['They met the day before yesterday.', 'the day before yesterday: 2021-03-08'],
    ['They meet tomorrow.', 'tomorrow: 2021-03-11'],
    ['They dine tonight.', 'tonight: 2021-03-10'],
    ['They met last night.', 'last night: 2021-03-09'],
    ['She returned overnight.', 'overnight: 2021-03-09..2021-03-10'],
    ['They met two days ago.', 'two days ago: 2021-03-08'],
    ['They met a couple of days ago.', 'a couple of days ago: 2021-03-06..2021-03-08'],
    ['They met hours ago.', 'hours ago: 2021-03-10'],
  ])('%s', (sentence, expected) => expect(read(sentence)).toEqual([expected]));
});

describe('days counted from another date', () => {
  const friday = { earliest: '2021-03-05', latest: '2021-03-05' };
  it.each([
    ['They met the next day.', 'the next day: 2021-03-06'],
    ['They met the following day.', 'the following day: 2021-03-06'],
    ['They met a day earlier.', 'a day earlier: 2021-03-04'],
    ['They met the day before.', 'the day before: 2021-03-04'],
    ['They met the previous day.', 'the previous day: 2021-03-04'],
    ['They met two days later.', 'two days later: 2021-03-07'],
    ['They met again that week.', 'that week: 2021-03-01..2021-03-07'],
    ['They met again that Sunday.', 'that Sunday: 2021-03-07'],
    ['They met a week later.', 'a week later: 2021-03-08..2021-03-14'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, 'PAST', ANCHOR, friday)).toEqual([expected]);
    expect(findDates(sentence, ANCHOR)[0]?.resolve('PAST')).toBeNull();
  });

  it('are the article’s own for the rest of a day, where no day has been told', () => {
    expect(read('They will meet later in the day.', 'FUTURE')).toEqual([`later in the day: ${ANCHOR}`]);
    expect(read('They met later in the day.', 'PAST', ANCHOR, friday)).toEqual(['later in the day: 2021-03-05']);
  });

  it('are none where they count from an event', () => {
    expect(read('They met the day after the vote.', 'PAST', ANCHOR, friday)).toEqual([]);
  });
});

describe('weeks, months and years', () => {
  it.each<[string, Tense, string]>([
    ['They met this week.', 'PAST', 'this week: 2021-03-08..2021-03-10'],
    ['They will meet this week.', 'FUTURE', 'this week: 2021-03-10..2021-03-14'],
    ['They met last week.', 'PAST', 'last week: 2021-03-01..2021-03-07'],
    ['They will meet next week.', 'FUTURE', 'next week: 2021-03-15..2021-03-21'],
    ['They will meet early next week.', 'FUTURE', 'early next week: 2021-03-15..2021-03-17'],
    ['They will meet later this week.', 'FUTURE', 'later this week: 2021-03-10..2021-03-14'],
    ['They met over the weekend.', 'PAST', 'over the weekend: 2021-03-06..2021-03-07'],
    ['They will meet this weekend.', 'FUTURE', 'this weekend: 2021-03-13..2021-03-14'],
    ['They met last weekend.', 'PAST', 'last weekend: 2021-03-06..2021-03-07'],
    ['They met earlier this month.', 'PAST', 'earlier this month: 2021-03-01..2021-03-10'],
    ['They will meet later this month.', 'FUTURE', 'later this month: 2021-03-10..2021-03-31'],
    ['They met this month.', 'PAST', 'this month: 2021-03-01..2021-03-10'],
    ['They met last month.', 'PAST', 'last month: 2021-02-01..2021-02-28'],
    ['They met late last month.', 'PAST', 'late last month: 2021-02-21..2021-02-28'],
    ['They will meet next month.', 'FUTURE', 'next month: 2021-04-01..2021-04-30'],
    ['They will meet at the end of the month.', 'FUTURE', 'at the end of the month: 2021-03-21..2021-03-31'],
    ['They met last year.', 'PAST', 'last year: 2020-01-01..2020-12-31'],
    ['They will meet early next year.', 'FUTURE', 'early next year: 2022-01-01..2022-04-30'],
    ['They met in 2016.', 'PAST', 'in 2016: 2016-01-01..2016-12-31'],
    ['They met in late 2016.', 'PAST', 'in late 2016: 2016-09-01..2016-12-31'],
    ['They talked from 2016 to 2018.', 'PAST', 'from 2016 to 2018: 2016-01-01..2018-12-31'],
    ['They met often in the 1990s.', 'PAST', 'in the 1990s: 1990-01-01..1999-12-31'],
  ])('%s', (sentence, tense, expected) => expect(read(sentence, tense)).toEqual([expected]));

  it("take the week that ends for 'last week' on a Sunday", () => {
    expect(read('They met last week.', 'PAST', '2021-03-14')).toEqual(['last week: 2021-03-08..2021-03-14']);
  });
});

describe('months', () => {
  it.each<[string, Tense, string]>([
    ['They met in March.', 'PAST', 'in March: 2021-03-01..2021-03-31'],
    ['They met in June.', 'PAST', 'in June: 2020-06-01..2020-06-30'],
    ['They will meet in June.', 'FUTURE', 'in June: 2021-06-01..2021-06-30'],
    ['They met last June.', 'PAST', 'last June: 2020-06-01..2020-06-30'],
    ['They met last March.', 'PAST', 'last March: 2020-03-01..2020-03-31'],
    ['They met in March of last year.', 'PAST', 'in March of last year: 2020-03-01..2020-03-31'],
    ['They met in March of this year.', 'PAST', 'in March of this year: 2021-03-01..2021-03-31'],
    ['They met in May 2017.', 'PAST', 'in May 2017: 2017-05-01..2017-05-31'],
    ['They met in early May 2017.', 'PAST', 'in early May 2017: 2017-05-01..2017-05-10'],
    ['They met in mid-May 2017.', 'PAST', 'in mid-May 2017: 2017-05-11..2017-05-20'],
    ['They will meet at the end of May.', 'FUTURE', 'at the end of May: 2021-05-21..2021-05-31'],
    ['They will meet in late May or early June.', 'FUTURE', 'in late May or early June: 2021-05-21..2021-06-10'],
    ['They talked from March to May 2018.', 'PAST', 'from March to May 2018: 2018-03-01..2018-05-31'],
  ])('%s', (sentence, tense, expected) => expect(read(sentence, tense)).toEqual([expected]));
});

describe('seasons, quarters and feasts', () => {
  it.each<[string, Tense, string]>([
    ['They met in the summer of 2017.', 'PAST', 'in the summer of 2017: 2017-06-01..2017-08-31'],
    ['They met in the winter of 2017.', 'PAST', 'in the winter of 2017: 2017-12-01..2018-02-28'],
    ['They met last summer.', 'PAST', 'last summer: 2020-06-01..2020-08-31'],
    ['They will meet this fall.', 'FUTURE', 'this fall: 2021-09-01..2021-11-30'],
    ['They will meet in the autumn.', 'FUTURE', 'in the autumn: 2021-09-01..2021-11-30'],
    ['They met in the third quarter of 2019.', 'PAST', 'in the third quarter of 2019: 2019-07-01..2019-09-30'],
    ['They met on Christmas Eve.', 'PAST', 'on Christmas Eve: 2020-12-24'],
    ['They met over Easter weekend.', 'PAST', 'over Easter weekend: 2020-04-10..2020-04-13'],
    ['They will meet on Thanksgiving.', 'FUTURE', 'on Thanksgiving: 2021-11-25'],
    ["They met on New Year's Day.", 'PAST', "on New Year's Day: 2021-01-01"],
  ])('%s', (sentence, tense, expected) => expect(read(sentence, tense)).toEqual([expected]));

  it('do not take every fall for autumn', () => {
    expect(read('They spoke of the fall of the wall and of a fall in prices.')).toEqual([]);
  });
});

describe('stretches of time', () => {
  it.each<[string, Tense, string]>([
    ['They will meet in the coming weeks.', 'FUTURE', 'in the coming weeks: 2021-03-10..2021-05-05'],
    ['They will meet in the coming days.', 'FUTURE', 'in the coming days: 2021-03-10..2021-03-17'],
    ['They have met in recent weeks.', 'PAST', 'in recent weeks: 2021-01-13..2021-03-10'],
    ['They will meet within two weeks.', 'FUTURE', 'within two weeks: 2021-03-10..2021-03-24'],
    ['They will meet in two weeks.', 'FUTURE', 'in two weeks: 2021-03-22..2021-03-28'],
    ['They talked over the past two days.', 'PAST', 'over the past two days: 2021-03-08..2021-03-10'],
    ['They met three weeks ago.', 'PAST', 'three weeks ago: 2021-02-15..2021-02-21'],
    ['They met a year ago.', 'PAST', 'a year ago: 2020-01-01..2020-12-31'],
  ])('%s', (sentence, tense, expected) => expect(read(sentence, tense)).toEqual([expected]));
});

describe('relations', () => {
  it.each<[string, Tense, string, string]>([
    ['They have met twice since June.', 'PAST', 'since', 'June: 2020-06-01..2021-03-10'],
    ['They will meet by Friday.', 'FUTURE', 'until', 'Friday: 2021-03-10..2021-03-12'],
    ['They will meet before April 2.', 'FUTURE', 'before', 'April 2: 2021-03-10..2021-04-01'],
    ['They will meet after April 2.', 'FUTURE', 'after', 'April 2: -'],
  ])('%s', (sentence, tense, relation, expected) => {
    expect(read(sentence, tense)).toEqual([expected]);
    expect(findDates(sentence, ANCHOR)[0]?.relation).toBe(relation);
  });

  it('belong to the noun that a date modifies', () => {
    const [date] = findDates("Prices have risen since Monday's summit.", ANCHOR);
    expect(date).toMatchObject({ relation: 'in', attributive: true });
  });
});

describe('what is no date', () => {
  it.each([
    'They may meet again and march on.',
    'Ida May received him, and May said so.',
    'He was received by May at the door.',
    'The marchers of the March for Peace met the mayor.',
    'They talked for two days.',
    'They have ruled for the past six years.',
    'It was a two-hour meeting of the G20.',
    'The 59-year-old met 2,000 people.',
    'The side won 3-2 in the second half.',
    'He sat in the sun.',
    'They met at 10:30 a.m.',
    'They spoke recently and will meet soon.',
    'They met a few days ago.',
    'He gave the Today programme an interview, and This Week another.',
    'About 2000 people came, some in OCT shirts.',
    'The decision took years.',
    'Nothing of the kind.',
  ])('%s', (sentence) => expect(read(sentence)).toEqual([]));
});

it('keeps apart the dates of two things', () => {
  expect(read('The two visits fell in September and October, respectively.')).toEqual([
    'in September: 2020-09-01..2020-09-30',
    'October: 2020-10-01..2020-10-31',
  ]);
});

it('gives offsets that cut the phrase out of the sentence, in order', () => {
  const sentence = 'On Monday – “naïve”, he said – they agreed to meet at the end of May, or in June 2022.';
  const dates = findDates(sentence, ANCHOR);
  expect(dates.map(({ start, end }) => sentence.slice(start, end))).toEqual(dates.map(({ phrase }) => phrase));
  expect(dates.map(({ phrase }) => phrase)).toEqual(['On Monday', 'at the end of May', 'in June 2022']);
});

it('rejects an anchor that is no date, and says how to mend it', () => {
  expect(() => findDates('They met on Monday.', '2021-02-30')).toThrow(/YYYY-MM-DD/);
});

it('reads a text without sentence ends in linear time', () => {
  const text = 'They met on Monday and talked in June of 2019 '.repeat(4_000);
  const started = Date.now();
  expect(findDates(text, ANCHOR)).toHaveLength(8_000);
  expect(Date.now() - started).toBeLessThan(5_000);
});
