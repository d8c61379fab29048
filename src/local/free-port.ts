import { createServer } from 'node:net';

/** The wished port of loopback when nobody has it, otherwise any that is free now. */
export async function freePort(wished: number): Promise<number> {
  return (await listenOnce(wished)) ?? (await listenOnce(0)) ?? wished;
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: given } = server.address() as { port: number };
      server.close(() => resolve(given));
    });
  });
}
