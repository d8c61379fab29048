import { toPrediction } from '../../../../../src/ingest/extract/prediction';
import { coreNlpReader } from '../../../../support/corenlp-reader';
import { STATUS_SENTENCES } from './status-sentences';

const readText = coreNlpReader();

async function read(text: string, title?: string) {
  return toPrediction('1', await readText(text, title));
}

const familyNames = (report: { readonly participants: readonly { readonly name: string }[] }): string =>
  report.participants
    .map((party) => party.name.split(' ').at(-1))
    .sort()
    .join(' ');

test.each(STATUS_SENTENCES)('%s', async (text, kind, status, people) => {
  const { reports } = await read(text);
  expect(reports.map((report) => [report.kind, report.status, familyNames(report)])).toEqual([[kind, status, people]]);
});

test('a planned meeting of a visitor is no meeting, and the visit is told with its place and day', async () => {
  const { reports } = await read(
    'Mara Lindqvist arrived in Lisbon on Tuesday. She will meet Teo Varga there on Friday.',
  );
  expect(reports.map((one) => [one.kind, one.status, familyNames(one), one.place, one.earliest])).toEqual([
    ['VISIT', 'HELD', 'Lindqvist', 'Lisbon', '2024-05-14'],
    ['MEETING', 'PLANNED', 'Lindqvist Varga', 'Lisbon', '2024-05-17'],
  ]);
});

test('quotes and offsets are true to a text that glues its sentences together', async () => {
  const text = 'Mara Lindqvist flew to Lisbon.This week she met Teo Varga in Lisbon.Varga thanked her.';
  const title = 'A week in Lisbon';
  const { reports } = await read(text, title);
  for (const { quote, start, end } of reports) expect(`${title}\n\n${text}`.slice(start, end)).toBe(quote);
  expect(reports.map((one) => one.quote)).toContain('This week she met Teo Varga in Lisbon.');
});

test('the meeting and the two leaders point back to the encounter told before', async () => {
  const { reports } = await read(
    'President Mara Lindqvist met President Teo Varga in Oslo on Monday. The meeting lasted two hours. The two leaders will meet again in June.',
  );
  expect(reports.map((one) => [one.status, familyNames(one)])).toEqual([
    ['HELD', 'Lindqvist Varga'],
    ['HELD', 'Lindqvist Varga'],
    ['PLANNED', 'Lindqvist Varga'],
  ]);
  expect(reports[1]!.event).toBe(reports[0]!.event);
  expect(reports[2]!.event).not.toBe(reports[0]!.event);
});

test('names of one person are one, and people of one family name stay apart', async () => {
  const { people } = await read(
    'Mara Lindqvist spoke first. Lindqvist thanked Teo Varga. His daughter, Ida Varga, listened. Ida Varga left early.',
  );
  expect(people.map((one) => one.name).sort()).toEqual(['Ida Varga', 'Mara Lindqvist', 'Teo Varga']);
});

test('who says so is named, an unnamed source by what is told of it', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo, Pia Sund said. Jon Okafor met Ilse Brandt in Lisbon, according to two council officials.',
  );
  expect(reports.map((one) => one.attributedTo)).toEqual(['Pia Sund', 'two council officials']);
});

test('no encounter is read in metaphors, interviews and letters', async () => {
  const { reports } = await read(
    'Mara Lindqvist met the deadline. Teo Varga wrote a letter to Pia Sund. The plan met resistance in Oslo.',
  );
  expect(reports).toEqual([]);
});

test('to talk to the media is to meet nobody', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo on Monday. The two leaders spoke to reporters. The officials asked not to be named because they were not authorized to talk to the media.',
  );
  expect(reports.map((one) => [one.status, familyNames(one)])).toEqual([['HELD', 'Lindqvist Varga']]);
});

