import { splitCountries } from '../../../src/gazetteer/countries-in';
import { countryName, countryOf } from '../../../src/gazetteer/country';

const code = (name: string): string | null => countryOf(name)?.cca2 ?? null;

describe('countryOf', () => {
  test.each([
    ['Russia', 'RU', 'NAME'],
    ['the Soviet Union', 'RU', 'NAME'],
    ['DPRK', 'KP', 'ACRONYM'],
    ['U.S.', 'US', 'ACRONYM'],
    ['USA', 'US', 'ACRONYM'],
    ['the UAE', 'AE', 'ACRONYM'],
    ['Russians', 'RU', 'DEMONYM'],
    ['Germans', 'DE', 'DEMONYM'],
    ['Dutch', 'NL', 'DEMONYM'],
    ['Dutchmen', 'NL', 'DEMONYM'],
    ['British', 'GB', 'DEMONYM'],
    ['Briton', 'GB', 'DEMONYM'],
    ['Pyongyang', 'KP', 'CAPITAL'],
    ['Kiev', 'UA', 'CAPITAL'],
    ['Washington, D.C.', 'US', 'CAPITAL'],
    ['the Kremlin', 'RU', 'GOVERNMENT'],
    ['Downing Street', 'GB', 'GOVERNMENT'],
    ['Elysee Palace', 'FR', 'GOVERNMENT'],
  ])('%s is %s, by its %s', (name, cca2, via) => {
    expect(countryOf(name)).toMatchObject({ cca2, via });
  });

  test('names of one country share its short English name', () => {
    expect(['Burma', 'Myanmar', 'Burmese', 'Naypyidaw'].map((name) => countryOf(name)?.name)).toEqual(
      Array(4).fill('Myanmar'),
    );
    expect(countryName('TR')).toBe('Turkey');
    expect(countryName('XX')).toBeNull();
  });

  test('accents, points, possessives, hyphens and headline capitals make no difference', () => {
    expect([code('Brasília'), code('Brasilia'), code("Russia's"), code('Guinea Bissau'), code('NORTH KOREA')]).toEqual([
      'BR',
      'BR',
      'RU',
      'GW',
      'KP', // biome-ignore format: one line reads better
    ]);
  });

  test('the order of lists and what they add in brackets make no difference', () => {
    expect([code('Korea, South'), code('Germany, Federal Republic of'), code('Burma (Myanmar)')]).toEqual([
      'KR',
      'DE',
      'MM',
    ]);
    expect(code('Ternmouth, Chile')).toBeNull();
  });

  test('everyday words are no countries', () => {
    for (const word of [
      'us',
      'polish',
      'turkey',
      'chad',
      'it',
      'IN',
      'SO',
      'State Department',
      'Pentagon',
      'Hamburg',
      '',
    ]) {
      expect(countryOf(word)).toBeNull();
    }
  });

  test('a state goes before a territory and before its namesakes', () => {
    expect([
      code('American'),
      code('Indian'),
      code('French'),
      code('Dominican'),
      code('Taiwan'),
      code('Kosovo'),
    ]).toEqual(['US', 'IN', 'FR', 'DO', 'TW', 'XK']);
  });
});

describe('splitCountries', () => {
  const codes = (phrase: string): string[] => splitCountries(phrase).countries.map(({ cca2 }) => cca2);

  test('finds the country of an office, by the longest name', () => {
    expect(codes('Secretary of the Russian Security Council')).toEqual(['RU']);
    expect(codes('President of the Democratic Republic of the Congo')).toEqual(['CD']);
    expect(codes('South Korean President')).toEqual(['KR']);
    expect(codes('German-born U.S. diplomat')).toEqual(['DE', 'US']);
  });

  test('leaves the other words as they are', () => {
    expect(splitCountries('Foreign Ministry of the Czech Republic').rest).toEqual(['Foreign', 'Ministry', 'of', 'the']);
  });

  test('finds none in words without a capital', () => {
    expect(codes('the polish of a turkey')).toEqual([]);
  });
});
