import { blockOfMention } from '../../../../src/ingest/resolve/blocks';
import { resolveParties } from '../../../../src/ingest/resolve/resolve-parties';
import type { MentionKind } from '../../../../src/model/party';
import { mentionOf } from '../../../support/resolvable';

const block = (name: string, kind: MentionKind = 'PERSON') => blockOfMention(mentionOf('m', { name, kind }));

test.each([
  ['Tarnovsky', 'Oleh Tarnovskiy'],
  ['Hamid Gaddafi', 'Qaddafi'],
  ['Kim Min-su', 'Kim'],
  ['Karim al-Sabri', 'Sabri'],
  ['Jürgen Möller', 'Moeller'],
  ['Robert Miller', 'Robert Mueller'],
])('%s and %s are compared', (a, b) => {
  expect(block(a)).toBe(block(b));
});

test.each([
  ['Kim Min-su', 'Kim Cattermole'],
  ['Anna Berg', 'Anna Tanner'],
])('%s and %s are not', (a, b) => {
  expect(block(a)).not.toBe(block(b));
});

test('a body shares its block with its abbreviation, a state with its capital and its government', () => {
  const body = (name: string) => block(name, 'ORGANISATION');
  expect(body('Bureau of Harbour Records')).toBe(body('BHR'));
  expect(body('Chilean Foreign Ministry')).toBe(body('Ministry of Foreign Affairs of Chile'));
  expect(body('Chile')).toBe(body('Santiago'));
  expect(body('La Moneda')).toBe(body('Chile'));
});

test('a place shares its block with its namesakes', () => {
  const place = (name: string) => block(name, 'PLACE');
  expect(place('Ternmouth, Chile')).toBe(place('Ternmouth'));
  expect(place('DPRK')).toBe(place('North Korea'));
  expect(place('Pyongyang')).not.toBe(place('North Korea'));
});

/** Slugs are unique in the graph, and blocks know nothing of one another. */
test('of people whose names make one slug in two blocks one alone bears it bare', () => {
  const names = ['Salim bin Tarek-Hadi Al Omar', 'Salim bin Tarek Hadi Al Omar'];
  expect(new Set(names.map((name) => block(name, 'PERSON'))).size).toBe(2);
  const slugs = names.map(
    (name) => resolveParties([mentionOf('m', { name, kind: 'PERSON' })], []).clusters[0]?.slug ?? '',
  );
  expect(slugs.filter((slug) => slug === 'salim-bin-tarek-hadi-al-omar')).toHaveLength(1);
  expect(slugs.filter((slug) => /^salim-bin-tarek-hadi-al-omar-\w{8}$/.test(slug))).toHaveLength(1);
});

test('names that make one slug share a block', () => {
  const spellings: [MentionKind, string[]][] = [
    ['PERSON', ['Kim Min-su', 'Kim Min Su', 'KIM MIN SU', 'Kim Min-Su']],
    ['PERSON', ['Min-su Kim', 'Min Su Kim']],
    ['PERSON', ['Karim al-Sabri', 'Karim Al Sabri', 'Karim al Sabri']],
    ['PERSON', ['Ada Ferro-Cortez', 'Ada Ferro Cortez', 'ada ferro cortez']],
    ['PERSON', ["Rory O'Neill", 'Rory O’Neill', 'Rory ONeill']],
    ['PERSON', ['Sammy Berg Jr.', 'Sammy Berg, Jr.', 'Sammy Berg jr']],
    ['PERSON', ['Al Berg', 'al Berg']],
    ['PERSON', ['Salim bin Abd al-Hadi Al Omar', 'Salim bin Abd-al-Hadi Al Omar', 'Salim bin Abd al Hadi al Omar']],
    ['ORGANISATION', ['Who', 'WHO', 'W.H.O.']],
    ['ORGANISATION', ['US', 'us', 'U.S.']],
    ['ORGANISATION', ['The Tern Post', 'Tern Post', 'TERN POST']],
    ['ORGANISATION', ['G-7', 'G7', 'G 7']],
    ['ORGANISATION', ['Chile', 'chile', 'CHILE']],
    ['PLACE', ['Ternmouth', 'TERNMOUTH', 'Ternmouth, Chile']],
    ['PLACE', ['Chile', 'Republic of Chile', 'Chile, Tern County', 'CHILE, Tern County']],
  ];
  for (const [kind, names] of spellings) {
    expect(new Set(names.map((name) => block(name, kind))).size).toBe(1);
    const alone = names.map((name) => resolveParties([mentionOf('m', { name, kind })], []).clusters[0]?.slug);
    expect(new Set(alone).size).toBe(1);
  }
});
