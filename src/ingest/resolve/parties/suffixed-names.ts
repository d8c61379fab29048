import { compareFullNames } from '../names/compare-people';
import type { PersonName } from '../names/person-name';
import type { Clusters, Draft } from './drafts';
import type { Profile } from './profile';
import { contradictionBetween } from './weigh';

/** Father and son may hold the same office a generation apart. */
const SAME_TIME_DAYS = 5 * 365;

/**
 * 'Ned Tanner III' and 'Ned Tanner' are one where both are called the same above all (senator), at the same time, and no article
 * names both: of a father and a son in the news some article would. Where two fit, nobody can tell.
 */
export function joinSuffixed(clusters: Clusters<PersonName>): void {
  for (const suffixed of clusters.all.filter(({ names }) => names.some(({ suffix }) => suffix !== null))) {
    const fitting = clusters.all.filter((plain) => plain !== suffixed && isTwin(suffixed, plain));
    const [only, ...others] = fitting;
    if (only === undefined || others.length > 0) continue;
    const head = mostCalled(only.profile);
    const reasons = ['the same name, one with a suffix', `both are called ${head}`, 'no article names both'];
    clusters.merge(only, suffixed, { score: 0.85, reasons });
  }
}

function isTwin(suffixed: Draft<PersonName>, plain: Draft<PersonName>): boolean {
  if (plain.names.some(({ suffix }) => suffix !== null)) return false;
  const [a, b] = [suffixed.profile, plain.profile];
  const head = mostCalled(a);
  if (head === null || head !== mostCalled(b)) return false;
  if (a.gapTo(b) > SAME_TIME_DAYS || contradictionBetween(a, b) !== null) return false;
  if ([...a.articles].some((article) => b.articles.has(article))) return false;
  return suffixed.names.every((x) =>
    plain.names.every((y) => compareFullNames({ ...x, suffix: null }, y)?.strength === 'SURE'),
  );
}

/** What somebody is called most often, of as many the first; null where nothing is told. */
function mostCalled({ heads }: Profile): string | null {
  const [first] = [...heads].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
