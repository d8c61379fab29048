import { MAX_URL_LENGTH } from './limits';

/**
 * Query parameters that tell how a reader came to a page, never which page it is. Names as the services document
 * them: Google (utm_*, gclid, gbraid, wbraid, dclid, _ga, _gl), Meta (fbclid, igshid), Microsoft (msclkid),
 * X (twclid), Yandex (yclid), Mailchimp (mc_cid, mc_eid), HubSpot (_hsenc, _hsmi), Matomo (mtm_*, pk_*),
 * TikTok (ttclid), LinkedIn (li_fat_id), AT Internet (at_*) and Webtrends (wt.*).
 */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_(?:campaign|kwd|source|medium|content|keyword)|at_(?:medium|campaign|custom\d|link.*|format|bbc_team|ptr_name)|wt\..*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|_ga|_gl|li_fat_id|ref_src|ref_url|cmpid|ns_campaign|ns_mchannel|ns_source)$/i;

/** What is wrong with a URL, in words that follow 'the URL'. */
export type UrlProblem = { readonly ok: false; readonly problem: string };
export type CanonicalUrl = { readonly ok: true; readonly url: string } | UrlProblem;

/**
 * The one spelling of a page's address, by which an article is known: host in lower case, no default port, user name,
 * fragment, tracking parameters or empty query. Everything else stays as it was written, the order and the escapes of the
 * other parameters included: two spellings that a server may tell apart are two addresses.
 */
export function canonicalUrl(written: string): CanonicalUrl {
  const trimmed = written.trim();
  if (trimmed.length > MAX_URL_LENGTH) return { ok: false, problem: `is longer than ${MAX_URL_LENGTH} characters` };
  if (!URL.canParse(trimmed)) return { ok: false, problem: 'is not an absolute URL' };
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { ok: false, problem: `is not an http or https address but '${url.protocol}'` };
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.search = withoutTracking(url.search);
  return { ok: true, url: url.href };
}

/** Works on the text, since URLSearchParams would rewrite the escapes of the parameters that stay. */
function withoutTracking(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(parameterName(pair)))
    .join('&');
}

function parameterName(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
