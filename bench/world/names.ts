const GIVEN = [
  'Ada',
  'Boris',
  'Clea',
  'Dario',
  'Edda',
  'Femi',
  'Gunna',
  'Hani',
  'Ilka',
  'Jano',
  'Kaia',
  'Lorin',
  'Mira',
  'Nilo',
  'Orla',
  'Pavo',
  'Quin',
  'Runa',
  'Silo',
  'Tova',
];
const FIRST = [
  'Bar',
  'Cal',
  'Dor',
  'Fen',
  'Gar',
  'Hol',
  'Jas',
  'Kor',
  'Lin',
  'Mar',
  'Nor',
  'Pel',
  'Ros',
  'Sar',
  'Tor',
  'Ul',
  'Ver',
  'Wen',
  'Yar',
  'Zel',
];
const MIDDLE = ['a', 'e', 'i', 'o', 'u', 'ai', 'el', 'en', 'or', 'un'];
const LAST = [
  'bek',
  'dahl',
  'ford',
  'gren',
  'heim',
  'kov',
  'lund',
  'mann',
  'nes',
  'pov',
  'quist',
  'rud',
  'sen',
  'tal',
  'vik',
  'wick',
  'zan',
  'bor',
  'dane',
  'ley',
];
const TRADES = ['Fisheries', 'Harbour', 'Grain', 'Energy', 'Rail', 'Forest', 'Water', 'Steel', 'Health', 'Border'];
const BODIES = ['Council', 'Union', 'Agency', 'Ministry', 'Group', 'Institute', 'Fund', 'Board', 'Office', 'League'];

/** An invented surname for a number; the first 4,000 differ. */
function surname(index: number): string {
  const first = FIRST[index % FIRST.length] as string;
  const middle = MIDDLE[Math.floor(index / FIRST.length) % MIDDLE.length] as string;
  const last = LAST[Math.floor(index / (FIRST.length * MIDDLE.length)) % LAST.length] as string;
  return first + middle + last;
}

/** An invented name of a person; the first 80,000 differ, and later ones are told apart by a numeral. */
export function personName(index: number): string {
  const given = GIVEN[Math.floor(index / 4_000) % GIVEN.length] as string;
  const round = Math.floor(index / 80_000);
  return `${given} ${surname(index % 4_000)}${round === 0 ? '' : ` ${'I'.repeat(round + 1)}`}`;
}

/** An invented name of a body; the first 400,000 differ. */
export function organisationName(index: number): string {
  const trade = TRADES[index % TRADES.length] as string;
  const body = BODIES[Math.floor(index / TRADES.length) % BODIES.length] as string;
  return `${surname(Math.floor(index / (TRADES.length * BODIES.length)) % 4_000)} ${trade} ${body}`;
}

/** An invented name of a town. */
export function placeName(index: number): string {
  return `${surname(index)}stad${index < 4_000 ? '' : ` ${Math.floor(index / 4_000)}`}`;
}

/** The readable key that resolution would give such a name. */
export function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
