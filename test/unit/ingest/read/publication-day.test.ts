import { isDay, publicationDay } from '../../../../src/ingest/read/publication-day';

test.each([
  ['2025-06-04', '2025-06-04'],
  ['2024-02-29', '2024-02-29'],
  ['2025-06-04T23:30:00-05:00', '2025-06-04'],
  ['2025-06-04 10:00', '2025-06-04'],
  ['20250604', '2025-06-04'],
  ['Wed, 4 Jun 2025 10:00:00 +0300', '2025-06-04'],
  ['4 June 2025', '2025-06-04'],
  ['Sept. 4, 2025', '2025-09-04'],
  ['Wednesday, June 4, 2025', '2025-06-04'],
])('reads %s', (written, day) => {
  expect(publicationDay(written)).toBe(day);
});

test.each([
  '2025-02-30',
  '2025-13-01',
  '2023-02-29',
  '2025-00-10',
  '04/06/2025',
  'yesterday',
  '',
  '2025',
  '0025-06-04',
  '31 June 2025',
  'June 2025',
])('does not read %s', (written) => {
  expect(publicationDay(written)).toBeNull();
});

test('an instant is no day', () => {
  expect(isDay('2025-06-04T00:00')).toBe(false);
});
