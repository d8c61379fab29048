import { AppError } from './errors';

/** Every setting that a person can make through the environment; null: not set, find or start it locally. */
export interface Config {
  readonly neo4jUri: string | null;
  readonly neo4jUser: string;
  readonly neo4jPassword: string | null;
  readonly corenlpUrl: string | null;
  readonly llmUrl: string | null;
  readonly llmModel: string | null;
  readonly llmApiKey: string | null;
  /** Cost guard: tokens and articles that one run may use; null: no limit. */
  readonly llmMaxTokens: number | null;
  readonly llmMaxArticles: number | null;
  readonly llmRequestsPerMinute: number | null;
  readonly llmTimeoutMs: number;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Keys of the API as hashes, and a file of such; see src/api/api-keys.ts. */
  readonly apiKeys: string | null;
  readonly apiKeysFile: string | null;
  /** Which operations are answered: src/api/known-operations.ts. */
  readonly persistedOperations: 'off' | 'automatic' | 'only';
  readonly persistedOperationsFile: string | null;
  /** Who may read /metrics: all, holders of a key, nobody. */
  readonly metrics: 'on' | 'key' | 'off';
  /** Origins of pages that may ask from a browser: Apollo's Sandbox unless told. */
  readonly corsOrigins: readonly string[];
  /** Whether the API answers questions about its schema and shows Sandbox. */
  readonly introspection: boolean;
  /** Folder of everything that a local run keeps: data, downloads, run files. Git-ignored. */
  readonly dataDir: string;
}

/** Apollo's Sandbox: at its own address, and embedded in a page. */
const SANDBOX_ORIGINS = 'https://studio.apollographql.com,https://sandbox.embed.apollographql.com';

/** The only reader of the environment. Throws CONFIG_INVALID naming the variable at fault. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const text = (name: string): string | null => env[name]?.trim() || null;
  return {
    neo4jUri: url(text('NEO4J_URI'), 'NEO4J_URI', [
      'bolt:',
      'bolt+s:',
      'bolt+ssc:',
      'neo4j:',
      'neo4j+s:',
      'neo4j+ssc:',
    ]),
    neo4jUser: text('NEO4J_USER') ?? 'neo4j',
    neo4jPassword: text('NEO4J_PASSWORD'),
    corenlpUrl: url(text('CORENLP_URL'), 'CORENLP_URL', ['http:', 'https:']),
    llmUrl: url(text('LLM_URL'), 'LLM_URL', ['http:', 'https:']),
    llmModel: text('LLM_MODEL'),
    llmApiKey: text('LLM_API_KEY'),
    llmMaxTokens: limit(text('LLM_MAX_TOKENS') ?? '5000000', 'LLM_MAX_TOKENS'),
    llmMaxArticles: limit(text('LLM_MAX_ARTICLES') ?? '0', 'LLM_MAX_ARTICLES'),
    llmRequestsPerMinute: limit(text('LLM_REQUESTS_PER_MINUTE') ?? '0', 'LLM_REQUESTS_PER_MINUTE'),
    llmTimeoutMs: (limit(text('LLM_TIMEOUT_SECONDS') ?? '120', 'LLM_TIMEOUT_SECONDS') ?? LONGEST_TIMEOUT_S) * 1_000,
    host: text('HOST') ?? '127.0.0.1',
    port: port(text('PORT') ?? '4000'),
    logLevel: text('LOG_LEVEL') ?? 'info',
    apiKeys: text('API_KEYS'),
    apiKeysFile: text('API_KEYS_FILE'),
    corsOrigins: origins(text('CORS_ORIGINS') ?? SANDBOX_ORIGINS),
    persistedOperations: choice(text('PERSISTED_OPERATIONS') ?? 'off', 'PERSISTED_OPERATIONS', PERSISTED),
    persistedOperationsFile: text('PERSISTED_OPERATIONS_FILE'),
    metrics: choice(text('METRICS') ?? 'on', 'METRICS', ['on', 'key', 'off']),
    introspection: flag(text('INTROSPECTION') ?? 'on', 'INTROSPECTION'),
    dataDir: text('WHOMET_DATA') ?? '.whomet',
  };
}

/**
 * Tells the packages that look for it, before they are loaded, that nobody develops with this process: graphql-js then
 * leaves out a check of every value for developers with two copies of it, a tenth of the time of a large answer.
 */
export function declareProduction(env: Record<string, string | undefined> = process.env): void {
  env.NODE_ENV ??= 'production';
}

function url(value: string | null, name: string, protocols: readonly string[]): string | null {
  if (value === null) return null;
  const protocol = URL.canParse(value) ? new URL(value).protocol : null;
  if (protocol === null || !protocols.includes(protocol)) {
    throw new AppError(
      'CONFIG_INVALID',
      `${name} is not an address: '${value}'.`,
      `Give one that starts with ${protocols.join(' or ')}//, or unset it.`,
    );
  }
  return value;
}

/** A day: what a time limit of 0, none, amounts to. */
const LONGEST_TIMEOUT_S = 86_400;

/** A whole number of 1 or more; 0 means no limit, and gives null. */
function limit(value: string, name: string): number | null {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new AppError(
      'CONFIG_INVALID',
      `${name} is not a whole number: '${value}'.`,
      'Give a whole number (0: no limit), or unset it.',
    );
  }
  return number === 0 ? null : number;
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new AppError(
      'CONFIG_INVALID',
      `PORT is not a port: '${value}'.`,
      'Give a whole number from 0 to 65535 (0: any free port).',
    );
  }
  return number;
}

function origins(value: string): string[] {
  const given = value
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '' && origin !== 'none');
  for (const origin of given) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new AppError(
        'CONFIG_INVALID',
        `CORS_ORIGINS holds no origin: '${origin}'.`,
        "Give origins with commas between, as 'https://example.org', or 'none'.",
      );
    }
  }
  return given;
}

const PERSISTED = ['off', 'automatic', 'only'] as const;

function choice<T extends string>(value: string, name: string, choices: readonly T[]): T {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw new AppError('CONFIG_INVALID', `${name} cannot be '${value}'.`, `Set it to ${choices.join(' or ')}.`);
}

function flag(value: string, name: string): boolean {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new AppError('CONFIG_INVALID', `${name} is neither on nor off: '${value}'.`, `Set ${name}=on or ${name}=off.`);
}
