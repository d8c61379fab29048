import { getDomain } from 'tldts';

/**
 * The outlet behind an address: the registrable domain by the Public Suffix List ('edition.cnn.com' → 'cnn.com',
 * 'news.bbc.co.uk' → 'bbc.co.uk'), so that an outlet's blogs and national editions are not counted as independent
 * sources. Hosts on shared platforms ('someone.blogspot.com') stay apart, as the list's private part tells.
 * An address without a domain (an IP address, a bare host name) is its own outlet.
 */
export function sourceDomain(url: string): string {
  const host = new URL(url).hostname;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
