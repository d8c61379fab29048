import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Registry } from 'prom-client';
import type { GraphReader } from '../graph/graph';
import type { JudgementDesk } from '../graph/write/judgement-desk';
import type { Log } from '../log';
import type { ApiKeys } from './api-keys';
import { authentication, keyHolderOf } from './authentication';
import { type Context, createContext } from './context';
import { withDeadline } from './deadline';
import { exportRoutes } from './exports';
import { graphiql } from './graphiql';
import { LIMITS } from './limits';
import { metricsRoute } from './metrics-route';
import { documentIds, onlyKnown, type PersistedOperations } from './persisted-operations';
import { problem } from './problem';
import { requestLog } from './request-log';
import { httpMetrics } from './request-metrics';

/** What the HTTP side needs to know. */
export interface AppOptions {
  readonly graph: GraphReader;
  readonly keys: ApiKeys;
  readonly desk: JudgementDesk | null;
  /** True when the graph answers now. */
  readonly isReady: () => Promise<boolean>;
  /** True once the server closes: load balancers are told to look elsewhere. */
  readonly isClosing: () => boolean;
  /** Origins of pages that may ask from a browser. */
  readonly corsOrigins: readonly string[];
  /** Show pages to ask from: they need the schema to be told, and any question to be answered. */
  readonly showsPages: boolean;
  readonly operations: PersistedOperations;
  readonly metrics: { readonly registry: Registry; readonly needsKey: boolean } | null;
  readonly log: Log;
}

/** The HTTP side: GraphQL at /graphql (its landing page in a browser), GraphiQL at /graphiql, exports at /export, and how the server stands at /healthz and /readyz. */
export function createApp(apollo: ApolloServer<Context>, options: AppOptions): Express {
  const { graph, log, metrics, operations } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY, crossOriginOpenerPolicy: false }));
  app.use(requestLog(log));
  if (metrics !== null) app.use(httpMetrics(metrics.registry));
  app.get('/', (_request, response) => response.redirect(307, '/graphql'));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', readiness(options));
  if (metrics !== null) app.use(metricsRoute(metrics.registry, metrics.needsKey ? options.keys : null));
  if (options.showsPages) app.use(graphiql());
  app.use('/export', exportRoutes(options));
  app.use(
    '/graphql',
    cors({ origin: [...options.corsOrigins], methods: ['GET', 'POST', 'OPTIONS'], maxAge: 600 }),
    authentication(options.keys),
    express.json({ limit: LIMITS.bodyBytes, type: ['application/json', 'application/graphql+json'] }),
    // Express 5 leaves a body that nothing parsed undefined, which Apollo takes for a server set up wrongly.
    (request, _response, next) => {
      request.body ??= {};
      next();
    },
    documentIds,
    ...(operations.mode === 'only' ? [onlyKnown(operations.known)] : []),
    expressMiddleware(apollo, {
      context: async ({ res }) => createContext(withDeadline(graph, LIMITS.requestMs), keyHolderOf(res), options.desk),
    }),
  );
  app.use((_request, response) => {
    response
      .status(404)
      .json(
        problem(
          'NOT_FOUND',
          'There is nothing here.',
          'GraphQL is at /graphql, GraphiQL at /graphiql, exports at /export.',
        ),
      );
  });
  app.use(jsonErrors(log));
  return app;
}

/**
 * The landing page brings a policy of its own for its scripts, styles and frame, which a stricter header would break; for
 * all the rest nothing is served that could run.
 */
const CONTENT_SECURITY: NonNullable<HelmetOptions['contentSecurityPolicy']> = {
  useDefaults: false,
  directives: {
    defaultSrc: helmet.contentSecurityPolicy.dangerouslyDisableDefaultSrc,
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
};

function readiness({ isReady, isClosing }: AppOptions): RequestHandler {
  return async (_request, response) => {
    if (isClosing()) return void response.status(503).json({ status: 'closing' });
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'graph unavailable' });
  };
}

/** Whatever goes wrong before GraphQL sees the request is answered as JSON, without a stack. */
function jsonErrors(log: Log): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, request, response, _next) => {
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error, url: request.originalUrl }, 'request failed');
    response.status(status).json(PROBLEMS[error.type ?? ''] ?? otherProblem(status));
  };
}

const PROBLEMS: Readonly<Record<string, object>> = {
  'entity.parse.failed': problem('BAD_REQUEST', 'The body is not JSON.', 'Send {"query": "…", "variables": {…}}.'),
  'entity.too.large': problem(
    'LIMIT_EXCEEDED',
    `The body is larger than ${LIMITS.bodyBytes} bytes.`,
    'Send less, or split the operation.',
  ),
};

function otherProblem(status: number): object {
  return status < 500
    ? problem('BAD_REQUEST', 'The request cannot be read.', 'Send JSON in UTF-8 to /graphql.')
    : problem('INTERNAL', 'Something went wrong while answering.', 'The log of the server tells more.');
}
