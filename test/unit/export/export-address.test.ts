import { askedExport } from '../../../src/export/asked-export';
import { exportAddresses } from '../../../src/export/export-address';

const FILTER = {
  parties: ['mara-lindqvist'],
  place: 'NO',
  during: { from: '2025-01-01', to: null },
  kinds: ['CALL', 'TALKS'] as const,
  article: 'https://a.example/?x=1&y=2',
  minIndependentSources: 2,
  dated: true,
};
const VIEW = { only: [], without: ['b.example'], asOf: '2025-06-30' };

test('what is read back from an address is the question that it was made of', () => {
  for (const { format, url } of exportAddresses(FILTER, 'ANY', VIEW)) {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    expect(pathname).toBe(`/export/meetings.${format.name}`);
    const given = new Map([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
    expect(askedExport('meetings', format, given)).toMatchObject({
      contact: 'ANY',
      view: VIEW,
      filter: { ...FILTER, during: { from: '2025-01-01', to: null } },
    });
  }
});

test('only formats that can show an answer are offered', () => {
  const names = (...asked: Parameters<typeof exportAddresses>) =>
    exportAddresses(...asked).map(({ format }) => format.name);
  expect(names({}, 'MET', null)).not.toContain('ics');
  expect(names({ parties: ['a'] }, 'MET', null)).toContain('ics');
  expect(names({ statuses: ['PLANNED'] }, null, null)).not.toContain('gexf');
  expect(exportAddresses({}, null, null)[0]?.url).toBe('/export/events.csv');
});
