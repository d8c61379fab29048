/** Things found, compared with the things there are. */
export interface SetTally {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Things compared one by one, and how many of them are so. */
export interface ShareTally {
  readonly is: number;
  readonly of: number;
}

/** Figures that are sets with precision and recall. */
export const SET_FIGURES = ['metPairs', 'contactPairs', 'reports', 'participants', 'people', 'eventPairs'] as const;
export type SetFigure = (typeof SET_FIGURES)[number];

/** Figures that are shares, most over matched reports. High is good, but for the two of false HELD. */
export const SHARE_FIGURES = [
  'statusAccuracy',
  'kindAccuracy',
  'dateAccuracy',
  'placeAccuracy',
  'attributionAccuracy',
  'falseHeldReports',
  'falseHeldPairs',
] as const;
export type ShareFigure = (typeof SHARE_FIGURES)[number];

/** All counts of one document; a score adds them up over documents. */
export type Tally = { readonly [K in SetFigure]: SetTally } & { readonly [K in ShareFigure]: ShareTally };
