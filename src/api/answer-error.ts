import { type ASTNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, messageOf } from '../errors';
import type { Log } from '../log';

/** Codes that tell a client what it can mend; every other error is answered without its text. */
const OPEN_CODES: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'TIMEOUT',
  'GRAPH_UNAVAILABLE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_JUDGEMENT',
  'UNKNOWN_SUBJECT',
  'UNKNOWN_JUDGEMENT',
  'OPERATION_NOT_KNOWN',
]);

/** Codes of Apollo's own errors: their text speaks of the request, never of what lies inside. */
const APOLLO_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Words that may stand in an answer instead of the error's own. */
const CLOSED_MESSAGES: Readonly<Record<string, string>> = {
  GRAPH_UNAVAILABLE: 'The graph does not answer at the moment.',
};
const CLOSED_HINTS: Readonly<Record<string, string>> = {
  GRAPH_UNAVAILABLE: 'Ask again in a few seconds; /readyz tells when it is back.',
};

/** An error of ours as GraphQL answers it. */
export function answerError(error: AppError, node?: ASTNode): GraphQLError {
  return new GraphQLError(error.message, {
    ...(node === undefined ? {} : { nodes: node }),
    originalError: error,
    extensions: { code: error.code, hint: error.hint },
  });
}

/**
 * What a client sees of an error: a stable code, what is wrong, how to mend it. Never a stack, a statement or an address;
 * what the client cannot mend goes to the log.
 */
export function formatError(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const place = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    const cause = causeOf(error);
    if (cause instanceof AppError && OPEN_CODES.has(cause.code)) {
      if (CLOSED_MESSAGES[cause.code] !== undefined) log.error({ code: cause.code, err: messageOf(cause) }, 'answer');
      const message = CLOSED_MESSAGES[cause.code] ?? cause.message;
      const hint = CLOSED_HINTS[cause.code] ?? cause.hint;
      return { message, ...place, extensions: { code: cause.code, hint } };
    }
    const code = formatted.extensions?.code;
    // Only what GraphQL or Apollo said itself: an error of ours or of the driver has another cause.
    const ofRequest = cause === null || cause instanceof GraphQLError;
    if (ofRequest && typeof code === 'string' && (APOLLO_CODES.has(code) || OPEN_CODES.has(code))) {
      return { message: formatted.message, ...place, extensions: { code, hint: HINTS[code] ?? null } };
    }
    log.error({ err: cause ?? error, path: formatted.path }, 'answer failed');
    return {
      message: 'Something went wrong while answering.',
      ...place,
      extensions: { code: 'INTERNAL', hint: 'It is not the question; the log of the server tells more.' },
    };
  };
}

const HINTS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'The operation is no GraphQL document; the location says where it stops to be one.',
  GRAPHQL_VALIDATION_FAILED: 'The schema knows no such field or argument; introspection lists what there is.',
  BAD_USER_INPUT: 'Check the variables against their types in the schema.',
  PERSISTED_QUERY_NOT_FOUND:
    'No operation has this id or hash here; where automatic ones are taken, send its text with it.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Send the text of the operation as `query`.',
  OPERATION_RESOLUTION_FAILURE: 'Name the operation to run in operationName.',
};

/** The innermost error that a GraphQL error stands for, or the error itself; null for one of GraphQL's own. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError) {
    if (cause.originalError === undefined) return null;
    cause = cause.originalError;
  }
  return cause;
}
