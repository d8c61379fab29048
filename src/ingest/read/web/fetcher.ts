import { messageOf } from '../../../errors';
import {
  FETCH_TIMEOUT_MS,
  HOST_DELAY_MS,
  MAX_BODY_BYTES,
  MAX_CRAWL_DELAY_MS,
  MAX_REDIRECTS,
  MAX_ROBOTS_BYTES,
  ROBOTS_MAX_AGE_MS,
} from '../limits';
import type { RejectionCode } from '../rejection';
import { ForbiddenAddress, type Resolver, systemResolver } from './address-guard';
import { Deadline, TimedOut } from './deadline';
import { HostQueue } from './host-queue';
import { type Answer, request } from './request';
import { ROBOTS_TOKEN, type RobotsRules, robotsRules } from './robots';

/** What a server gave to recognise a state of a page by; sent back, it answers 'unchanged' (304) without the page. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | {
      readonly result: 'FETCHED';
      /** The address after all redirects. */
      readonly url: string;
      readonly contentType: string;
      readonly body: Buffer;
      readonly validators: Validators;
    }
  | { readonly result: 'UNCHANGED' }
  | { readonly result: 'FAILED'; readonly code: RejectionCode; readonly reason: string };

export interface FetcherOptions {
  /** Version of this program, for the user agent. */
  readonly version: string;
  /** An address or URL under which whoever runs this can be reached; servers' owners see it. */
  readonly contact?: string | null;
  /** Hosts ('localhost:8080') that may be asked although they are private. */
  readonly allowedHosts?: readonly string[];
  readonly delayMs?: number;
  readonly timeoutMs?: number;
  readonly robotsMaxAgeMs?: number;
  readonly maxBytes?: number;
  readonly resolve?: Resolver;
}

/** The rules of a host, and when they were asked for, by `performance.now()`. */
interface KnownRules {
  readonly rules: Promise<RobotsRules>;
  readonly askedAt: number;
}

interface Failure {
  readonly code: RejectionCode;
  readonly reason: string;
}

/**
 * Fetches pages politely and safely: as robots.txt allows, one request at a time per host, by its true name, within limits of time,
 * size and redirects, and from public addresses only. It never throws for what a server does, and it does not retry: the next run does.
 */
export class Fetcher {
  private readonly queue: HostQueue;
  private readonly robots = new Map<string, KnownRules>();
  private readonly userAgent: string;
  private readonly allowedHosts: ReadonlySet<string>;

  constructor(private readonly options: FetcherOptions) {
    this.queue = new HostQueue(options.delayMs ?? HOST_DELAY_MS);
    const contact = options.contact ? `; +${options.contact}` : '';
    this.userAgent = `${ROBOTS_TOKEN}/${options.version} (news reader for a graph of meetings${contact})`;
    this.allowedHosts = new Set(options.allowedHosts);
  }

