import { Cron } from 'croner';
import { z } from 'zod';
import { messageOf } from '../../errors';
import { canonicalUrl } from '../read/canonical-url';
import { keyName, parseYaml, type YamlFile, type YamlProblem } from '../read/yaml-file';

const MINUTE_MS = 60_000;
/** Every two hours: news is read while it is new, and a small outlet's server does not notice. */
const DEFAULT_TIMES = '0 */2 * * *';
const DEFAULT_JITTER_MINUTES = 10;

const addresses = z.array(
  z.string().refine((url) => canonicalUrl(url).ok, { error: 'Give an http or https address.' }),
  { error: 'Give a list of addresses.' },
);
const times = z.string({ error: "Give the times as a cron pattern, such as '0 6 * * *'." });
const jitterMinutes = z
  .number({ error: 'Give the jitter as a number of minutes.' })
  .min(0, 'The jitter cannot be negative.')
  .max(24 * 60, 'The jitter can be a day (1440 minutes) at most.');

const sourceSchema = z.strictObject({
  id: z
    .string({ error: "Give the outlet's domain, or 'register:NAME'." })
    .regex(
      /^(?:register:[a-z0-9]+(?:-[a-z0-9]+)*|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/,
      "Give the outlet's domain in small letters ('gull.example'), or 'register:NAME'.",
    ),
  name: z.string({ error: 'The name has to be a text.' }).min(1, 'The name is empty.').optional(),
  group: z.string({ error: 'The group has to be a text.' }).min(1, 'The group is empty.').optional(),
  country: z
    .string({ error: "Give the country as a code of two letters, such as 'NO' (in quotes: bare NO means false)." })
    .regex(/^[A-Z]{2}$/, "Give the country as a code of two capital letters, such as 'PT'.")
    .optional(),
  fictional: z.boolean({ error: 'Say true or false.' }).optional(),
  feeds: addresses.default([]),
  sitemaps: addresses.default([]),
  pages: addresses.default([]),
  paths: z.array(z.string().min(1, 'The path is empty.'), { error: 'Give a list of paths.' }).default([]),
  mapping: z.string().min(1, 'The path is empty.').optional(),
  times: times.optional(),
  timezone: z.string().optional(),
  jitterMinutes: jitterMinutes.optional(),
  maxEntries: z.int('Give a whole number.').min(1, 'Give 1 or more.').optional(),
});

const fileSchema = z.strictObject({
  defaults: z
    .strictObject({ times: times.optional(), timezone: z.string().optional(), jitterMinutes: jitterMinutes.optional() })
    .default({}),
  sources: z.array(sourceSchema, { error: 'List the sources under the key `sources`.' }),
});

/** A source as `sources.yaml` describes it, the defaults filled in. */
export interface SourceEntry {
  /** Domain of the outlet, or `register:NAME`. */
  readonly id: string;
  readonly name: string | null;
  /** Syndication or owner: sources of one group are not independent of one another. */
  readonly group: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Null: told by the domain. */
  readonly fictional: boolean | null;
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
  readonly pages: readonly string[];
  /** Files, folders and globs, relative to the folder of `sources.yaml`. */
  readonly paths: readonly string[];
  readonly mapping: string | null;
  /** Cron pattern. */
  readonly times: string;
  /** IANA name of the time zone of `times`. */
  readonly timezone: string;
  readonly jitterMs: number;
  readonly maxEntries: number | null;
}

/** The sources, or all that is wrong with the file, each with its line, key and mend. */
export type SourcesFile =
  | { readonly ok: true; readonly sources: readonly SourceEntry[] }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** Reads the text of a `sources.yaml` (or JSON). */
export function parseSources(text: string, file: string): SourcesFile {
  const parsed: YamlFile<z.output<typeof fileSchema>> = parseYaml(text, file, fileSchema);
  if (!parsed.ok) return parsed;
  const { defaults, sources } = parsed.value;
  const problems: YamlProblem[] = [];
  const blame = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file, line: parsed.lineOf(path), key: keyName(path), message });
  const check = (path: readonly PropertyKey[], pattern: string, timezone: string) => {
    const problem = timesProblem(pattern, timezone);
    if (problem !== null) blame(path, problem);
  };
  check(['defaults', 'times'], defaults.times ?? DEFAULT_TIMES, defaults.timezone ?? 'UTC');
  const entries = sources.map((source, index): SourceEntry => {
    if (sources.findIndex(({ id }) => id === source.id) < index) {
      blame(['sources', index, 'id'], `'${source.id}' is described twice. Keep one of the two.`);
    }
    const timezone = source.timezone ?? defaults.timezone ?? 'UTC';
    if (source.times !== undefined || source.timezone !== undefined) {
      const key = source.times === undefined ? 'timezone' : 'times';
      check(['sources', index, key], source.times ?? defaults.times ?? DEFAULT_TIMES, timezone);
    }
    return {
      id: source.id,
      name: source.name ?? null,
      group: source.group ?? null,
      country: source.country ?? null,
      fictional: source.fictional ?? null,
      feeds: source.feeds,
      sitemaps: source.sitemaps,
      pages: source.pages,
      paths: source.paths,
      mapping: source.mapping ?? null,
      times: source.times ?? defaults.times ?? DEFAULT_TIMES,
      timezone,
      jitterMs: (source.jitterMinutes ?? defaults.jitterMinutes ?? DEFAULT_JITTER_MINUTES) * MINUTE_MS,
      maxEntries: source.maxEntries ?? null,
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sources: entries };
}

/** Why a pattern and time zone are no times, or null. */
function timesProblem(pattern: string, timezone: string): string | null {
  try {
    const next = new Cron(pattern, { timezone, paused: true }).nextRun(new Date(0));
    return next === null ? `'${pattern}' never comes.` : null;
  } catch (error) {
    return `'${pattern}' in '${timezone}' is no cron pattern and time zone: ${messageOf(error)}`;
  }
}
