import type { ExtractedReport } from '../../../../../src/model/extraction';
import { coreNlpReader } from '../../../../support/corenlp-reader';

const readText = coreNlpReader();

/** The reports that have two parties. */
async function read(text: string): Promise<readonly ExtractedReport[]> {
  return (await readText(text)).reports.filter(({ participants }) => participants.length === 2);
}

test.each([
  ['Mara Lindqvist met Teo Varga on Monday.', '2024-05-13'],
  ['Mara Lindqvist and Teo Varga saw each other briefly on Monday in Lisbon.', '2024-05-13'],
  ['Mara Lindqvist dispatched Ana Oro earlier this month to meet with Teo Varga in Lisbon.', '2024-05-01'],
  ['Mara Lindqvist met Teo Varga after his arrival on Monday.', '2024-05-13'],
])('the day of an encounter is read off its sentence: %s', async (text, day) => {
  expect((await read(text)).map(({ earliest }) => earliest)).toContain(day);
});

test.each([
  'Mara Lindqvist came to Lisbon on Monday to warn that her talks with Teo Varga have failed.',
  'Mara Lindqvist travelled to Lisbon on Friday to discuss the old port and possible talks between Ana Oro and Teo Varga.',
  'The Herald revealed her meetings with Teo Varga Monday night, and Mara Lindqvist is silent on the 2016 election.',
])('what the parse gives to another verb is no day of the encounter: %s', async (text) => {
  for (const { earliest } of await read(text)) expect(earliest).toBeNull();
});

test('a capital and its state are one place of one encounter', async () => {
  const reports = await read(
    'Mara Lindqvist met Teo Varga in Lisbon.\n\nLindqvist met with Varga one-on-one in Portugal.',
  );
  expect(new Set(reports.map(({ event }) => event)).size).toBe(1);
});

test.each(['Mara Lindqvist met Teo Varga', 'Mara Lindqvist held a long meeting with Teo Varga'])(
  'what a verb tells anew has its day from far before: %s',
  async (telling) => {
    const others = 'The old port is closed to ships.\n\n'.repeat(5);
    const reports = await read(`Mara Lindqvist met Teo Varga on Monday.\n\n${others}${telling} for an hour.`);
    expect(reports.map(({ earliest }) => earliest)).toEqual(['2024-05-13', '2024-05-13']);
  },
);

test('a count of meetings since a year is dated by the year of the one that is told', async () => {
  const reports = await read(
    'Mara Lindqvist has met Teo Varga often since 1990, and in 2016 she hosted Varga at the castle.',
  );
  expect(reports.map(({ earliest, latest }) => [earliest, latest])).toEqual([['2016-01-01', '2016-12-31']]);
});

test("next year's summit and this year's are two encounters", async () => {
  const reports = await read(
    "Mara Lindqvist will meet Teo Varga at next year's summit in Lisbon.\n\nMara Lindqvist met Teo Varga during this year's summit in Porto.",
  );
  expect(new Set(reports.map(({ event }) => event)).size).toBe(2);
});

test('a leader of a part of the country is not its president', async () => {
  const { mentions, reports } = await readText(
    'President Mara Lindqvist spoke on Friday.\n\nThe top military leader made a visit to Spain on Monday.\n\nThe trip to Spain by Gen. Teo Varga was short.',
  );
  const names = reports.map(({ participants, earliest }) => [
    ...participants.map(({ mention }) => mentions.find(({ key }) => key === mention)?.name),
    earliest,
  ]);
  expect(names).toEqual([['Teo Varga', '2024-05-13']]);
});
