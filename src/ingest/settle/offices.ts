import type { Holding, OfficeRow } from '../../graph/write/settle-statements';

/**
 * The offices that follow from what articles tell: where an office ends or begins with the name of an organisation of the
 * same text, it is held there. 'Secretary of the Russian Security Council' is 'Secretary' at that council; an office
 * that names no known organisation is held nowhere. Pure; sorted.
 */
export function holdingsFrom(rows: readonly OfficeRow[]): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const row of rows) {
    const held = heldAt(row);
    if (held === null) continue;
    const key = keyOf({ personId: row.personId, ...held });
    const known = holdings.get(key);
    holdings.set(key, {
      personId: row.personId,
      ...held,
      earliest: known === undefined || row.date < known.earliest ? row.date : known.earliest,
      latest: known === undefined || row.date > known.latest ? row.date : known.latest,
    });
  }
  return [...holdings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holding]) => holding);
}

/** What tells one holding from another. */
export function keyOf(holding: Pick<Holding, 'personId' | 'organisationId' | 'title'>): string {
  return JSON.stringify([holding.personId, holding.organisationId, holding.title]);
}

/** Of several organisations in one office the one with the longest name, then the least id: 'of the State Duma of Russia'. */
function heldAt({ office, organisations }: OfficeRow): { organisationId: string; title: string } | null {
  const found = organisations.flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const title = titleAt(office, name);
      return title === null ? [] : [{ organisationId: id, title, length: name.length }];
    }),
  );
  found.sort(
    (a, b) => b.length - a.length || (a.organisationId < b.organisationId ? -1 : 1) || (a.title < b.title ? -1 : 1),
  );
  const best = found[0];
  return best === undefined ? null : { organisationId: best.organisationId, title: best.title };
}

function titleAt(office: string, organisation: string): string | null {
  const lower = office.toLowerCase();
  const name = organisation.toLowerCase();
  if (name.length < 2) return null;
  const tail = /^(.*\S)\s+(?:of|at|for|to|with|in)\s+(?:the\s+)?$/i.exec(
    office.slice(0, Math.max(0, lower.length - name.length)),
  );
  if (tail?.[1] !== undefined && lower.endsWith(name)) return tail[1];
  const isAhead = lower.startsWith(`${name} `) || lower.startsWith(`${name}'s `) || lower.startsWith(`${name}’s `);
  const head = office
    .slice(name.length)
    .replace(/^['’]s/, '')
    .trim();
  return isAhead && head !== '' ? head : null;
}
