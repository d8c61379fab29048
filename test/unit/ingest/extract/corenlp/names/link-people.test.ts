import { linkPeople } from '../../../../../../src/ingest/extract/corenlp/names/link-people';
import { nameSpans } from '../../../../../../src/ingest/extract/corenlp/names/name-span';
import { taggedDocument } from './tagged-document';

/** The people, each as the list of its forms in the text's order. */
function people(...lines: string[]): string[][] {
  const one = taggedDocument('PERSON', ...lines);
  return linkPeople(one, nameSpans(one)).map((person) => person.mentions.map((mention) => mention.span.text));
}

test('links a full name, its short forms and the family name', () => {
  expect(people('{Anna Berg} spoke .', '{Anna M. Berg} left .', '{Berg} came back .')).toEqual([
    ['Anna Berg', 'Anna M. Berg', 'Berg'],
  ]);
});

test('parts father and son by their middle initials', () => {
  expect(people('{Carl H.W. Berg} spoke .', '{Carl W. Berg} left .')).toEqual([['Carl H.W. Berg'], ['Carl W. Berg']]);
});

test('takes a number for a name only of whom it is told', () => {
  expect(people('{Jon Berg} spoke .', '{Berg II} left .', '{Carl Berg} came .')).toEqual([
    ['Jon Berg'],
    ['Berg II'],
    ['Carl Berg'],
  ]);
});

test('leaves out what is no part of a name: brackets, where somebody belongs, the verb of a question', () => {
  expect(people('{[Anna] Berg} spoke .')).toEqual([['Anna Berg']]);
  expect(people('the {Norwegian Anna Berg} spoke .')).toEqual([['Anna Berg']]);
  expect(people('{Will Anna Berg} run again ?')).toEqual([['Anna Berg']]);
});

test('takes no policy, campaign or list run together for a person', () => {
  expect(people('{Bergcare} passed .', '{Team Berg} won .', '{Anna Berg Jon Dorn Carl Lund Ida Holm} spoke .')).toEqual(
    [],
  );
});

test('takes no man for his son in a chain of fathers', () => {
  expect(people('{Salim bin Omar Al Hadir} met {Hadi bin Salim bin Omar Al Hadir} .')).toEqual([
    ['Salim bin Omar Al Hadir'],
    ['Hadi bin Salim bin Omar Al Hadir'],
  ]);
});
