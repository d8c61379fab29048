import type { ANSWER_SCHEMA } from './answer';

/** How an endpoint wants to be asked: not all that call themselves OpenAI-compatible know all of it. */
export interface Dialect {
  /** How the answer is held to a schema. JSON_SCHEMA: the standard; JSON_OBJECT: as llama.cpp's servers have it. */
  readonly format: 'JSON_SCHEMA' | 'JSON_OBJECT' | 'NONE';
  /** Name of the parameter that limits the answer's length. */
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /** False for models that take no temperature but their own. */
  readonly temperature: boolean;
}

export const STANDARD_DIALECT: Dialect = { format: 'JSON_SCHEMA', limit: 'max_tokens', temperature: true };

/** The dialect to try after a request was refused as malformed, with the endpoint's message; null: none is left. */
export function nextDialect(dialect: Dialect, message: string): Dialect | null {
  if (/max_completion_tokens/.test(message) && dialect.limit === 'max_tokens') {
    return { ...dialect, limit: 'max_completion_tokens' };
  }
  if (/temperature/i.test(message) && dialect.temperature) return { ...dialect, temperature: false };
  if (dialect.format === 'JSON_SCHEMA') return { ...dialect, format: 'JSON_OBJECT' };
  return dialect.format === 'JSON_OBJECT' ? { ...dialect, format: 'NONE' } : null;
}

/** The `response_format` of a request, or null for none. */
export function responseFormat(
  format: Dialect['format'],
  schema: typeof ANSWER_SCHEMA,
): Record<string, unknown> | null {
  if (format === 'JSON_SCHEMA') {
    return { type: 'json_schema', json_schema: { name: 'reports_of_encounters', strict: true, schema } };
  }
  return format === 'JSON_OBJECT' ? { type: 'json_object', schema } : null;
}
