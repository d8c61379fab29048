/**
 * Words that stand before or after a person's name and are no part of it. The honorifics and offices of English
 * newswire: a closed list by the AP Stylebook's entries 'titles', 'courtesy titles', 'military titles' and
 * 'legislative titles'.
 */
export const HONORIFICS: ReadonlyMap<string, 'M' | 'F' | null> = new Map([
  ['mr', 'M'],
  ['mr.', 'M'],
  ['mister', 'M'],
  ['sir', 'M'],
  ['lord', 'M'],
  ['mrs', 'F'],
  ['mrs.', 'F'],
  ['ms', 'F'],
  ['ms.', 'F'],
  ['miss', 'F'],
  ['madam', 'F'],
  ['madame', 'F'],
  ['lady', 'F'],
  ['dame', 'F'],
  ['dr', null],
  ['dr.', null],
  ['prof', null],
  ['prof.', null],
  ['professor', null],
  ['rev', null],
  ['rev.', null],
  ['reverend', null],
  ['father', 'M'],
  ['sister', 'F'],
  ['brother', 'M'],
]);

/** Offices whose holder can be called by the office alone: the last word of the title. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president premier chancellor king queen prince princess emperor empress pope patriarch archbishop bishop cardinal imam ' +
    'ayatollah sheikh sultan emir monarch minister secretary ambassador envoy senator representative congressman ' +
    'congresswoman lawmaker governor mayor general admiral colonel major captain lieutenant sergeant commander judge ' +
    'justice speaker leader chairman chairwoman chairperson chair director chief spokesman spokeswoman spokesperson ' +
    'commissioner dictator despot autocrat ruler strongman attorney adviser advisor aide counsel counselor lawyer executive officer ' +
    'candidate nominee counterpart deputy undersecretary diplomat negotiator strategist analyst author activist ' +
    'entrepreneur founder owner manager editor coach actor actress singer historian economist lady whip treasurer ' +
    'inspector sheriff detective agent prosecutor delegate premier taoiseach president-elect vice-president ceo'
  ).split(' '),
);

/** Abbreviated offices, with their full word. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'sen.': 'senator',
    sen: 'senator',
    'sens.': 'senator',
    'rep.': 'representative',
    rep: 'representative',
    'reps.': 'representative',
    'gov.': 'governor',
    gov: 'governor',
    'gen.': 'general',
    gen: 'general',
    'lt.': 'lieutenant',
    'col.': 'colonel',
    'maj.': 'major',
    'capt.': 'captain',
    'sgt.': 'sergeant',
    'adm.': 'admiral',
    'pres.': 'president',
    'amb.': 'ambassador',
    'atty.': 'attorney',
    'cmdr.': 'commander',
    veep: 'president',
    pm: 'minister',
  }),
);

/** Words that modify an office within a title ('Deputy Prime Minister', 'House Majority Leader', 'Secretary of State'). */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'vice deputy acting former ex- first prime foreign interior defense defence finance state attorney supreme house senate ' +
    'majority minority national security press communications campaign crown grand chief executive special top senior ' +
    'assistant associate incoming outgoing then- late interim opposition democratic republican presidential vice-presidential'
  ).split(' '),
);

/** Does this word belong to a title: an honorific, an office, an abbreviation of one? */
export function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return HONORIFICS.has(lower) || OFFICES.has(lower) || SHORT_OFFICES.has(lower);
}

/** The office that a word stands for ('Sen.' → 'senator', 'leaders' → 'leader'), or null. */
export function officeOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (OFFICES.has(lower)) return lower;
  const long = SHORT_OFFICES.get(lower);
  if (long !== undefined) return long;
  if (lower === 'secretaries') return 'secretary';
  if (lower.endsWith('men') && OFFICES.has(`${lower.slice(0, -3)}man`)) return `${lower.slice(0, -3)}man`;
  return lower.endsWith('s') && OFFICES.has(lower.slice(0, -1)) ? lower.slice(0, -1) : null;
}
