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
