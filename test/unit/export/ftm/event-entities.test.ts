import { ftmCountry, ftmDates, ftmId } from '../../../../src/export/ftm/entity';
import { eventEntities, partyEntity } from '../../../../src/export/ftm/event-entities';
import { writeFtm } from '../../../../src/export/ftm/ftm';
import { BRANDT, eventRow, LINDQVIST, partyRow, VARGA } from '../../../support/event-row';
import { written } from '../../../support/written';

const entitiesOf = (fields: Parameters<typeof eventRow>[0] = {}) => [...eventEntities(eventRow(fields))];
const first = (schema: string, fields: Parameters<typeof eventRow>[0] = {}) =>
  entitiesOf(fields).find((entity) => entity.schema === schema);

test('an event involves who took part, and its articles prove it', () => {
  expect(first('Event')).toEqual({
    id: 'e-1',
    schema: 'Event',
    properties: {
      name: ['Meeting: Mara Lindqvist, Teo Varga'],
      keywords: ['MEETING', 'HELD'],
      startDate: ['2025-04-26'],
      endDate: ['2025-04-26'],
      location: ['Port Amsel, Norland'],
      involved: ['p-mara-lindqvist', 'p-teo-varga'],
      proof: ['a-1'],
      sourceUrl: ['https://amsel-courier.example/1'],
      publisher: ['The Amsel Courier'],
      modifiedAt: ['2025-07-01T06:00:00'],
    },
  });
});

test('a report is a link from article to event that says what it says', () => {
  expect(first('Documentation')?.properties).toMatchObject({
    document: ['a-1'],
    entity: ['e-1'],
    status: ['HELD'],
    summary: ['Mara Lindqvist met Teo Varga in Port Amsel on Saturday.'],
  });
});

test('a name as an article has it is a mention that is resolved', () => {
  const mentions = entitiesOf().filter((entity) => entity.schema === 'Mention');
  expect(mentions.map(({ properties }) => [properties.document, properties.name, properties.resolved])).toEqual([
    [['a-1'], ['Mara Lindqvist'], ['p-mara-lindqvist']],
    [['a-1'], ['Varga'], ['p-teo-varga']],
  ]);
});

test('who was only expected is not involved, but linked with the status', () => {
  const participants = [...eventRow().participants, { status: 'PLANNED' as const, party: BRANDT }];
  expect(first('Event', { participants })?.properties.involved).toEqual(['p-mara-lindqvist', 'p-teo-varga']);
  expect(first('UnknownLink', { participants })?.properties).toEqual({
    subject: ['p-ilse-brandt'],
    object: ['e-1'],
    role: ['participant: planned'],
    status: ['PLANNED'],
  });
});

test('what was not held says so in the name of the event', () => {
  const participants = eventRow().participants.map((part) => ({ ...part, status: 'PLANNED' as const }));
  expect(first('Event', { status: 'PLANNED', participants })?.properties.name).toEqual([
    'Planned meeting: Mara Lindqvist, Teo Varga',
  ]);
});

test('a family name alone is a weak alias of a person', () => {
  expect(partyEntity(LINDQVIST).properties).toMatchObject({ alias: ['M. Lindqvist'], weakAlias: ['Lindqvist'] });
});

test.each([
  ['STATE', 'PublicBody'],
  ['GOVERNMENT', 'PublicBody'],
  ['BODY', 'PublicBody'],
  ['COMPANY', 'Company'],
  ['MEDIA', 'Organization'],
  ['PARTY', 'Organization'],
  ['OTHER', 'Organization'],
  [null, 'Organization'],
] as const)('an organisation of kind %s is a %s', (kind, schema) => {
  expect(partyEntity(partyRow('Norland', { label: 'Organisation', kind })).schema).toBe(schema);
});

test('an entity is written once, in however many events it stands', async () => {
  const text = await written(writeFtm, [eventRow({ id: 'e_1' }), eventRow({ id: 'e_2' })]);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string });
  const people = lines.filter(({ schema }) => schema === 'Person').map(({ id }) => id);
  expect(people).toEqual(['p-mara-lindqvist', 'p-teo-varga']);
  expect(lines.filter(({ schema }) => schema === 'Event').map(({ id }) => id)).toEqual(['e-1', 'e-2']);
  expect(lines.filter(({ schema }) => schema === 'Article')).toHaveLength(1);
});

test.each([
  ['2025-03-01', '2025-03-31', { date: ['2025-03'] }],
  ['2024-02-01', '2024-02-29', { date: ['2024-02'] }],
  ['2025-01-01', '2025-12-31', { date: ['2025'] }],
  ['2025-03-12', '2025-03-12', { startDate: ['2025-03-12'], endDate: ['2025-03-12'] }],
  ['2025-03-02', '2025-03-31', { startDate: ['2025-03-02'], endDate: ['2025-03-31'] }],
  [null, null, {}],
])('%s to %s is told as %j', (earliest, latest, dates) => {
  expect(ftmDates(earliest, latest)).toEqual(dates);
});

test.each([
  ['NO', 'no'],
  ['XK', 'xk'],
  ['XN', null],
  ['ZZ', null],
  [null, null],
])('the country %s is %s to others', (code, told) => {
  expect(ftmCountry(code)).toBe(told);
});

test('ids keep to the letters that FollowTheMoney allows', () => {
  expect(ftmId('r_1a', 'p_2b')).toBe('r-1a-p-2b');
  expect(ftmId('a:https://x.example/ö/')).toBe('a-https-x.example');
  expect(VARGA.id).not.toBe(ftmId(VARGA.id));
});
