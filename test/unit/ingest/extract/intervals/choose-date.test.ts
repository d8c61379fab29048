import { chooseDate } from '../../../../../src/ingest/extract/intervals/choose-date';
import { findDates, type Tense } from '../../../../../src/ingest/extract/intervals/find-dates';

/** A Wednesday. */
const ANCHOR = '2021-03-10';

/** The phrase chosen for the trigger, which stands in [brackets]; null where no date is the encounter's. */
function choose(marked: string, tense: Tense = 'PAST'): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const chosen = chooseDate(findDates(text, ANCHOR), { text, trigger: { start, end }, tense, anchor: ANCHOR });
  return chosen?.expression.phrase ?? null;
}

describe('a date of the encounter itself', () => {
  it.each<[string, Tense, string]>([
    ['Ana Oro [met] Piet Lind in Velden on Monday.', 'PAST', 'on Monday'],
    ['On Monday, Ana Oro [met] Piet Lind in Velden.', 'PAST', 'On Monday'],
    ['Ana Oro on Monday [met] Piet Lind.', 'PAST', 'on Monday'],
    ['Ana Oro and Piet Lind held [talks] in Velden last week.', 'PAST', 'last week'],
    ['The [meeting] between the two took place on March 2.', 'PAST', 'on March 2'],
    ['Their [summit] is scheduled for Friday in Velden.', 'FUTURE', 'for Friday'],
    ['Ana Oro will [visit] Norrland, where her father was born, in May.', 'FUTURE', 'in May'],
    ["Ana Oro spoke of Tuesday's [meeting] with Piet Lind.", 'PAST', 'Tuesday'],
    ["The envoys will attend Friday's closely watched [summit].", 'FUTURE', 'Friday'],
    ['Piet Lind will [attend] the June 12 summit in Velden.', 'FUTURE', 'June 12'],
    ['They [discussed] it during the 2019 assembly.', 'PAST', 'during the 2019'],
    ["Ana Oro spoke of Tuesday's lively session on trade at the [meeting] with Piet Lind.", 'PAST', 'Tuesday'],
    ['Ana Oro endorsed him Monday, saying he had won, moments after [meeting] Piet Lind.', 'PAST', 'Monday'],
    ['She said on Monday in an interview after a short speech to a [meeting] of the league.', 'PAST', 'on Monday'],
    [
      'The trip ends on Friday in Velden, where Ana Oro will first see the old mill and then [meet] Piet Lind.',
      'FUTURE',
      'on Friday',
    ],
    ['On the eve of her [meeting] with Piet Lind, Ana Oro bought a hat.', 'FUTURE', 'On the eve of'],
    ['They agreed on the third day of hard [talks] in Velden.', 'PAST', 'on the third day of'],
    ['Ana Oro [welcomes] Piet Lind at the palace in Velden, Norrland, March 8, 2021.', 'PAST', 'March 8, 2021'],
  ])('%s', (sentence, tense, phrase) => expect(choose(sentence, tense)).toBe(phrase));
});

describe('a date of what was said', () => {
  it.each<[string, Tense]>([
    ['Ana Oro [met] Piet Lind, her office said Wednesday.', 'PAST'],
    ['Ana Oro will [meet] Piet Lind, a spokesman told reporters on Wednesday.', 'FUTURE'],
    ['In a statement on Wednesday, the ministry said that Ana Oro had [met] Piet Lind.', 'PAST'],
    ['On Tuesday, the ministry announced a [visit] by Piet Lind.', 'FUTURE'],
    ['The ministry on Tuesday denied that Ana Oro had [met] Piet Lind.', 'PAST'],
    ['She told the paper in an interview Tuesday that her [conversations] with Piet Lind had been calm.', 'PAST'],
    ['Time for a personal [meeting]? — Ana Oro (@anaoro) March 9, 2021', 'FUTURE'],
  ])('is not that of the encounter: %s', (sentence, tense) => expect(choose(sentence, tense)).toBeNull());

  it.each<[string, string]>([
    ['Ana Oro told reporters on Monday during a [meeting] with Piet Lind that prices would fall.', 'on Monday'],
    ['“We agree,” Ana Oro said Monday after a [meeting] with Piet Lind.', 'Monday'],
    ['Ana Oro learned at a [meeting] in June 2018 that the mill would close.', 'in June 2018'],
    ['Ana Oro said at a joint [news conference] with Piet Lind on Monday that they agree.', 'on Monday'],
  ])('is that of the encounter at which it was said: %s', (sentence, phrase) => expect(choose(sentence)).toBe(phrase));

  it('is none where one set out for the place of an encounter before it', () => {
    expect(choose('Ana Oro left on Monday for Velden, where she will [meet] Piet Lind.', 'FUTURE')).toBeNull();
  });

  it('leaves the date of the encounter, beside it', () => {
    expect(choose('The palace announced Monday that Ana Oro will [meet] Piet Lind on Friday.', 'FUTURE')).toBe(
      'on Friday',
    );
    expect(choose('On Tuesday Ana Oro said that she had [met] Piet Lind last June.')).toBe('last June');
  });
});

describe('a date of something else', () => {
  it.each<[string, Tense]>([
    ["Ana Oro [met] Piet Lind to speak of Sunday's vote.", 'PAST'],
    ['It was their first [meeting] since December.', 'PAST'],
    ['It was her first [dinner] with the press since taking office 13 months ago.', 'PAST'],
    ['Ana Oro will [meet] Piet Lind, who lost his seat in 2016 after a long campaign.', 'FUTURE'],
    ['Ana Oro arrived on Tuesday to prepare for the coming [summit] with Piet Lind.', 'FUTURE'],
    ['Ana Oro praised the [talks] but rejected a treaty that her country had signed in 2015.', 'PAST'],
  ])('is not chosen: %s', (sentence, tense) => expect(choose(sentence, tense)).toBeNull());

  it('goes to the nearer of two encounters', () => {
    expect(choose('Ana Oro [met] Piet Lind on Monday and Mira Sund on Tuesday.')).toBe('on Monday');
    expect(choose('Ana Oro met Piet Lind on Monday and [received] Mira Sund on Tuesday.')).toBe('on Tuesday');
  });
});

describe('the tense', () => {
  it('rules out a date gone by for what is planned', () => {
    expect(choose('Last year Ana Oro agreed to a [meeting] with Piet Lind.', 'FUTURE')).toBeNull();
  });

  it('rules out a date ahead for what has happened', () => {
    expect(choose('The levy starts next week, she said during her [visit] to Velden.')).toBeNull();
  });
});

it("counts 'the same day' from the date before it", () => {
  const text = 'Ana Oro came to Velden on Saturday, and met Piet Lind the same day.';
  const start = text.indexOf('met');
  const context = { text, trigger: { start, end: start + 3 }, tense: 'PAST' as const, anchor: ANCHOR };
  expect(chooseDate(findDates(text, ANCHOR), context)).toMatchObject({ earliest: '2021-03-06', latest: '2021-03-06' });
});

it('leaves a date to what the parse gives it to, but counts from it', () => {
  const text =
    'Ana Oro came to Velden on Saturday to warn that her talks with Piet Lind had failed, and left the same day.';
  const start = text.indexOf('talks');
  const context = { text, trigger: { start, end: start + 5 }, tense: 'PAST' as const, anchor: ANCHOR };
  expect(chooseDate(findDates(text, ANCHOR), context)?.expression.phrase).toBe('on Saturday');
  const isForeign = () => true;
  expect(chooseDate(findDates(text, ANCHOR), { ...context, isForeign })).toBeNull();
});
