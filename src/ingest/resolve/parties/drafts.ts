import type { Assessment } from '../../../model/resolution';
import type { NameMatch } from '../names/compare-people';
import { type Evidence, Profile } from './profile';
import { splitNamesakes } from './split-namesakes';
import { contradictionBetween, weigh } from './weigh';

/** A party in the making. */
export interface Draft<Name> {
  readonly names: Name[];
  readonly profile: Profile;
  readonly members: { readonly evidence: Evidence; readonly why: Assessment }[];
}

/** A draft that a name fits, and how well the names alone agree. */
export interface Joining<Name> {
  readonly draft: Draft<Name>;
  readonly match: NameMatch;
}

/** Two drafts that may be one. */
export interface DraftPair<Name> extends Assessment {
  readonly a: Draft<Name>;
  readonly b: Draft<Name>;
}

/** What a mention needs to join by more than its name, and by how much it has to fit better than elsewhere. */
const ENOUGH_POINTS = 0.3;
const CLEAR_LEAD = 0.15;
/** A party of fewer articles than this is nobody that a bare name would stand for. */
const KNOWN_ARTICLES = 3;
/** A party named so many times as often as any other of the name is meant by the bare name. */
const BY_FAR = 8;
const MOSTLY = 3;
/** Candidates shown for one undecided party: more tell a reader nothing. */
const CANDIDATES_SHOWN = 3;
const SOMETHING = 0.1;

/** Drafts of one block, and the rules by which mentions join them. */
export class Clusters<Name> {
  readonly all: Draft<Name>[] = [];
  readonly unsure: DraftPair<Name>[] = [];

  /** Puts mentions of one form of name, known to be of one party, where they fit, or makes them a party of their own. */
  place(name: Name, members: readonly Evidence[], fitting: readonly Joining<Name>[]): void {
    const sure = fitting.filter(({ match }) => match.strength === 'SURE');
    const [only, ...others] = sure;
    if (fitting.length === 0) this.found(name, members, ['the same name']);
    else if (only === undefined || others.length > 0) this.placeEach(name, members, fitting, false);
    else {
      const against = contradictionBetween(Profile.of(members), only.draft.profile);
      if (against === null) this.join(only.draft, name, members, { score: 0.95, reasons: [only.match.reason] });
      else this.standApart(name, members, [{ ...only, points: 0, reasons: [only.match.reason, `but ${against}`] }]);
    }
  }

  /**
   * Lets each mention join the party that it fits clearly best; the others stand apart, with the pairs that nobody can decide.
   * @param byEvidenceAlone those that stand apart are together only where something besides the name says so.
   */
  placeEach(name: Name, members: readonly Evidence[], fitting: readonly Joining<Name>[], byEvidenceAlone = true): void {
    const decided: { to: Joining<Name>; member: Evidence; why: Assessment }[] = [];
    const undecided: Evidence[] = [];
    const doubts = new Map<Draft<Name>, Doubt<Name>>();
    for (const member of members) {
      const weighed = weighAll(member, fitting);
      const [best, second] = weighed;
      const lead = (best?.points ?? 0) - (second?.points ?? Number.NEGATIVE_INFINITY);
      if (best !== undefined && best.points >= ENOUGH_POINTS && lead >= CLEAR_LEAD) {
        decided.push({ to: best, member, why: { score: scoreOf(best.points), reasons: best.reasons } });
      } else {
        undecided.push(member);
        for (const doubt of weighed) {
          if ((doubts.get(doubt.draft)?.points ?? Number.NEGATIVE_INFINITY) < doubt.points)
            doubts.set(doubt.draft, doubt);
        }
      }
    }
    // Only now, so that no mention of this form is weighed against another one of it.
    for (const { to, member, why } of decided) this.join(to.draft, name, [member], why);
    for (const group of splitNamesakes(undecided, { byEvidenceAlone }))
      this.standApart(name, group, [...doubts.values()]);
  }

  /** Makes mentions a party of their own. */
  found(name: Name, members: readonly Evidence[], reasons: readonly string[]): Draft<Name> {
    const draft: Draft<Name> = { names: [name], profile: new Profile(), members: [] };
    this.all.push(draft);
    this.fill(draft, members, { score: 1, reasons });
    return draft;
  }

