import robotsParser from 'robots-parser';

/** The name by which a robots.txt can address this program. */
export const ROBOTS_TOKEN = 'whomet';

/** What a host allows. */
export interface RobotsRules {
  readonly allows: (url: string) => boolean;
  /** Why an address is not allowed, in a sentence. */
  readonly why: (url: URL) => string;
  readonly crawlDelayMs: number | null;
}

/**
 * Reads the answer to a request for robots.txt as RFC 9309 says: a file is obeyed; none (4xx) allows all; a server that fails
 * (5xx, or no answer at all: status 0) allows nothing until it answers.
 */
export function robotsRules(robotsUrl: URL, status: number, body: Buffer | null): RobotsRules {
  if (status === 200 && body !== null) {
    const robots = robotsParser(robotsUrl.href, body.toString('utf8'));
    const delay = robots.getCrawlDelay(ROBOTS_TOKEN);
    return {
      allows: (url) => robots.isAllowed(url, ROBOTS_TOKEN) !== false,
      why: (url) => `${robotsUrl.href} disallows ${url.pathname}.`,
      crawlDelayMs: delay === undefined ? null : delay * 1000,
    };
  }
  const allowsAll = status >= 400 && status < 500;
  return {
    allows: () => allowsAll,
    why: () => `${robotsUrl.href} could not be read, so nothing is taken from its host for now.`,
    crawlDelayMs: null,
  };
}
