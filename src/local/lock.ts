import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

/** What a lock file says: who holds it, and where that process answers for as long as it lives. */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly port: number;
}

export interface Lock {
  release(): void;
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called once for each holder that has to be waited for. */
  readonly onWait?: (pid: number) => void;
}

const ANSWER_LIMIT_MS = 5_000;

/**
 * Takes the lock of a path among the processes of this machine, waiting for as long as another holds it. A holder
 * answers on a loopback port, which the operating system closes when it dies: a lock never outlives its process.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const id = randomUUID();
  const server = await listen(id);
  const holder: Holder = { id, pid: process.pid, port: (server.address() as { port: number }).port };
  const mine = `${path}.${id}`;
  try {
    writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 });
    while (!tryLink(mine, path)) await waitFor(path, options);
  } catch (error) {
    server.close();
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release() {
      if (read(path)?.id === id) rmSync(path, { force: true });
      // Ends the connections of those who wait.
      server.close();
      for (const socket of waiting.get(server) ?? []) socket.destroy();
    },
  };
}

const waiting = new WeakMap<Server, Set<import('node:net').Socket>>();

function listen(id: string): Promise<Server> {
  const sockets = new Set<import('node:net').Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.write(`${id}\n`);
    socket.unref();
  });
  waiting.set(server, sockets);
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** A hard link is made whole or not at all, and only where no other is. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Returns when the lock file has gone, or its holder has. */
async function waitFor(path: string, { signal, onWait }: LockOptions): Promise<void> {
  signal?.throwIfAborted();
  const holder = read(path);
  if (holder !== null && (await outlives(holder, onWait, signal))) return;
  signal?.throwIfAborted();
  // Dead. Moved away, not removed: should another have taken the lock in between, it gets it back.
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== null && moved.id !== holder?.id) tryLink(aside, path);
  rmSync(aside, { force: true });
}

/** Waits until a living holder lets go: true. False at once for one that is dead. */
function outlives(holder: Holder, onWait?: (pid: number) => void, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: holder.port });
    let known = false;
    const timer = setTimeout(() => socket.destroy(), ANSWER_LIMIT_MS);
    const abort = (): void => void socket.destroy();
    signal?.addEventListener('abort', abort);
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      if (!String(text).startsWith(holder.id)) return socket.destroy();
      clearTimeout(timer);
      if (!known) onWait?.(holder.pid);
      known = true;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(known);
    });
  });
}
