import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { listen } from '../api/listen';
import type { StatementObserver } from '../graph/graph';
import { statementMetrics } from '../graph/statement-metrics';

/** Figures of this process: those of Node, of statements, and what else is registered. */
export interface Metrics {
  readonly registry: Registry;
  /** To be handed to the graph. */
  readonly observe: StatementObserver;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return { registry, observe: statementMetrics(registry) };
}

/** Where the figures of a process without an API are served. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves /metrics alone, for a long run that has no API. @throws {AppError} PORT_TAKEN or LISTEN_FAILED */
export async function serveMetrics(registry: Registry, host: string, port: number): Promise<MetricsServer> {
  const http = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The figures are at /metrics.\n');
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const origin = await listen(http, { host, port, setting: '--metrics-port' });
  return {
    url: `${origin}/metrics`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
