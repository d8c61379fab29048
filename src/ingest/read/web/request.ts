import http from 'node:http';
import https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import {
  ForbiddenAddress,
  isAllowedHost,
  isPublicAddress,
  literalAddress,
  publicLookup,
  type Resolver,
} from './address-guard';

/** An answer to one request: no redirect followed, the body read and unpacked. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  /** True where the body was longer than the limit: it was cut and the connection closed. */
  readonly isCut: boolean;
}

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Hosts ('localhost' or 'localhost:8080') that may be asked although they are not public. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly resolve: Resolver;
}

/** Sends one GET over a connection of its own. @throws ForbiddenAddress, network errors, the signal's reason */
export async function request(url: URL, options: RequestOptions): Promise<Answer> {
  const isAllowed = isAllowedHost(url, options.allowedHosts);
  const literal = literalAddress(url);
  if (!isAllowed && literal !== null && !isPublicAddress(literal)) throw new ForbiddenAddress(url.hostname, literal);
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http;
    get(url, {
      agent: false,
      signal: options.signal,
      headers: { ...options.headers, 'accept-encoding': 'gzip, deflate, br' },
      ...(isAllowed ? {} : { lookup: publicLookup(options.resolve) }),
    })
      .once('response', resolve)
      .once('error', reject);
  });
  try {
    const hasBody = response.statusCode === 200;
    const { body, isCut } = hasBody
      ? await readBody(response, options.maxBytes)
      : { body: Buffer.alloc(0), isCut: false };
    return { status: response.statusCode ?? 0, headers: response.headers, body, isCut };
  } finally {
    response.destroy();
  }
}

/** Reads up to the limit of the unpacked body: a small answer that unpacks into gigabytes stops there. */
async function readBody(response: http.IncomingMessage, maxBytes: number): Promise<{ body: Buffer; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(response)) {
    length += (chunk as Buffer).length;
    if (length > maxBytes) return { body: Buffer.concat(chunks), isCut: true };
    chunks.push(chunk as Buffer);
  }
  return { body: Buffer.concat(chunks), isCut: false };
}

function unpacked(response: http.IncomingMessage): Readable {
  switch (response.headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return pipeline(response, createGunzip(), () => {});
    case 'deflate':
      return pipeline(response, createInflate(), () => {});
    case 'br':
      return pipeline(response, createBrotliDecompress(), () => {});
    default:
      return response;
  }
}
