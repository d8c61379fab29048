import type { Validators } from './fetcher';

/** What is remembered of an address that was fetched. */
export interface Visit extends Validators {
  /** A page holds an article; a list (feed, sitemap) names pages. */
  readonly kind: 'PAGE' | 'LIST';
  /** Instant of the first fetch that got an answer, ISO 8601 UTC. */
  readonly firstAt: string;
  /** Instant of the last fetch that got an answer, ISO 8601 UTC. */
  readonly at: string;
}

/** What a reader knows from earlier runs; kept by the caller. */
export interface Visits {
  of(url: string): Visit | null;
  remember(url: string, visit: Visit): void;
}

/** Knows nothing and keeps nothing: every address is fetched whole. */
export const NO_VISITS: Visits = { of: () => null, remember: () => {} };

/**
 * Visits of a run that is not over yet: read through to the lasting ones, written to them by `commit` alone. What was fetched but not
 * ingested must be fetched again, and a server would say 'unchanged' to whoever remembered it too early.
 */
export class PendingVisits implements Visits {
  private readonly pending = new Map<string, Visit>();

  constructor(private readonly lasting: Visits) {}

  of(url: string): Visit | null {
    return this.pending.get(url) ?? this.lasting.of(url);
  }

  remember(url: string, visit: Visit): void {
    this.pending.set(url, visit);
  }

  /** Hands the visits on; called when what they brought is safe in the graph. */
  commit(): void {
    for (const [url, visit] of this.pending) this.lasting.remember(url, visit);
    this.pending.clear();
  }
}
