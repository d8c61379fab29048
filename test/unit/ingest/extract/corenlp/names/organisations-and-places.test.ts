import { nameSpans } from '../../../../../../src/ingest/extract/corenlp/names/name-span';
import { organisationsAndPlaces } from '../../../../../../src/ingest/extract/corenlp/names/organisations-and-places';
import { taggedDocument } from './tagged-document';

function organisations(...lines: string[]): [string, string | null][] {
  const one = taggedDocument('ORGANIZATION', ...lines);
  return organisationsAndPlaces(one, nameSpans(one)).organisations.map((body) => [body.name, body.organisationKind]);
}

test('parts two bodies that a conjunction joins, and leaves a committee whole', () => {
  expect(organisations('the {Treasury and White House} agreed .').map(([name]) => name)).toEqual([
    'Treasury',
    'White House',
  ]);
  expect(organisations('the {House Committee on Energy and Commerce} met .').map(([name]) => name)).toEqual([
    'House Committee on Energy and Commerce',
  ]);
});

test('takes an agency for a part of a government unless it sells news', () => {
  expect(organisations('the {Harbour Protection Agency} spoke .')).toEqual([
    ['Harbour Protection Agency', 'GOVERNMENT'],
  ]);
  expect(organisations('the {Norland News Agency} wrote .')).toEqual([['Norland News Agency', 'MEDIA']]);
});

test('takes no adjective, programme or religion for a body', () => {
  expect(organisations('a {Republican} spoke on {Medicare} and {Islam} .')).toEqual([]);
});
