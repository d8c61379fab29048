import { connect, type Socket } from 'node:net';
import type { RunFile } from './run-file';

const ANSWER_LIMIT_MS = 5_000;
/** Longer than the keeper waits for the service. */
const LEAVE_LIMIT_MS = 70_000;

/** This process as a user of a local service: it counts for as long as the connection stands. */
export class KeeperConnection {
  private constructor(private readonly socket: Socket) {}

  /**
   * Joins the users of a running service.
   * @returns the connection; 'stopping' when the service is on its way out; 'gone' when nobody answers for the run file.
   */
  static async join(run: RunFile): Promise<KeeperConnection | 'stopping' | 'gone'> {
    const socket = connect({ host: '127.0.0.1', port: run.keeperPort });
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.write(`${JSON.stringify({ token: run.token, pid: process.pid })}\n`);
    const answer = await nextAnswer(socket, ANSWER_LIMIT_MS);
    if (answer === 'joined') {
      // A process that is done may end: being a user is no reason to stay.
      socket.unref();
      socket.resume();
      return new KeeperConnection(socket);
    }
    socket.destroy();
    return answer === 'stopping' ? 'stopping' : 'gone';
  }

  /** True once the keeper is gone, and with it the service. */
  get isLost(): boolean {
    return this.socket.destroyed;
  }

  /** Leaves; the last user's call resolves when the service has ended. Does nothing the second time. */
  async leave(): Promise<void> {
    if (this.socket.destroyed) return;
    this.socket.ref();
    this.socket.write('leave\n');
    if ((await nextAnswer(this.socket, ANSWER_LIMIT_MS)) === 'stopping') await closed(this.socket, LEAVE_LIMIT_MS);
    this.socket.destroy();
  }
}

/** The next line; null when the connection closes or says nothing in time. */
function nextAnswer(socket: Socket, limitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    let received = '';
    const finish = (answer: string | null): void => {
      clearTimeout(timer);
      socket.off('data', read);
      socket.off('close', giveUp);
      resolve(answer);
    };
    const giveUp = (): void => finish(null);
    const read = (chunk: string): void => {
      received += chunk;
      if (received.includes('\n')) finish(received.slice(0, received.indexOf('\n')));
    };
    const timer = setTimeout(giveUp, limitMs);
    socket.on('data', read);
    socket.on('close', giveUp);
  });
}

function closed(socket: Socket, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.resume();
    if (socket.destroyed) socket.emit('close');
  });
}
