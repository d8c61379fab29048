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
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Folder of everything that a local run keeps: data, downloads, run files. Git-ignored. */
  readonly dataDir: string;
}

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
    host: text('HOST') ?? '127.0.0.1',
    port: port(text('PORT') ?? '4000'),
    logLevel: text('LOG_LEVEL') ?? 'info',
    dataDir: text('WHOMET_DATA') ?? '.whomet',
  };
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
