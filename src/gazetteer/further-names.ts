import type { CountryVia } from './country';

/**
 * What newspapers call states and their governments, beyond the names, demonyms and capitals of world-countries: common
 * abbreviations and former names (The Economist Style Guide, 'countries and their inhabitants'; CIA World Factbook, 'former names'),
 * and the buildings and bodies by which a government is called.
 */
export const FURTHER_NAMES: readonly (readonly [name: string, cca2: string, via: CountryVia])[] = [
  ['US', 'US', 'ACRONYM'], ['USA', 'US', 'ACRONYM'], ['U.S.A.', 'US', 'ACRONYM'], ['America', 'US', 'NAME'],
  ['UK', 'GB', 'ACRONYM'], ['Britain', 'GB', 'NAME'], ['England', 'GB', 'NAME'],
  ['UAE', 'AE', 'ACRONYM'], ['Emirates', 'AE', 'NAME'], ['DPRK', 'KP', 'ACRONYM'], ['ROK', 'KR', 'ACRONYM'],
  ['PRC', 'CN', 'ACRONYM'], ['USSR', 'RU', 'ACRONYM'], ['Soviet Union', 'RU', 'NAME'], ['DRC', 'CD', 'ACRONYM'],
  ['Burma', 'MM', 'NAME'], ['Ivory Coast', 'CI', 'NAME'], ['Swaziland', 'SZ', 'NAME'], ['Macedonia', 'MK', 'NAME'],
  ['Czech Republic', 'CZ', 'NAME'], ['Holy See', 'VA', 'NAME'], ['Palestinian Authority', 'PS', 'NAME'],
  ['Turkiye', 'TR', 'NAME'], ['East Timor', 'TL', 'NAME'], ['Cape Verde', 'CV', 'NAME'],
];

export const FURTHER_DEMONYMS: readonly (readonly [name: string, cca2: string])[] = [
  ['Briton', 'GB'], ['Britons', 'GB'], ['English', 'GB'], ['Soviet', 'RU'], ['Soviets', 'RU'], ['Turk', 'TR'], ['Turks', 'TR'],
  ['Swede', 'SE'], ['Swedes', 'SE'], ['Dane', 'DK'], ['Danes', 'DK'], ['Pole', 'PL'], ['Poles', 'PL'], ['Finn', 'FI'],
  ['Finns', 'FI'], ['Spaniard', 'ES'], ['Spaniards', 'ES'], ['Argentinian', 'AR'], ['Afghan', 'AF'], ['Afghans', 'AF'],
  ['Saudi', 'SA'], ['Saudis', 'SA'], ['Emirati', 'AE'], ['Emiratis', 'AE'], ['Burmese', 'MM'], ['Czech', 'CZ'], ['Czechs', 'CZ'],
  ['Bosnian', 'BA'], ['Taiwanese', 'TW'], ['Qatari', 'QA'], ['Kuwaiti', 'KW'], ['Bahraini', 'BH'], ['Omani', 'OM'],
];

export const SEATS_OF_GOVERNMENT: readonly (readonly [name: string, cca2: string])[] = [
  ['Kremlin', 'RU'], ['Downing Street', 'GB'], ['No. 10', 'GB'], ['Whitehall', 'GB'], ['Élysée', 'FR'], ['Élysée Palace', 'FR'],
  ['Quai d’Orsay', 'FR'], ['Blue House', 'KR'], ['Zhongnanhai', 'CN'], ['White House', 'US'], ['Foggy Bottom', 'US'],
  ['Quirinale', 'IT'], ['Palazzo Chigi', 'IT'], ['Rashtrapati Bhavan', 'IN'], ['Planalto', 'BR'], ['Casa Rosada', 'AR'],
];

/** Capitals by the name that newspapers use. */
export const FURTHER_CAPITALS: readonly (readonly [name: string, cca2: string])[] = [
  ['Washington', 'US'], ['Washington, D.C.', 'US'], ['Kiev', 'UA'], ['Kyiv', 'UA'], ['Brussels', 'BE'], ['The Hague', 'NL'],
  ['Tel Aviv', 'IL'], ['Rangoon', 'MM'], ['Naypyidaw', 'MM'], ['Astana', 'KZ'], ['Peking', 'CN'],
];
