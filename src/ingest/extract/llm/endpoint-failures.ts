import { APIConnectionError, APIError } from 'openai';
import { AppError, messageOf } from '../../../errors';
import { PassingFailure, retryAfterMs } from './retry';

/** The question or its answer is too long for the model: asked in smaller parts it may go. */
export class TooLongForModel extends Error {}

/** The endpoint did not understand the request: asked in another dialect it may. */
export class NotUnderstood extends Error {}

/** The endpoint will never answer (a wrong key, an unknown model, no credit): it is not asked again in this run. */
export class Refused extends AppError {}

export interface FailureContext {
  readonly url: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly isTimeout: boolean;
}

/** What a failed request means for the attempts to come. */
export function classified(error: unknown, { url, model, timeoutMs, isTimeout }: FailureContext): Error {
  if (isTimeout) return new PassingFailure(`${url} did not answer within ${timeoutMs / 1000} s`, null);
  if (error instanceof APIConnectionError) {
    return new PassingFailure(`${url} cannot be reached (${rootCause(error)})`, null, { cause: error });
  }
  if (!(error instanceof APIError) || typeof error.status !== 'number') {
    return new PassingFailure(`${url} answered what cannot be read (${messageOf(error)})`, null, { cause: error });
  }
  const wait = retryAfterMs(error.headers?.get('retry-after'), Date.now());
  const { status, message } = error;
  if (status === 429 && error.code !== 'insufficient_quota') {
    const asked = wait === null ? '' : `, it wants a pause of ${Math.ceil(wait / 1000)} s`;
    return new PassingFailure(`${url} is asked too often (${message}${asked})`, wait, { cause: error });
  }
  if (status >= 500 && FORMAT_UNKNOWN.test(message)) return new NotUnderstood(message);
  if (status >= 500 || PASSING.has(status)) {
    return new PassingFailure(`${url} failed (${message})`, wait, { cause: error });
  }
  if (status === 400 || status === 413 || status === 422) {
    if (error.code === 'context_length_exceeded' || TOO_LONG.test(message)) return new TooLongForModel(message);
    return new NotUnderstood(message);
  }
  return new Refused(
    'LLM_REFUSED',
    `${url} refuses to answer with the model '${model}' (${message}).`,
    HINTS[status] ?? 'Check LLM_URL, LLM_MODEL and LLM_API_KEY.',
    { cause: error },
  );
}

/** Besides those of 500 and above: a request that took too long, a conflict, one that came too early. */
const PASSING = new Set([408, 409, 425]);

/** llama-cpp-python's server refuses a format that it does not know with status 500. */
const FORMAT_UNKNOWN = /response_format|json_schema/;

const TOO_LONG =
  /context (length|window|size)|maximum context|too (long|large|many tokens)|exceed\w* .*(context|tokens)/i;

const HINTS: Readonly<Record<number, string>> = {
  401: 'Check LLM_API_KEY.',
  402: 'The account has no credit left.',
  403: 'Check LLM_API_KEY, and whether it may use this model.',
  404: 'Check LLM_URL (it mostly ends in /v1) and LLM_MODEL.',
  429: 'The account has no credit left.',
};

/** 'ECONNREFUSED' rather than 'Connection error.'. */
function rootCause(error: Error): string {
  let { code, message, cause } = error as NodeJS.ErrnoException;
  while (typeof cause === 'object' && cause !== null && 'message' in cause) {
    ({ code, message, cause } = cause as NodeJS.ErrnoException);
  }
  return code ?? message;
}
