import { countryName } from '../../../gazetteer/country';
import { type Evidence, mainCountries, type Profile } from './profile';

/** What speaks for a mention's belonging to a party besides its name: points from about -1 to 1, and why. */
export interface Weight {
  readonly points: number;
  readonly reasons: readonly string[];
  /** True where the office itself agrees. */
  readonly sameOffice: boolean;
  /** True where something forbids it, whatever else agrees. */
  readonly excluded: boolean;
}

const DAYS_A_YEAR = 365;
/** The dead stay in the news, but after such a silence a namesake is likelier, unless what they are called agrees. */
export const LONGEST_SILENCE_DAYS = 90 * DAYS_A_YEAR;
const RARE_COMPANION = 0.01;

/** Weighs a mention against a party. Deterministic and independent of the order in which the profile was filled. */
export function weigh(evidence: Evidence, profile: Profile): Weight {
  const reasons: string[] = [];
  let points = 0;
  const speak = (value: number, reason: string): void => {
    points += value;
    reasons.push(reason);
  };
  const contradiction = contradictionOf(evidence, profile);
  const office = sharedOffice(evidence, profile);
  if (contradiction === null && office !== null) speak(0.5, `the office agrees: ${office}`);
  else if (contradiction === null) {
    const head = [...evidence.terms.heads].sort().find((word) => profile.heads.has(word));
    if (head !== undefined) speak(0.2, `both are called ${head}`);
  }
  const country = [...evidence.terms.countries].sort().find((code) => mainCountries(profile).includes(code));
  if (country !== undefined) speak(0.2, `offices of one country: ${countryName(country) ?? country}`);
  const companions = sharedCompanions(evidence, profile);
  if (companions.length > 0)
    speak(companions.length > 1 ? 0.35 : 0.25, `named beside the same: ${companions.slice(0, 3).join(', ')}`);
  // Within an article the extractor links names: what it left apart it took for two.
  if (profile.articles.has(evidence.mention.articleId)) speak(-0.4, 'but one article names both apart');
  const distance = profile.distance(evidence.day);
  if (distance <= 31) speak(0.1, 'in the news within the same month');
  else if (distance <= DAYS_A_YEAR) points += 0.05;
  else if (distance > 10 * DAYS_A_YEAR) points -= 0.35;
  else if (distance > 5 * DAYS_A_YEAR) points -= 0.15;
  if (contradiction !== null) {
    points -= 0.6;
    reasons.push(contradiction);
  }
  return {
    points,
    reasons,
    sameOffice: office !== null && contradiction === null,
    excluded: isExcluded(evidence, profile),
  };
}

/** Why a mention and a party are hardly one, or null: offices of other countries, or of another walk of life. */
function contradictionOf({ terms }: Evidence, profile: Profile): string | null {
  return contradiction([...terms.countries], mainCountries(profile), [...terms.fields], [...profile.fields.keys()]);
}

/** The same between two parties. */
export function contradictionBetween(a: Profile, b: Profile): string | null {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 'one is called Mr, the other Ms';
  const isCalledAlike = [...a.heads.keys()].some((head) => b.heads.has(head));
  if (!isCalledAlike && a.gapTo(b) > LONGEST_SILENCE_DAYS) return 'in the news more than ninety years apart';
  return contradiction(mainCountries(a), mainCountries(b), [...a.fields.keys()], [...b.fields.keys()]);
}

function contradiction(
  countriesA: readonly string[],
  countriesB: readonly string[],
  fieldsA: readonly string[],
  fieldsB: readonly string[],
): string | null {
  if (isDisjoint(countriesA, countriesB))
    return `offices of other countries: ${[names(countriesA), names(countriesB)].sort().join(' and ')}`;
  if (isDisjoint(fieldsA, fieldsB)) return 'offices of other walks of life';
  return null;
}

function isExcluded({ terms, day }: Evidence, profile: Profile): boolean {
  if (terms.gender !== null && profile.gender !== null && terms.gender !== profile.gender) return true;
  return profile.distance(day) > LONGEST_SILENCE_DAYS && profile.articles.size > 0;
}

function sharedOffice({ terms }: Evidence, profile: Profile): string | null {
  for (const office of [...terms.offices].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    // 'president' alone is an office too, but of many.
    if (profile.offices.has(office) && office.includes(' ')) return terms.written.get(office) ?? office;
  }
  return null;
}

/** Companions of one article in a hundred at least: those of the most named are named beside everybody now and then. */
function sharedCompanions({ companions }: Evidence, profile: Profile): string[] {
  const least = Math.max(1, profile.articles.size * RARE_COMPANION);
  return [...companions]
    .filter(([key]) => (profile.companions.get(key) ?? 0) >= least)
    .map(([, name]) => name)
    .sort();
}

function isDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((item) => b.includes(item));
}

function names(countries: readonly string[]): string {
  return countries
    .map((code) => countryName(code) ?? code)
    .sort()
    .join(', ');
}
