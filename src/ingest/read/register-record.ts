import type { ReadResult, RegisterRecord } from '../../model/article';
import { canonicalUrl } from './canonical-url';
import { MAX_ARTICLE_LENGTH } from './limits';
import { publicationDay } from './publication-day';
import { isAddress, type RegisterMapping } from './register-mapping';
import { excerpt, reject } from './rejection';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** 'Korea, Republic of', 'Macedonia, Former Yugoslav Republic of', 'Korea, South': one country, filed under its noun. */
const INVERTED = /^([^,]+), ((?:[^,]+ )?of|North|South|East|West)$/;

/**
 * One row of a register as an article. Its date of publication is the last day of the trip: registers are kept
 * afterwards and tell no other. Its text is what the remarks say, to be read by the extractor; its fields say the visit itself.
 */
export function articleFromRecord(
  row: Readonly<Record<string, string | undefined>>,
  mapping: RegisterMapping,
  file: string,
  line: number,
): ReadResult {
  const field = (column: string | undefined) => (column === undefined ? '' : (row[column] ?? '').trim());
  const bad = (key: string, problem: string) =>
    reject('BAD_RECORD', file, line, `Column ${excerpt(mapping[key as keyof RegisterMapping] ?? key)} ${problem}`);

  const id = field(mapping.id);
  if (id === '') return bad('id', 'is empty. Each record needs an id of its own.');
  const visitor = field(mapping.visitor).replace(/\s+/g, ' ');
  if (visitor === '') return bad('visitor', 'is empty. Name who travelled.');
  const earliest = publicationDay(field(mapping.from));
  if (earliest === null) return bad('from', `has ${excerpt(field(mapping.from))}. Write the day as YYYY-MM-DD.`);
  const latest = field(mapping.to) === '' ? earliest : publicationDay(field(mapping.to));
  if (latest === null) return bad('to', `has ${excerpt(field(mapping.to))}. Write the day as YYYY-MM-DD.`);
  if (latest < earliest)
    return bad('to', `has ${latest}, a day before the first one (${earliest}). Mend one of the two.`);
  const { place, country } = placeOf(field(mapping.place), field(mapping.country));
  if (place === '') return bad('place', 'is empty, and so is the country. Name one of them.');
  const address = canonicalUrl(isAddress(mapping.url) ? mapping.url : field(mapping.url));
  if (!address.ok) return bad('url', `${address.problem}. Give the register's http or https address.`);
  const text = field(mapping.text).replace(/\r\n?/g, '\n');
  if (text.length > MAX_ARTICLE_LENGTH) {
    return reject('TOO_LARGE', file, line, `The remarks have ${text.length} characters (limit ${MAX_ARTICLE_LENGTH}).`);
  }

  const record: RegisterRecord = { visitor, place, country, earliest, latest };
  return {
    ok: true,
    article: {
      url: `${address.url}#${encodeURIComponent(id)}`,
      source: `register:${mapping.register}`,
      sourceName: mapping.name ?? null,
      title: recordTitle(record),
      date: latest,
      text,
      origin: `${file}:${line}`,
      recordId: id,
      record,
    },
  };
}

/** A record's title in plain English: 'Ana Prada in Geneva, Switzerland, 15–16 June 2021'. */
export function recordTitle(record: RegisterRecord): string {
  const where =
    record.country === null || record.country === record.place ? record.place : `${record.place}, ${record.country}`;
  return `${record.visitor} in ${where}, ${plainInterval(record.earliest, record.latest)}`;
}

/** '15 June 2021', '15–16 June 2021', '30 May – 2 June 2021', '30 December 2021 – 2 January 2022'. */
export function plainInterval(earliest: string, latest: string): string {
  const [from, to] = [dayParts(earliest), dayParts(latest)];
  if (earliest === latest) return `${to.day} ${to.month} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${to.day} ${to.month} ${to.year}`;
  return `${from.day}–${to.day} ${to.month} ${to.year}`;
}

function dayParts(iso: string): { day: number; month: string; year: number } {
  const [year, month, day] = iso.split('-').map(Number);
  return { day: day ?? 0, month: MONTHS[(month ?? 1) - 1] ?? '', year: year ?? 0 };
}

/**
 * City and country as a person writes them. A country filed under its noun is turned round; where several cities were
 * split at the last comma but one ('Dublin, Cork' and 'Limerick, Ireland'), the stray city goes back to the others; a
 * record without a city is placed in its country.
 */
function placeOf(city: string, country: string): { place: string; country: string | null } {
  const inverted = INVERTED.exec(country);
  if (inverted) return placeOf(city, `${inverted[2]} ${inverted[1]}`);
  const parts = country.split(/,\s*/).filter((part) => part !== '');
  const state = parts.pop() ?? '';
  const cities = [city, ...parts].filter((part) => part !== '').join(', ');
  return { place: cities || state, country: state || null };
}
