/** The largest things that reading takes in; beyond them an input is set aside with TOO_LARGE, never cut. */

/** Title and text together, in UTF-16 code units. The longest news articles stay below a tenth of it. */
export const MAX_ARTICLE_LENGTH = 1_000_000;

/** Longest title, in UTF-16 code units. What is longer is a paragraph that stands where a title should. */
export const MAX_TITLE_LENGTH = 500;

/** Longest URL, in UTF-16 code units. */
export const MAX_URL_LENGTH = 2_000;

/** A file that holds one article, in bytes, decompressed; UTF-16 takes two for a character. */
export const MAX_ARTICLE_FILE_BYTES = 4 * 1024 * 1024;

/** One line of a JSONL file, in bytes, decompressed: an article at its longest, with its escapes. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** One record of a CSV register, in UTF-16 code units: stops an unclosed quote from swallowing the file. */
export const MAX_RECORD_LENGTH = 100_000;

/** A mapping file of a register, in bytes. */
export const MAX_MAPPING_BYTES = 64 * 1024;

/** A body fetched from the network, in bytes, both as sent and decompressed. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** A robots.txt, in bytes; RFC 9309 asks for at least 500 KiB. What is beyond is not read. */
export const MAX_ROBOTS_BYTES = 512 * 1024;

/** How long the rules of a robots.txt count before it is asked for again, in milliseconds: as long as RFC 9309 lets them. */
export const ROBOTS_MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** Redirects followed for one address; RFC 9309 names five as the least. */
export const MAX_REDIRECTS = 5;

/** From the first byte asked for to the last one received, all redirects included, in milliseconds. */
export const FETCH_TIMEOUT_MS = 30_000;

/** Least time between two requests to one host, in milliseconds. */
export const HOST_DELAY_MS = 1_000;

/** Longest pause that a robots.txt can ask for, in milliseconds. */
export const MAX_CRAWL_DELAY_MS = 60_000;

/** Elements of a page beyond which it is no article. */
export const MAX_PAGE_ELEMENTS = 50_000;

/** How many entries of one feed or sitemap count, newest first: a whole archive is not taken in by accident. */
export const MAX_ENTRIES = 500;

/** Sitemaps followed from one sitemap index, newest first. */
export const MAX_CHILD_SITEMAPS = 10;
