import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BreakingProxy {
  readonly url: string;
  /** How often the connection was broken. */
  readonly broken: number;
  close(): Promise<void>;
}

/**
 * Passes everything on to a real server, but breaks the connection when `breaks` says so of a request's body: what a client
 * sees of a server that dies over a text.
 */
export async function breakingProxy(target: string, breaks: (body: string) => boolean): Promise<BreakingProxy> {
  let broken = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      if (breaks(body.toString('utf8'))) {
        broken += 1;
        incoming.socket.destroy();
        return;
      }
      const passed = request(
        `${target}${incoming.url}`,
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      passed.on('error', () => outgoing.destroy());
      passed.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get broken() {
      return broken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