  /**
   * @param accepts what the content type has to match
   * @param known the validators of the state that the caller has, or null
   */
  async get(address: string, accepts: RegExp, known: Validators | null = null, signal?: AbortSignal): Promise<Fetched> {
    const deadline = new Deadline(this.options.timeoutMs ?? FETCH_TIMEOUT_MS, signal);
    let url = new URL(address);
    try {
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        if (url.protocol !== 'http:' && url.protocol !== 'https:') {
          return failed('BAD_URL', `${url.href} is not an http or https address.`);
        }
        const rules = await this.rulesFor(url, signal);
        if (!rules.allows(url.href))
          return failed('ROBOTS_DISALLOWED', `${rules.why(url)} Ask its owner, or leave it out.`);
        const answer = await this.ask(url, this.options.maxBytes ?? MAX_BODY_BYTES, deadline, known, signal);
        const target = redirectTarget(answer, url);
        if (target === null) return finished(answer, url, accepts, this.options.maxBytes ?? MAX_BODY_BYTES);
        url = target;
      }
      return failed('REDIRECTS', `${address} redirects more than ${MAX_REDIRECTS} times. Give the address at the end.`);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      return { result: 'FAILED', ...explain(error, url) };
    }
  }

  private ask(
    url: URL,
    maxBytes: number,
    deadline: Deadline,
    known: Validators | null,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const headers: Record<string, string> = { 'user-agent': this.userAgent };
    if (known?.etag) headers['if-none-match'] = known.etag;
    if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
    // The time in the queue is no fault of the server: the clock runs only while it is asked.
    const task = () =>
      deadline.during((within) =>
        request(url, {
          headers,
          maxBytes,
          signal: within,
          allowedHosts: this.allowedHosts,
          resolve: this.options.resolve ?? systemResolver,
        }),
      );
    return this.queue.run(url.host, task, signal);
  }

  /** The rules of a host, fetched once a day. A host without a robots.txt allows all, one that fails to give it nothing (RFC 9309). */
  private rulesFor(url: URL, signal?: AbortSignal): Promise<RobotsRules> {
    const known = this.robots.get(url.origin);
    const askedAt = performance.now();
    const oldestAt = askedAt - (this.options.robotsMaxAgeMs ?? ROBOTS_MAX_AGE_MS);
    if (known !== undefined && known.askedAt > oldestAt) return known.rules;
    const fetching = this.fetchRules(url, signal).then(({ rules, isFinal }) => {
      if (rules.crawlDelayMs !== null) {
        this.queue.slowDown(url.host, Math.min(rules.crawlDelayMs, MAX_CRAWL_DELAY_MS));
      }
      if (!isFinal) this.robots.delete(url.origin);
      return rules;
    });
    this.robots.set(url.origin, { rules: fetching, askedAt });
    fetching.catch(() => this.robots.delete(url.origin));
    return fetching;
  }

  private async fetchRules(url: URL, signal?: AbortSignal): Promise<{ rules: RobotsRules; isFinal: boolean }> {
    const deadline = new Deadline(this.options.timeoutMs ?? FETCH_TIMEOUT_MS, signal);
    const robotsUrl = new URL('/robots.txt', url);
    let at = robotsUrl;
    try {
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        const answer = await this.ask(at, MAX_ROBOTS_BYTES, deadline, null, signal);
        const target = redirectTarget(answer, at);
        if (target === null) {
          return { rules: robotsRules(robotsUrl, answer.status, answer.body), isFinal: answer.status < 500 };
        }
        at = target;
      }
      return { rules: robotsRules(robotsUrl, 404, null), isFinal: true };
    } catch (error) {
      if (signal?.aborted || error instanceof ForbiddenAddress) throw error;
      return { rules: robotsRules(robotsUrl, 0, null), isFinal: false };
    }
  }
}

function redirectTarget(answer: Answer, from: URL): URL | null {
  const { location } = answer.headers;
  if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return null;
  return URL.canParse(location, from.href) ? new URL(location, from) : null;
}

function finished(answer: Answer, url: URL, accepts: RegExp, maxBytes: number): Fetched {
  const { status, headers } = answer;
  if (status === 304) return { result: 'UNCHANGED' };
  if (status === 410) return failed('GONE', `${url.href} is gone for good (410).`);
  if (status === 404) {
    // Not taken for gone: a site that is set up wrongly for an hour says so of all its pages.
    const reason = `${url.href} was not found (404). Check the address; withdraw the article if its outlet took it back.`;
    return failed('PAGE_NOT_FOUND', reason);
  }
  if (status !== 200) {
    const later = headers['retry-after'] ? ` It asks to come back after ${headers['retry-after']}.` : '';
    return failed('HTTP_STATUS', `${url.href} answered ${status}.${later} The next run tries again.`);
  }
  const contentType = headers['content-type'] ?? '';
  if (!accepts.test(contentType)) {
    return failed('BAD_CONTENT_TYPE', `${url.href} is '${contentType}', which is not what was asked for.`);
  }
  if (answer.isCut) return failed('TOO_LARGE', `${url.href} is larger than ${maxBytes} bytes, unpacked.`);
  return {
    result: 'FETCHED',
    url: url.href,
    contentType,
    body: answer.body,
    validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
  };
}

function failed(code: RejectionCode, reason: string): Fetched {
  return { result: 'FAILED', code, reason };
}

function explain(error: unknown, url: URL): Failure {
  if (error instanceof ForbiddenAddress) {
    return { code: 'FORBIDDEN_ADDRESS', reason: `${error.message}. Allow the host if it is yours and meant.` };
  }
  if (error instanceof TimedOut) return { code: 'TIMEOUT', reason: `${url.href} gave ${error.message}.` };
  return { code: 'NETWORK', reason: `${url.href} could not be fetched: ${messageOf(error)}.` };
}