  /** Adds mentions to a party. */
  join(draft: Draft<Name>, name: Name, members: readonly Evidence[], why: Assessment): void {
    if (draft.names.at(-1) !== name) draft.names.push(name);
    this.fill(draft, members, why);
  }

  /** Makes two parties one: the second gives its mentions to the first. */
  merge(into: Draft<Name>, from: Draft<Name>, why: Assessment): void {
    into.names.push(...from.names);
    this.fill(into, from.members.map(({ evidence }) => evidence), why); // biome-ignore format: one call
    this.all.splice(this.all.indexOf(from), 1);
  }

  /** Keeps in mind that two parties may be one. */
  doubt(a: Draft<Name>, b: Draft<Name>, why: Assessment): void {
    this.unsure.push({ a, b, ...why });
  }

  private fill(draft: Draft<Name>, members: readonly Evidence[], why: Assessment): void {
    for (const evidence of members) {
      draft.profile.add(evidence);
      draft.members.push({ evidence, why });
    }
  }

  private standApart(name: Name, members: readonly Evidence[], doubts: readonly Doubt<Name>[]): void {
    const apart = this.found(name, members, ['the same name']);
    // Anybody of many says nothing: then only those are shown for whom something speaks.
    const isAnybody = doubts.length > CANDIDATES_SHOWN;
    const likeliest = doubts.filter(({ points }) => !isAnybody || points >= SOMETHING).sort(byPoints).slice(0, CANDIDATES_SHOWN); // biome-ignore format: one call
    for (const { draft, points, reasons } of likeliest) {
      this.unsure.push({ a: apart, b: draft, score: doubtfulScore(points), reasons });
    }
  }
}

interface Doubt<Name> extends Joining<Name> {
  readonly points: number;
  readonly reasons: readonly string[];
}

/** All drafts that a mention may join, the best first. */
function weighAll<Name>(member: Evidence, fitting: readonly Joining<Name>[]): Doubt<Name>[] {
  return fitting
    .flatMap((joining): Doubt<Name>[] => {
      const { draft, match } = joining;
      const weight = weigh(member, draft.profile);
      if (weight.excluded || (match.strength === 'DOUBTFUL' && !weight.sameOffice)) return [];
      const rivals = fitting.filter((other) => other.draft !== draft).map((other) => other.draft.profile.articles.size);
      const known = match.strength === 'POSSIBLE' ? UNKNOWN : prominence(draft.profile.articles.size, rivals);
      const named = match.strength === 'SURE' ? 0.2 : 0;
      const reasons = [match.reason, ...weight.reasons, ...(known.reason === null ? [] : [known.reason])];
      return [{ ...joining, points: weight.points + known.points + named, reasons }];
    })
    .sort(byPoints);
}

const UNKNOWN = { points: 0, reason: null };

function prominence(articles: number, rivals: readonly number[]): { points: number; reason: string | null } {
  if (articles === 0) return { points: 0, reason: null };
  if (rivals.length === 0) {
    return { points: articles >= KNOWN_ARTICLES ? 0.3 : 0.15, reason: 'nobody else of that name is known' };
  }
  const next = Math.max(1, ...rivals);
  if (articles < KNOWN_ARTICLES) return { points: 0, reason: null };
  if (articles >= BY_FAR * next) return { points: 0.3, reason: 'by far the most named of that name' };
  return articles >= MOSTLY * next
    ? { points: 0.15, reason: 'the most named of that name' }
    : { points: 0, reason: null };
}

/** Of as many points the party of more articles, then the one whose first mention is first by id. */
function byPoints<Name>(a: Doubt<Name>, b: Doubt<Name>): number {
  return (
    b.points - a.points || b.draft.profile.articles.size - a.draft.profile.articles.size || (idOf(a) < idOf(b) ? -1 : 1)
  );
}

function idOf<Name>({ draft }: Joining<Name>): string {
  return draft.members[0]?.evidence.mention.id ?? '';
}

function doubtfulScore(points: number): number {
  return Math.round(Math.min(0.6, Math.max(0.05, 0.3 + points / 2)) * 100) / 100;
}

function scoreOf(points: number): number {
  return Math.round(Math.min(0.95, Math.max(0.05, 0.5 + points / 2)) * 100) / 100;
}
