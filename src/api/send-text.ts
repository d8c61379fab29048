import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** What ends within so many characters is answered whole: with its length, and a tag by which a client asks whether it changed. */
const WHOLE = 256 * 1024;
/** Below this gzip saves no packet. */
const WORTH_PACKING = 1_024;
/** How long a client may take to read nothing at all. */
const IDLE_MS = 60_000;

const packed = promisify(gzip);

/**
 * Answers a text that is made while it is sent: no faster than the client reads, and no further once the client is gone.
 * Packed with gzip where the client accepts it.
 */
export async function sendText(request: Request, response: Response, text: AsyncIterable<string>): Promise<void> {
  const parts = text[Symbol.asyncIterator]();
  response.vary('accept-encoding');
  const isPacked = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  const { begin, ended } = await beginning(parts, response);
  if (response.destroyed) {
    await parts.return?.();
    return;
  }
  if (ended) {
    const body = Buffer.from(begin.join(''));
    if (!isPacked || body.length < WORTH_PACKING) return void response.send(body);
    response.setHeader('content-encoding', 'gzip');
    return void response.send(await packed(body));
  }
  response.setTimeout(IDLE_MS, () => response.destroy());
  const readable = Readable.from(joined(begin, parts), { objectMode: false, highWaterMark: WHOLE });
  if (!isPacked) return pipeline(readable, response);
  response.setHeader('content-encoding', 'gzip');
  return pipeline(readable, createGzip(), response);
}

async function beginning(
  parts: AsyncIterator<string>,
  response: Response,
): Promise<{ begin: readonly string[]; ended: boolean }> {
  const begin: string[] = [];
  let size = 0;
  while (size < WHOLE && !response.destroyed) {
    const part = await parts.next();
    if (part.done) return { begin, ended: true };
    begin.push(part.value);
    size += part.value.length;
  }
  return { begin, ended: false };
}

async function* joined(begin: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield begin.join('');
    for (let part = await rest.next(); !part.done; part = await rest.next()) if (part.value !== '') yield part.value;
  } finally {
    await rest.return?.();
  }
}
