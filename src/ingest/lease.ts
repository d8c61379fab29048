import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { AppError } from '../errors';
import type { GraphReader, GraphTransaction, GraphWriter } from '../graph/graph';
import { leaseOf, releaseLease, renewLease, takeLease } from '../graph/write/ledger-statements';

const NAME = 'ingest';
/** How long a lease outlives a holder that crashed on another machine. */
const LEASE_SECONDS = 30;
const RENEW_EVERY_MS = 8_000;
const RETRY_EVERY_MS = 500;

/**
 * The right to write, one holder at a time, kept in the graph and renewed while it is held. Time is the database's: the
 * clocks of two machines need not agree. A holder that died on this machine is taken over at once, elsewhere after
 * LEASE_SECONDS.
 */
export class Lease {
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly graph: GraphWriter,
    readonly holder: string,
  ) {
    // A renewal that fails is no harm by itself: `confirm` decides, in the transaction that would write.
    this.timer = setInterval(
      () => void this.graph.write((tx) => renew(tx, this.holder)).catch(() => {}),
      RENEW_EVERY_MS,
    );
    this.timer.unref();
  }

  /**
   * @param waitMs how long to wait for another holder to give it back.
   * @throws {AppError} LEASE_HELD telling by whom and how long it holds without renewal.
   */
  static async take(graph: GraphWriter, waitMs = 0): Promise<Lease> {
    const holder = `${hostname()}/${process.pid}/${randomUUID()}`;
    const deadline = Date.now() + waitMs;
    while (true) {
      const current = (await graph.read(leaseOf, { name: NAME }))[0];
      const takeable = current !== undefined && isDead(current.holder) ? [current.holder] : [];
      const [row] = await graph.write((tx) =>
        tx.run(takeLease, { name: NAME, holder, seconds: LEASE_SECONDS, takeable }),
      );
      if (row?.holder === holder) return new Lease(graph, holder);
      if (Date.now() >= deadline) throw held(row?.holder ?? 'someone', row?.expiresAt ?? 'soon');
      await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY_MS));
    }
  }

  /**
   * Renews the lease as part of a transaction: it locks the lease until that ends, so that nobody can take it over in between.
   * @throws {AppError} LEASE_LOST where another holds it now; nothing of the transaction is written then.
   */
  async confirm(tx: GraphTransaction): Promise<void> {
    if (!(await renew(tx, this.holder))) {
      throw new AppError(
        'LEASE_LOST',
        'Another process took the right to write while this one did not answer.',
        'What was finished is kept. Run it again once the other has ended.',
      );
    }
  }

  async release(): Promise<void> {
    clearInterval(this.timer);
    await this.graph.write((tx) => tx.run(releaseLease, { name: NAME, holder: this.holder }));
  }
}

/** Runs `work` with the right to write, and gives it back whatever happens. */
export async function withLease<T>(graph: GraphWriter, work: (lease: Lease) => Promise<T>, waitMs = 0): Promise<T> {
  const lease = await Lease.take(graph, waitMs);
  try {
    return await work(lease);
  } finally {
    // The graph may be gone by now: the lease runs out by itself, and the first error is the one to tell.
    await lease.release().catch(() => {});
  }
}

/** The process that may write now; null where nobody holds the lease, or whoever held it is dead. */
export async function leaseHolder(graph: GraphReader): Promise<{ host: string; pid: string } | null> {
  const holder = (await graph.read(leaseOf, { name: NAME }))[0]?.holder;
  if (holder === undefined || isDead(holder)) return null;
  const [host = '', pid = ''] = holder.split('/');
  return { host, pid };
}

async function renew(tx: GraphTransaction, holder: string): Promise<boolean> {
  return (await tx.run(renewLease, { name: NAME, holder, seconds: LEASE_SECONDS })).length > 0;
}

/** True for a process of this machine that is no more. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function held(holder: string, expiresAt: string): AppError {
  const [host, pid] = holder.split('/');
  return new AppError(
    'LEASE_HELD',
    `Process ${pid} on ${host} is writing to this graph; its lease runs until ${expiresAt} unless it renews it.`,
    `Wait for it to end and try again. If it crashed, the lease frees itself within ${LEASE_SECONDS} seconds.`,
  );
}