test('what lies ahead and what lies behind keep apart though they are of the same people', async () => {
  const { reports } = await read(
    'Mara Lindqvist wants to have a second meeting with Teo Varga in June. The meeting in Oslo last week was a great success.',
  );
  expect(reports.map((one) => [one.status, familyNames(one)])).toEqual([
    ['PROPOSED', 'Lindqvist Varga'],
    ['HELD', 'Lindqvist Varga'],
  ]);
  expect(reports[1]!.event).not.toBe(reports[0]!.event);
});

test('a guess by the tense around gives way to what the article tells', async () => {
  const { reports } = await read(
    'Mara Lindqvist will meet Teo Varga in Oslo on Friday. The harbour tax is at the heart of the meeting.',
  );
  expect(reports.map((one) => one.status)).toEqual(['PLANNED', 'PLANNED']);
});

test('talks about another matter are not the meeting told before', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo on Monday. Prices rose when the trade talks collapsed. Ports hope for climate negotiations.',
  );
  expect(reports.map(familyNames)).toEqual(['Lindqvist Varga']);
});

test('what is told of another place or day is not taken for the meeting told before', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo on Monday. The summit in Lisbon in 2019 had been quieter.',
  );
  expect(reports.map((one) => one.place)).toEqual(['Oslo']);
});

test('a headline in capitals is read as a sentence', async () => {
  const { reports } = await read('Nobody was told why.', 'Mara Lindqvist Refuses To Meet With Teo Varga In Oslo');
  expect(reports.map((one) => [one.kind, one.status, familyNames(one)])).toEqual([
    ['MEETING', 'DENIED', 'Lindqvist Varga'],
  ]);
});

test('who welcomes a thing of somebody has not met them', async () => {
  const { reports } = await read(
    "Mara Lindqvist welcomed Teo Varga's announcement. She received Pia Sund's letter on Monday.",
  );
  expect(reports).toEqual([]);
});

test('what is asked about a meeting leaves the meeting held', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo on Monday. Asked if she had made any promises at the meeting, she said no.',
  );
  expect(reports.map((one) => one.status)).toEqual(['HELD', 'HELD']);
});

test('whom one defends in a debate was not there', async () => {
  const { reports } = await read('In the conversation, Mara Lindqvist defended Teo Varga.');
  expect(reports).toEqual([]);
});

test('a second meeting and the first are two reports of one sentence', async () => {
  const { reports } = await read(
    'Mara Lindqvist wants to have a second meeting with Teo Varga, despite the outcome of her first meeting with Teo Varga in Oslo.',
  );
  expect(reports.map((one) => one.status)).toEqual(['PROPOSED', 'HELD']);
  expect(new Set(reports.map((one) => one.event)).size).toBe(2);
});

test('at the start of a meeting one is in it', async () => {
  const { reports } = await read('Mara Lindqvist praised the harbour at the start of a meeting with Teo Varga.');
  expect(reports.map((one) => [one.status, familyNames(one)])).toEqual([['HELD', 'Lindqvist Varga']]);
});

test('what was not brought to the talks denies no talks', async () => {
  const { reports } = await read(
    'Mara Lindqvist met Teo Varga in Oslo on Monday. She did not bring flowers to the meeting.',
  );
  expect(reports.map((one) => one.status)).toEqual(['HELD', 'HELD']);
});

test('an encounter recalled in passing is background, the article’s news is not', async () => {
  const text =
    'Mara Lindqvist met Teo Varga in Oslo on Monday.\n\nThe harbour was quiet.\n\nThe town was quiet.\n\nPia Sund met Jon Okafor in Lisbon in 2011.';
  const { reports } = await readText(text, 'A day in Oslo');
  expect(reports.map((report) => report.background)).toEqual([false, true]);
});

test('the first in 88 years is dated by nothing', async () => {
  const { reports } = await read('Mara Lindqvist will meet Teo Varga for the first time in 88 years.');
  expect(reports.map((one) => [one.status, one.earliest])).toEqual([['PLANNED', null]]);
});
