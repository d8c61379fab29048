import { holdingsFrom } from '../../../../src/ingest/settle/offices';

const council = { id: 'o1', names: ['Port Council', 'Council'] };
const duma = { id: 'o2', names: ['Upper House of Norland'] };

function told(office: string, date = '2024-05-01', organisations = [council, duma]) {
  return { personId: 'p1', office, date, organisations };
}

test.each([
  ['Secretary of the Port Council', 'o1', 'Secretary'],
  ['Port Council Secretary', 'o1', 'Secretary'],
  ["Port Council's spokesman", 'o1', 'spokesman'],
  ['Deputy Speaker of the Upper House of Norland', 'o2', 'Deputy Speaker'],
])('%s is held there', (office, organisationId, title) => {
  expect(holdingsFrom([told(office)])).toEqual([
    { personId: 'p1', organisationId, title, earliest: '2024-05-01', latest: '2024-05-01' },
  ]);
});

test.each(['Secretary', 'Secretary of the Harbour', 'Councillor', 'Port Council'])('%s is held nowhere', (office) => {
  expect(holdingsFrom([told(office)])).toEqual([]);
});

test('lasts from the first to the last article that tells of it', () => {
  const days = ['2024-05-03', '2024-01-01', '2024-09-09'];
  expect(holdingsFrom(days.map((day) => told('Secretary of the Port Council', day)))).toEqual([
    expect.objectContaining({ earliest: '2024-01-01', latest: '2024-09-09' }),
  ]);
});
