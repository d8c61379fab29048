import { compareFamilies, compareFullNames } from '../../../../../src/ingest/resolve/names/compare-people';
import { parsePersonName } from '../../../../../src/ingest/resolve/names/person-name';

const strength = (a: string, b: string): string | null => {
  const [x, y] = [parsePersonName(a), parsePersonName(b)];
  expect(compareFullNames(x, y)).toEqual(compareFullNames(y, x));
  return compareFullNames(x, y)?.strength ?? null;
};

describe('full names', () => {
  test.each([
    ['Sergei Marov', 'Sergey Marov'],
    ['Dmitri Marov', 'Dmitry Marov'],
    ['Aleksandr Marov', 'Alexander Marov'],
    ['Yulia Marova', 'Julia Marova'],
    ['Oleh Tarnovsky', 'Oleh Tarnovskyy'],
    ['Oleh Tarnovskiy', 'Oleh Tarnovsky'],
    ['Mohammed Sabri', 'Muhammad Sabri'],
    ['Mohamed Sabri', 'Mohammad Sabri'],
    ['Jürgen Möller', 'Jurgen Moeller'],
    ['Kim Min-su', 'Kim Min Su'],
    ['Park Ji-won', 'Park Ji Won'],
    ['Joe Tanner', 'Joseph Tanner'],
    ['Mike Tanner', 'Michael Tanner'],
    ['Bob Tanner', 'Robert Tanner'],
    ['Ann Tanner', 'Ann B. Tanner'],
    ['Ann B. Tanner', 'Ann Beatrice Tanner'],
    ['Carl Tanner', 'Karl Tanner'],
    ['Ana López Ferro', 'Ana María López Ferro'],
    ['Karim al-Sabri', 'Karim Sabri'],
    ['Omar bin Tariq Al Nur', 'Omar bin Tariq'],
  ])('%s is %s', (a, b) => {
    expect(strength(a, b)).toBe('SURE');
  });

  test.each([
    ['J. Tanner', 'John Tanner'],
    ['Mitt Tanner', 'Willard Mitt Tanner'],
    ['Karl Tanner', 'Karol Tanner'],
    ['Hamid Kaddafi', 'Hamid Gaddafi'],
  ])('%s may be %s', (a, b) => {
    expect(strength(a, b)).toBe('LIKELY');
  });

  test.each([
    ['Ann A. Tanner', 'Ann B. Tanner'],
    ['Ann H. B. Tanner', 'Ann B. Tanner'],
    ['Tom Tanner Jr.', 'Tom Tanner Sr.'],
    ['Kim Min-su', 'Kim Min-ho'],
    ['Daniel Tanner', 'Danielle Tanner'],
    ['Roberto Ferro', 'Roberta Ferro'],
    ['Paul Tanner', 'Paula Tanner'],
    ['Jean Ferro', 'Jeanne Ferro'],
    ['Mahmoud Sabri', 'Mohammed Sabri'],
    ['Hassan Sabri', 'Hussein Sabri'],
    ['Robert Miller', 'Robert Mueller'],
    ['J. Tanner', 'Karl Tanner'],
    ['Anna Tanner', 'Berta Tanner'],
  ])('%s is not %s', (a, b) => {
    expect(strength(a, b)).toBeNull();
  });

  test('a junior and a man of his name are as often two as one', () => {
    expect(strength('Tom Tanner Jr.', 'Tom Tanner')).toBe('DOUBTFUL');
  });
});

test('family names are compared by their spelling, articles aside', () => {
  const families = (a: string, b: string) => compareFamilies(parsePersonName(a), parsePersonName(b))?.strength ?? null;
  expect(families('Tarnovsky', 'Oleh Tarnovskiy')).toBe('SURE');
  expect(families('al-Sabri', 'Sabri')).toBe('SURE');
  expect(families('van der Leek', 'Ursula van der Leek')).toBe('SURE');
  expect(families('Qaddafi', 'Gaddafi')).toBe('LIKELY');
  expect(families('Miller', 'Mueller')).toBeNull();
});
