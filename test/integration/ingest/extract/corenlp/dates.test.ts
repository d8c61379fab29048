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
