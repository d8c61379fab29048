import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Resolves a host name to its addresses, as `dns.lookup` does with `all`. */
export type Resolver = (host: string) => Promise<readonly dns.LookupAddress[]>;

export const systemResolver: Resolver = (host) => dns.promises.lookup(host, { all: true });

/** Thrown for an address that lies within a private network: an article may not make this machine ask its neighbours. */
export class ForbiddenAddress extends Error {
  constructor(host: string, address: string) {
    super(`${host === address ? host : `${host} (${address})`} is not a public address`);
    this.name = 'ForbiddenAddress';
  }
}

/**
 * Whether an address is on the public internet. Private, loopback, link-local, shared, multicast, reserved and documentation ranges
 * are not, nor the IPv6 ranges that wrap an IPv4 address (mapped ones are unwrapped first).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether an address may be asked: it is a public one, or its host (with or without port) was allowed by name. */
export function isAllowedHost(url: URL, allowed: ReadonlySet<string>): boolean {
  return allowed.has(url.host) || allowed.has(url.hostname);
}

/** The address of a URL whose host is one already ('127.0.0.1', '[::1]'), or null: such a host is never looked up. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : null;
}

/**
 * A `lookup` for sockets that gives public addresses only. The check is made on the very addresses that the socket then
 * connects to, so that a name which resolves differently a moment later (DNS rebinding) gains nothing.
 */
export function publicLookup(resolve: Resolver): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const usable = addresses.filter(({ address }) => isPublicAddress(address));
        const first = usable[0];
        if (first === undefined) callback(new ForbiddenAddress(host, addresses[0]?.address ?? host), '', 0);
        else if (options.all) callback(null, [...usable]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
