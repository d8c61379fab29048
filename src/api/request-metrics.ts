import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Context } from './context';

/** A histogram's steps: what answers from memory, what takes a statement, what runs into the time limit of 20 s. */
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
/** What a name is counted under that the server does not know: clients must not be able to make series without end. */
const OTHER = 'other';
const ROUTES: ReadonlySet<string> = new Set(['graphql', 'graphiql', 'export', 'metrics', 'healthz', 'readyz']);

/**
 * Counts and times GraphQL requests by the name of their operation, and errors by code.
 * @param names of the operations that are told apart; all others are counted as one
 */
export function operationMetrics(registry: Registry, names: ReadonlySet<string>): ApolloServerPlugin<Context> {
  const durations = new Histogram({
    name: 'whomet_graphql_request_duration_seconds',
    help: 'Time from a GraphQL request to its answer, by known operation and whether it had errors.',
    labelNames: ['operation', 'failed'] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  const errors = new Counter({
    name: 'whomet_graphql_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'] as const,
    registers: [registry],
  });
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operationName, response }) {
          const operation = operationName != null && names.has(operationName) ? operationName : OTHER;
          // The answer's errors are those that went through formatError: their codes are few.
          const told = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          durations.observe({ operation, failed: String(told.length > 0) }, (performance.now() - began) / 1000);
          for (const { extensions } of told) errors.inc({ code: String(extensions?.code ?? OTHER) });
        },
      };
    },
  };
}

/** Counts all HTTP requests, by route and status. */
export function httpMetrics(registry: Registry): RequestHandler {
  const requests = new Counter({
    name: 'whomet_http_requests_total',
    help: 'HTTP requests, by the first part of their path and status.',
    labelNames: ['route', 'status'] as const,
    registers: [registry],
  });
  return (request, response, next) => {
    const first = request.path.split('/')[1] ?? '';
    const route = ROUTES.has(first) ? first : OTHER;
    response.on('close', () => requests.inc({ route, status: response.statusCode }));
    next();
  };
}
