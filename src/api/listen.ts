import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, messageOf } from '../errors';

/** Where a server is to answer. */
export interface ListenAddress {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** What a person sets to have another port: `PORT`. */
  readonly setting: string;
}

/**
 * Opens `http` at an address.
 * @returns where it answers, without a path: `http://127.0.0.1:4000`.
 * @throws {AppError} PORT_TAKEN or LISTEN_FAILED where the address cannot be had.
 */
export async function listen(http: Server, { host, port, setting }: ListenAddress): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        new AppError(
          taken ? 'PORT_TAKEN' : 'LISTEN_FAILED',
          `Cannot listen on ${host}:${port}: ${messageOf(error)}`,
          taken ? `Set ${setting} to another one, or to 0 for any that is free.` : `Check HOST and ${setting}.`,
          { cause: error },
        ),
      );
    });
    http.listen(port, host, resolve);
  });
  const { port: given } = http.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${given}`;
}
