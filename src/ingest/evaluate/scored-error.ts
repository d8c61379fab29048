/** One thing that a prediction has wrong, for a person to read. */
export interface ScoredError {
  readonly document: string;
  /** Class by which errors are counted ('status: PLANNED read as HELD', 'missed report: nothing read there'). */
  readonly errorClass: string;
  readonly detail: string;
}

export type ReportError = (errorClass: string, detail: string) => void;
