import type { ExtractedReport } from '../../../../../src/model/extraction';
import { coreNlpReader } from '../../../../support/corenlp-reader';

const readText = coreNlpReader();

async function read(text: string): Promise<readonly ExtractedReport[]> {
  return (await readText(text)).reports;
}

test.each([
  ['Mara Lindqvist met Teo Varga in Hamburg, Germany, on Monday.', 'Hamburg, Germany'],
  ['Mara Lindqvist was in Lisbon for talks with Teo Varga.', 'Lisbon'],
  ['Mara Lindqvist went to Lisbon on Tuesday to meet with Teo Varga.', 'Lisbon'],
  ['Mara Lindqvist made a visit to Lisbon for a meeting with Teo Varga.', 'Lisbon'],
  ['Mara Lindqvist travelled to Lisbon, where she met Teo Varga.', 'Lisbon'],
  ['In Lisbon, Mara Lindqvist held a brief meeting with Teo Varga.', 'Lisbon'],
  ['Mara Lindqvist told reporters in Lisbon after meeting Teo Varga that all went well.', 'Lisbon'],
  ['Mara Lindqvist met Teo Varga at the end of a three-day trip to Portugal.', 'Portugal'],
  ['Mara Lindqvist met Teo Varga at a dinner at the G-20 summit in Lisbon.', 'Lisbon'],
  ['Teo Varga welcomed Mara Lindqvist to Lisbon on Monday.', 'Lisbon'],
  ['The Lisbon summit between Mara Lindqvist and Teo Varga ended early.', 'Lisbon'],
  ['Mara Lindqvist met Teo Varga in his office on Monday.', 'his office'],
  ['Mara Lindqvist greeted Teo Varga when he arrived at Lisbon on Monday.', 'Lisbon'],
  ['Mara Lindqvist met Teo Varga on Monday while visiting Lisbon.', 'Lisbon'],
  ['Mara Lindqvist said she would go to Bergen and then to Lisbon for her summit with Teo Varga.', 'Lisbon'],
  [
    'Mara Lindqvist held a meeting with Teo Varga to discuss trade, in Lisbon, Portugal May 14, 2024.',
    'Lisbon, Portugal',
  ],
  ['Mara Lindqvist went to the Red Hotel, which is the old palace, where she met Teo Varga.', 'Red Hotel'],
  ['Mara Lindqvist met Teo Varga for breakfast in the Senate Dining Room.', 'Senate Dining Room'],
  ['Mara Lindqvist met Teo Varga at the border between the two countries.', 'border between the two countries'],
  ['Mara Lindqvist met Teo Varga in the Black Sea city of Varna.', 'Varna'],
  ['Mara Lindqvist met Teo Varga at the Grand Belvedere on Monday.', 'Grand Belvedere'],
])('the place of an encounter is read off its sentence: %s', async (text, place) => {
  expect((await read(text)).find((report) => report.kind === 'MEETING')?.place).toBe(place);
});

test.each([
  'Mara Lindqvist met Teo Varga to discuss the war in Syria.',
  'Mara Lindqvist met Teo Varga to discuss the situation in Syria and the Middle East.',
  'Mara Lindqvist praised her talks with Teo Varga as North Korea tested a missile.',
  'Mara Lindqvist met Teo Varga at Norway’s request.',
  'Mara Lindqvist met Teo Varga at Christmas.',
  'Mara Lindqvist met Teo Varga on Monday and will there be another meeting?',
])('what is talked about is no place of an encounter: %s', async (text) => {
  expect((await read(text)).map((report) => report.place)).toEqual([null]);
});

test('what an encounter comes before takes place elsewhere', async () => {
  const reports = await read('Mara Lindqvist held talks with Teo Varga ahead of a conference of ministers in Lisbon.');
  expect(reports.find((report) => report.participants.length === 2)?.place).toBeNull();
});

test('there is the place told before', async () => {
  const reports = await read('Mara Lindqvist arrived in Lisbon on Tuesday. She will meet Teo Varga there on Friday.');
  expect(reports.map((report) => report.place)).toEqual(['Lisbon', 'Lisbon']);
});

test('a meeting on the sidelines of a summit is where the summit is', async () => {
  const reports = await read(
    'Mara Lindqvist travelled to the G-20 summit in Lisbon. On the sidelines of the summit, Lindqvist met Teo Varga.',
  );
  expect(reports.find((report) => report.kind === 'MEETING')?.place).toBe('Lisbon');
});

test('the castle is the castle named before', async () => {
  const reports = await read(
    'Mara Lindqvist arrived at Windsor Castle on Tuesday. Teo Varga met Lindqvist inside the castle.',
  );
  expect(reports.find((report) => report.kind === 'MEETING')?.place).toBe('Windsor Castle');
});

test('the place goes on to the next paragraph that speaks of the encounter, and not to a far one', async () => {
  const filler = 'The harbour was quiet.\n\n'.repeat(4);
  const reports = await read(
    `Mara Lindqvist met Teo Varga in Lisbon on Monday.\n\nThe meeting lasted two hours.\n\n${filler}The meeting will be remembered.`,
  );
  expect(reports.map((report) => report.place)).toEqual(['Lisbon', 'Lisbon', null]);
});

test('another encounter of the same two in the sentence keeps its place and day to itself', async () => {
  const reports = await read(
    'Mara Lindqvist will hold a second summit with Teo Varga in Lisbon on May 20.\n\n' +
      'She spoke of the meeting just as she did last year following the summit in Bergen.',
  );
  expect(reports.map(({ place, earliest }) => [place, earliest])).toEqual([
    ['Lisbon', '2024-05-20'],
    ['Lisbon', '2024-05-20'],
    ['Bergen', '2023-01-01'],
  ]);
});
