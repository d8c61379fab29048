import { compareFullNames } from '../names/compare-people';
import type { PersonName } from '../names/person-name';
import type { Clusters, Draft } from './drafts';
import type { Profile } from './profile';
import { contradictionBetween } from './weigh';

/** Father and son may hold the same office a generation apart. */
const SAME_TIME_DAYS = 5 * 365;

/** An article whose heading leaves the suffix out names both too: so many of the suffixed one's articles may be such. */
const SLIPS = 0.1;

/**
 * 'Ned Tanner III' and 'Ned Tanner' are one where both are called the same above all (senator), at the same time, and hardly any
 * article names both: of a father and a son in the news most of the son's would. Where two fit, nobody can tell.
 */
export function joinSuffixed(clusters: Clusters<PersonName>): void {
  for (const suffixed of clusters.all.filter(({ names }) => names.some(({ suffix }) => suffix !== null))) {
    const fitting = clusters.all.filter((plain) => plain !== suffixed && isTwin(suffixed, plain));
    const [only, ...others] = fitting;
    if (only === undefined || others.length > 0) continue;
    const head = sharedHead(only.profile, suffixed.profile);
    const reasons = ['the same name, one with a suffix', `both are called ${head}`, 'hardly any article names both'];
    clusters.merge(only, suffixed, { score: 0.85, reasons });
  }
}

function isTwin(suffixed: Draft<PersonName>, plain: Draft<PersonName>): boolean {
  if (plain.names.some(({ suffix }) => suffix !== null)) return false;
  const [a, b] = [suffixed.profile, plain.profile];
  if (sharedHead(a, b) === null) return false;
  if (a.gapTo(b) > SAME_TIME_DAYS || contradictionBetween(a, b) !== null) return false;
  const both = [...a.articles].filter((article) => b.articles.has(article)).length;
  if (both > SLIPS * a.articles.size) return false;
  return suffixed.names.every((x) =>
    plain.names.every((y) => compareFullNames({ ...x, suffix: null }, y)?.strength === 'SURE'),
  );
}

/** What somebody is mostly called: all that is said at least half as often as the most said ('Sen.' beside 'senator'). */
function mostlyCalled({ heads }: Profile): string[] {
  const most = Math.max(...heads.values());
  return [...heads].filter(([, times]) => times * 2 >= most).map(([head]) => head);
}

/** The first in order of what both are mostly called, or null. */
function sharedHead(a: Profile, b: Profile): string | null {
  const other = mostlyCalled(b);
  return (
    mostlyCalled(a)
      .filter((head) => other.includes(head))
      .sort()[0] ?? null
  );
}
