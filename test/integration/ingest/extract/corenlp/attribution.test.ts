import type { ExtractedReport } from '../../../../../src/model/extraction';
import { coreNlpReader } from '../../../../support/corenlp-reader';

const readText = coreNlpReader();

async function read(text: string, title?: string): Promise<readonly ExtractedReport[]> {
  return (await readText(text, title)).reports;
}

const cited = async (text: string, title?: string) => (await read(text, title)).map((report) => report.attributedTo);

test.each([
  ['Mara Lindqvist met Teo Varga in Oslo, Pia Sund said.', 'Pia Sund'],
  ['According to Pia Sund, Mara Lindqvist met Teo Varga in Oslo.', 'Pia Sund'],
  ['Mara Lindqvist said she met Teo Varga in Oslo.', 'Mara Lindqvist'],
  ['White House officials said Mara Lindqvist will meet Teo Varga.', 'White House officials'],
  ['Mara Lindqvist met Teo Varga, according to a person familiar with the talks.', 'person familiar with the talks'],
  ['Reuters reported that Mara Lindqvist met Teo Varga, citing two council officials.', 'two council officials'],
  ['As Reuters reported on Monday, Mara Lindqvist met Teo Varga.', 'Reuters'],
  ['“I met Teo Varga in Oslo,” Mara Lindqvist said.', 'Mara Lindqvist'],
  [
    'Pia Sund said in an interview with a local paper that the town was quiet and that Mara Lindqvist had met Teo Varga.',
    'Pia Sund',
  ],
])('who says so: %s', async (text, source) => {
  expect((await cited(text))[0]).toBe(source);
});

test.each([
  'Mara Lindqvist met Teo Varga in Oslo on Monday.',
  'Mara Lindqvist praised the harbour during a meeting with Teo Varga.',
  '“The harbour is quiet,” Mara Lindqvist said during a meeting with Teo Varga.',
  'In a meeting with Teo Varga, Mara Lindqvist said the harbour was quiet.',
])('the outlet speaks in its own voice: %s', async (text) => {
  expect(await cited(text)).toEqual([null]);
});

test('a party that speaks of its own encounter gives way to whoever reports that it does', async () => {
  expect(await cited('Reuters reported that Mara Lindqvist said she would meet Teo Varga.')).toEqual(['Reuters']);
});

test('a post set into the article is its author’s', async () => {
  const text = 'Mara Lindqvist liked it.\n\nI met Teo Varga in Oslo. — Mara Lindqvist (@mlindqvist) May 14, 2024';
  expect((await cited(text))[0]).toBe('Mara Lindqvist');
});

test('a quotation that runs on is still the speaker’s', async () => {
  const text =
    '“The harbour is quiet,” Pia Sund told reporters. “There is more to tell. Mara Lindqvist met Teo Varga in Oslo.”';
  expect(await cited(text)).toEqual(['Pia Sund']);
});

test('the official is the official told before', async () => {
  const text =
    'A senior council official praised the harbour. Mara Lindqvist met Teo Varga in Oslo, the official said.';
  expect(await cited(text)).toEqual(['senior council official']);
});

test('a headline cites whom it names before its colon', async () => {
  const title = 'Lindqvist: Varga may meet Sund';
  const text = 'Mara Lindqvist spoke on Monday. Teo Varga and Pia Sund were away.';
  expect((await cited(text, title))[0]).toBe('Mara Lindqvist');
});
