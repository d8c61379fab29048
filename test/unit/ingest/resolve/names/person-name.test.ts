import { parsePersonName } from '../../../../../src/ingest/resolve/names/person-name';

const parts = (name: string): string => {
  const { given, family, suffix } = parsePersonName(name);
  return `${given.join(' ')} | ${family}${suffix === null ? '' : ` | ${suffix}`}`;
};

test.each([
  ['Anna Berg', 'anna | berg'],
  ['Berg', ' | berg'],
  ['Mr. Berg', ' | berg'],
  ['Anna B. C. Berg', 'anna b c | berg'],
  ['Anna B.C. Berg', 'anna b c | berg'],
  ['Sammy Berg Jr.', 'sammy | berg | jr'],
  ['Queen Ottilie II', ' | ottilie | ii'],
  ['Malcolm X', 'malcolm | x'],
  ['Ursula von der Leek', 'ursula | leek'],
  ['von der Leek', ' | leek'],
  ['Karim al-Sabri', 'karim | sabri'],
  ['Omar bin Tariq', 'omar | tariq'],
  ['Omar bin Tariq Al Nur', 'omar | tariq'],
  ['bin Tariq', ' | tariq'],
  ['Ben Berg', 'ben | berg'],
  ['Al Berg', 'al | berg'],
  ['al Sabri', ' | sabri'],
  ['Ada Ferro-Cortez', 'ada | cortez'],
  ['Ferro-Cortez', ' | cortez'],
  ['Jean-Luc Berg', 'jeanluc | berg'],
  ['Joaquín "El Chapo" Ferro', 'joaquin | ferro'],
  ["Rory O'Neill", 'rory | oneill'],
  ['', ' | '],
])('%s', (name, expected) => {
  expect(parts(name)).toBe(expected);
});

describe('the family name comes first in China and Korea, and nowhere else', () => {
  test.each([
    ['Kim Min-su', 'minsu | kim'],
    ['Kim Min Su', 'minsu | kim'],
    ['Min-su Kim', 'minsu | kim'],
    ['Li Weiguo', 'weiguo | li'],
    ['Wang Yi', 'yi | wang'],
    ['Lee Hsien Wong', 'hsienwong | lee'],
    ['Kim Darrow', 'kim | darrow'],
    ['Kim Cattermole', 'kim | cattermole'],
    ['Lee Harvey', 'lee | harvey'],
    ['Nguyen Xuan Dat', 'nguyen xuan | dat'],
  ])('%s', (name, expected) => {
    expect(parts(name)).toBe(expected);
  });
});
