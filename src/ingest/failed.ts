import type { GraphReader } from '../graph/graph';
import { type FailedRow, failedOutcomes } from '../graph/write/ledger-statements';
import type { ReadResult } from '../model/article';

/** What earlier runs set aside and no run has read since. */
export class FailedInputs {
  private readonly places: ReadonlySet<string>;
  /** A file of one article failed at some line of it; once it is mended, its article is of the whole file. */
  private readonly files: ReadonlySet<string>;

  private constructor(readonly rows: readonly FailedRow[]) {
    this.places = new Set(rows.map((row) => placeKey(row.origin, row.line)));
    this.files = new Set(rows.map((row) => row.origin));
  }

  static async of(graph: GraphReader): Promise<FailedInputs> {
    return new FailedInputs(await graph.read(failedOutcomes, {}));
  }

  /** The files or addresses to read again, sorted. */
  get origins(): string[] {
    return [...new Set(this.rows.map((row) => row.origin))].sort();
  }

  /** Of everything that these origins yield, only what had failed. */
  async *only(results: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult> {
    for await (const result of results) {
      const key = result.ok ? result.article.origin : placeKey(result.rejected.origin, result.rejected.line);
      if (this.places.has(key) || (result.ok && this.files.has(key))) yield result;
    }
  }
}

function placeKey(origin: string, line: number | null): string {
  return line === null ? origin : `${origin}:${line}`;
}
