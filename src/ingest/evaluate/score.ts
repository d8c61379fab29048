import type { JudgedDocument } from './judged-document';
import { scoreDocument } from './score-document';
import type { ScoredError } from './scored-error';
import { SET_FIGURES, type SetFigure, SHARE_FIGURES, type ShareFigure, type Tally } from './tally';

export interface SetScore {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
  readonly tp: number;
  readonly predicted: number;
  readonly gold: number;
  /** 95 % interval of `f1`, by drawing documents with replacement. */
  readonly interval: readonly [number, number];
}

export type Figures = { readonly [K in SetFigure]: SetScore } & { readonly [K in ShareFigure]: number | null };

export interface Evaluation {
  readonly documents: number;
  /** Documents without a prediction. */
  readonly missing: number;
  readonly figures: Figures;
  readonly errors: readonly ScoredError[];
}

/** Scores predictions against gold, document by document; predictions of other documents are left out. */
export function score(golds: readonly JudgedDocument[], predictions: readonly JudgedDocument[]): Evaluation {
  const predictionOf = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const errors: ScoredError[] = [];
  const tallies = golds.map((gold) =>
    scoreDocument(gold, predictionOf.get(gold.id), (errorClass, detail) =>
      errors.push({ document: gold.id, errorClass, detail }),
    ),
  );
  return {
    documents: golds.length,
    missing: golds.filter((gold) => !predictionOf.has(gold.id)).length,
    figures: figuresOf(tallies),
    errors,
  };
}

function figuresOf(tallies: readonly Tally[]): Figures {
  const draws = drawn(tallies);
  const sets = SET_FIGURES.map((name) => {
    const scores = draws.map((draw) => setScore(draw, name).f1).sort((a, b) => a - b);
    const interval = [scores[LOWEST] ?? 0, scores[HIGHEST] ?? 0] as const;
    return [name, { ...setScore(tallies, name), interval }] as const;
  });
  const shares = SHARE_FIGURES.map((name) => {
    const [is, of] = [sum(tallies, (tally) => tally[name].is), sum(tallies, (tally) => tally[name].of)];
    return [name, ratio(is, of)] as const;
  });
  return Object.fromEntries([...sets, ...shares]) as unknown as Figures;
}

function setScore(tallies: readonly Tally[], name: SetFigure): Omit<SetScore, 'interval'> {
  const tp = sum(tallies, (tally) => tally[name].right);
  const predicted = sum(tallies, (tally) => tally[name].predicted);
  const gold = sum(tallies, (tally) => tally[name].gold);
  const [precision, recall] = [ratio(tp, predicted), ratio(tp, gold)];
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, tp, predicted, gold };
}

const DRAWS = 400;
/** The 11th and the 390th of 400 sorted draws: 95 % lie between them. */
const LOWEST = 10;
const HIGHEST = 389;

/** Draws of as many documents, with replacement, from a fixed generator: a score repeats. */
function drawn(tallies: readonly Tally[]): Tally[][] {
  let seed = 20_261_124;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const one = (): Tally => tallies[Math.floor(random() * tallies.length)] as Tally;
  return Array.from({ length: DRAWS }, () => Array.from(tallies, one));
}

function sum(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  return tallies.reduce((total, tally) => total + count(tally), 0);
}

function ratio(is: number, of: number): number | null {
  return of === 0 ? null : is / of;
}
