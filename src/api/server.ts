import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Registry } from 'prom-client';
import type { GraphReader } from '../graph/graph';
import { readStatement } from '../graph/statement';
import type { JudgementDesk } from '../graph/write/judgement-desk';
import type { Log } from '../log';
import { formatError } from './answer-error';
import { ApiKeys } from './api-keys';
import { createApp } from './app';
import type { WatchPace } from './change-watch';
import type { Context } from './context';
import { FIRST_QUERY } from './first-query';
import { jsonStatus } from './json-status';
import { KnownOperations } from './known-operations';
import { limitPlugin } from './limit-plugin';
import { LIMITS } from './limits';
import { listen } from './listen';
import { type PersistedOperations, persistedQueries } from './persisted-operations';
import { operationMetrics } from './request-metrics';
import { apiSchema } from './schema';
import { shapeRule } from './shape-rule';
import { serveSubscriptions } from './subscriptions';

/** What serving takes. The reader cannot write, so neither can a query. */
export interface ServerOptions {
  readonly graph: GraphReader;
  readonly config: {
    readonly host: string;
    /** 0: any free port. */
    readonly port: number;
    /** Answer questions about the schema itself, and show Sandbox in a browser. */
    readonly introspection: boolean;
    /** Origins of pages that may ask from a browser. */
    readonly corsOrigins: readonly string[];
  };
  /** Whose decisions and looks at the ledger are let through; none: nobody's. */
  readonly keys?: ApiKeys;
  /** Where judgements are handed in; none: they are refused. */
  readonly desk?: JudgementDesk;
  /** How operations are taken. Default: as text, any. */
  readonly operations?: PersistedOperations;
  /** Figures, and /metrics to read them; none: nothing is counted. */
  readonly metrics?: {
    readonly registry: Registry;
    readonly needsKey: boolean;
    /** Operations that are told apart. */
    readonly operationNames: ReadonlySet<string>;
  };
  /** How often subscriptions look at the graph. */
  readonly pace?: WatchPace;
  readonly log: Log;
}

/** A server that answers. */
export interface RunningServer {
  /** Where: `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Ends subscriptions, takes no more requests, answers those that run (10 s at most), and lets the port go. */
  close(): Promise<void>;
}

/** What the pages to ask from send by themselves. */
const OWN_OPERATIONS = ['WhoMetWhom', 'IntrospectionQuery'] as const;

const ready = readStatement<object, { one: number }>('ready', []);

/**
 * Serves the graph over GraphQL.
 * @throws {AppError} PORT_TAKEN or LISTEN_FAILED where the address cannot be had.
 */
export async function startServer({
  graph,
  config,
  log,
  keys = ApiKeys.NONE,
  desk,
  operations = { mode: 'off', known: KnownOperations.NONE },
  metrics,
  pace,
}: ServerOptions): Promise<RunningServer> {
  const http = createServer();
  http.requestTimeout = LIMITS.requestMs;
  const showsPages = config.introspection && operations.mode !== 'only';
  const apollo = new ApolloServer<Context>({
    schema: apiSchema(),
    introspection: config.introspection,
    validationRules: [shapeRule],
    parseOptions: { maxTokens: LIMITS.tokens },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: persistedQueries(operations),
    stopOnTerminationSignals: false,
    formatError: formatError(log),
    logger: log,
    plugins: [
      limitPlugin,
      jsonStatus,
      // It looks at every field of every answer for hints that this schema does not give: a quarter of the time of a large page.
      ApolloServerPluginCacheControlDisabled(),
      ...(metrics === undefined
        ? []
        : [operationMetrics(metrics.registry, new Set([...metrics.operationNames, ...OWN_OPERATIONS]))]),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: LIMITS.drainMs }),
      showsPages
        ? ApolloServerPluginLandingPageLocalDefault({ footer: false, embed: true, document: FIRST_QUERY })
        : ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  let closing = false;
  const isReady = (): Promise<boolean> =>
    graph.read(ready, {}).then(
      () => true,
      () => false,
    );
  const { corsOrigins } = config;
  http.on(
    'request',
    createApp(apollo, {
      graph,
      keys,
      desk: desk ?? null,
      isReady,
      isClosing: () => closing,
      corsOrigins,
      showsPages,
      operations,
      metrics: metrics ?? null,
      log,
    }),
  );
  const endSubscriptions = serveSubscriptions(http, {
    graph,
    keys,
    corsOrigins,
    introspection: config.introspection,
    known: operations.mode === 'only' ? operations.known : null,
    log,
    ...(pace === undefined ? {} : { pace }),
  });
  let url: string;
  try {
    url = `${await listen(http, { ...config, setting: 'PORT' })}/graphql`;
  } catch (error) {
    await endSubscriptions();
    await apollo.stop();
    throw error;
  }
  log.info({ url }, 'serving');
  return {
    url,
    async close() {
      closing = true;
      await endSubscriptions();
      await apollo.stop();
      log.info({ url }, 'closed');
    },
  };
}
