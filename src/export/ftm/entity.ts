/** An entity of FollowTheMoney as its tools read it: every property has a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: 'Person' | 'Organization' | 'Company' | 'PublicBody' | 'Event' | 'Article' | SchemaOfLink;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type SchemaOfLink = 'Documentation' | 'UnknownLink' | 'Mention';

/** Texts of which those that are unknown are left out. */
export function told(...values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value != null && value.trim() !== ''))];
}

export function entity(
  id: string,
  schema: FtmEntity['schema'],
  properties: Readonly<Record<string, readonly string[]>>,
): FtmEntity {
  return { id, schema, properties: Object.fromEntries(Object.entries(properties).filter(([, of]) => of.length > 0)) };
}

/** Ids of FollowTheMoney hold letters, digits, dots and hyphens, and begin and end with a letter or digit. */
export function ftmId(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^0-9a-zA-Z.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')).join('-');
}

/**
 * Country codes of FollowTheMoney: ISO 3166-1 in lower case. Codes that the standard leaves to its users mean nothing to
 * others, but for Kosovo's.
 */
export function ftmCountry(code: string | null): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null;
  const ofUsers = code !== 'XK' && /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(code);
  return ofUsers ? null : code.toLowerCase();
}

/**
 * When: a whole month or year stays one (`2025-03`), for dates may be partial there; else its first and last day, which
 * are one for an encounter whose day is known.
 */
export function ftmDates(earliest: string | null, latest: string | null): Record<string, readonly string[]> {
  if (earliest === null || latest === null) return {};
  const [year, month] = [earliest.slice(0, 4), earliest.slice(0, 7)];
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return { date: [year] };
  if (earliest === `${month}-01` && latest === lastOfMonth(month)) return { date: [month] };
  return { startDate: [earliest], endDate: [latest] };
}

function lastOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}
