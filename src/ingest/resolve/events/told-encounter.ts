import type { EncounterKind, ReportStatus } from '../../../model/encounter';
import type { ResolvedParty, StandingReport } from '../../../model/resolution';
import type { Judgeable } from '../judged';
import { dayNumber, type Span, widthOf } from './days';

/** A report with what judgements call it by. */
export interface Claim extends Judgeable {
  readonly report: StandingReport;
}

/** Where an encounter was, as one report has it. */
export interface Where {
  readonly id: string | null;
  readonly country: string | null;
  readonly isCountry: boolean;
}

/** One encounter as one article tells it: its reports under one label, summed up. */
export interface ToldEncounter {
  readonly articleId: string;
  readonly sourceId: string;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  readonly parties: ReadonlyMap<string, ResolvedParty>;
  readonly kinds: ReadonlySet<EncounterKind>;
  readonly statuses: ReadonlySet<ReportStatus>;
  /** The most exact days that a report of it tells, or null. */
  readonly span: Span | null;
  readonly places: readonly Where[];
  /** Day number of the publication. */
  readonly published: number;
  readonly isBackground: boolean;
}

/** Reports summed up by article and label; ghosts each for itself, for labels of another version mean something else. */
export function toldEncounters(claims: readonly Claim[]): ToldEncounter[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { report } = claim;
    const key = report.standing ? JSON.stringify([report.articleId, report.label]) : claim.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].map(sumUp);
}

function sumUp(claims: readonly Claim[]): ToldEncounter {
  const reports = claims.map(({ report }) => report);
  const spans = reports.flatMap(spanOf).sort((a, b) => widthOf(a) - widthOf(b) || a.from - b.from);
  const first = reports[0];
  if (first === undefined) throw new RangeError('An encounter is told by at least one report.');
  return {
    articleId: first.articleId,
    sourceId: first.sourceId,
    claims,
    parties: new Map(reports.flatMap(({ parties }) => parties.map((party) => [party.id, party]))),
    kinds: new Set(reports.map(({ kind }) => kind)),
    statuses: new Set(reports.map(({ status }) => status)),
    span: spans[0] ?? null,
    places: reports.flatMap(whereOf),
    published: dayNumber(first.publishedOn),
    isBackground: reports.every(({ background }) => background),
  };
}

/** The days of a report, or none. */
export function spanOf({ earliest, latest }: Pick<StandingReport, 'earliest' | 'latest'>): Span[] {
  return earliest === null || latest === null ? [] : [{ from: dayNumber(earliest), to: dayNumber(latest) }];
}

function whereOf({ placeId, placeCountry, placeIsCountry }: StandingReport): Where[] {
  if (placeId === null && placeCountry === null) return [];
  return [{ id: placeId, country: placeCountry, isCountry: placeIsCountry }];
}
