/**
 * Bodies of a state that news English names without the state: parliaments with their chambers, the parties in them, and
 * ministries and services with a name of their own. An article that names one so takes its state for granted. Sources: the IPU's
 * Parline database of parliaments; the articles 'List of legislatures by country' and 'List of ruling political parties by
 * country' of the English Wikipedia. Names that several states share ('Senate', 'Congress') stand under the one of whose press
 * they are the everyday word. Keys: ISO 3166-1 alpha-2.
 */
export const NATIONAL_BODIES: Readonly<Record<string, readonly string[]>> = {
  CA: ['Bloc Québécois', 'RCMP'],
  CN: ["National People's Congress", 'Politburo'],
  DE: ['Bundestag', 'Bundesrat', 'CDU', 'SPD', 'AfD'],
  ES: ['Cortes Generales', 'PSOE', 'Podemos'],
  FR: ['Assemblée Nationale', 'National Rally'],
  GB: ['Commons', 'House of Commons', 'House of Lords', 'Westminster', 'Tory', 'Tories', 'Labour', 'SNP'],
  IE: ['Dail', 'Dáil', 'Oireachtas', 'Fianna Fail', 'Fine Gael', 'Sinn Fein'],
  IL: ['Knesset', 'Likud', 'Shin Bet', 'Mossad', 'IDF'],
  IN: ['Lok Sabha', 'Rajya Sabha', 'BJP', 'Bharatiya Janata'],
  IR: ['Majlis', 'Revolutionary Guard', 'Revolutionary Guards'],
  JP: ['LDP', 'Komeito'],
  PL: ['Sejm'],
  RU: ['Duma', 'State Duma', 'United Russia', 'FSB'],
  TR: ['AKP'],
  UA: ['Rada', 'Verkhovna Rada'],
  US: [
    'Congress',
    'Senate',
    'House',
    'House of Representatives',
    'Capitol',
    'Capitol Hill',
    'Pentagon',
    'State Department',
    'Justice Department',
    'Republican',
    'Republicans',
    'Democrat',
    'Democrats',
    'Democratic',
    'GOP',
    'FBI',
    'CIA',
  ],
  ZA: ['ANC', 'African National Congress'],
};
