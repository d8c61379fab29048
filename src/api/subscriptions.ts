import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import { type Context as Connection, handleProtocols } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { AppError } from '../errors';
import type { GraphReader } from '../graph/graph';
import type { Log } from '../log';
import { answerError, formatError } from './answer-error';
import type { ApiKeys } from './api-keys';
import { keyIn } from './authentication';
import { ChangeWatch, type WatchPace } from './change-watch';
import { type Context, createContext, type Live } from './context';
import { withDeadline } from './deadline';
import type { KnownOperations } from './known-operations';
import { LIMITS } from './limits';
import { preparedSubscription } from './prepared-subscription';

/** What telling of changes takes. */
export interface SubscriptionOptions {
  readonly graph: GraphReader;
  readonly keys: ApiKeys;
  /** Origins of pages that may subscribe from a browser, beside those of this server itself. */
  readonly corsOrigins: readonly string[];
  readonly introspection: boolean;
  /** The only operations that are answered; null: any. */
  readonly known: KnownOperations | null;
  readonly pace?: WatchPace;
  readonly log: Log;
}

const PATH = '/graphql';

/**
 * Subscriptions over WebSockets (graphql-transport-ws) at /graphql of an HTTP server.
 * @returns how to end them: every client is told that the server goes away.
 */
export function serveSubscriptions(http: Server, options: SubscriptionOptions): () => Promise<void> {
  const { graph, keys, introspection, known, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.bodyBytes, handleProtocols });
  const watch = options.pace === undefined ? new ChangeWatch(graph, log) : new ChangeWatch(graph, log, options.pace);
  const format = formatError(log);
  const answered = (errors: readonly GraphQLError[]) => errors.map((error) => format(error.toJSON(), error));
  const live: Live = { graph, watch };
  const { dispose } = useServer(
    {
      connectionInitWaitTimeout: LIMITS.connectionInitMs,
      onConnect: ({ connectionParams = {} }) => {
        const secret = keyOf(connectionParams);
        // As over HTTP: without a key questions are open, and a wrong one is not taken for none.
        return secret === null || keys.holderOf(secret) !== null;
      },
      onSubscribe: (connection, _id, payload) =>
        tooMany(connection) ?? preparedSubscription(payload, introspection, known),
      context: ({ connectionParams = {} }) => {
        const secret = keyOf(connectionParams);
        const holder = secret === null ? null : keys.holderOf(secret);
        return createContext(withDeadline(graph, LIMITS.requestMs), holder, null, live);
      },
      subscribe: toldOneByOne,
      onError: (_connection, _id, _payload, errors) => answered(errors),
      onNext: (_connection, _id, _payload, _args, result) =>
        result.errors === undefined ? undefined : { data: result.data ?? null, errors: answered(result.errors) },
    },
    sockets,
    LIMITS.keepAliveMs,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const status = refusal(request, options.corsOrigins, sockets.clients.size);
    if (status === null) {
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    } else {
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    }
  };
  http.on('upgrade', upgrade);
  return async () => {
    http.off('upgrade', upgrade);
    await dispose();
  };
}

/** The status with which a connection is refused; null: it is let in. */
function refusal(request: IncomingMessage, origins: readonly string[], connections: number): number | null {
  if (request.url?.split('?')[0] !== PATH) return 404;
  if (!mayConnect(request, origins)) return 403;
  return connections < LIMITS.connections ? null : 503;
}

/** Browsers let any page open a WebSocket and say which page it is; CORS does not hold here. */
function mayConnect({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function tooMany({ subscriptions }: Connection): readonly GraphQLError[] | null {
  if (Object.keys(subscriptions).length <= LIMITS.subscriptions) return null;
  return [
    answerError(
      new AppError(
        'LIMIT_EXCEEDED',
        `A connection has at most ${LIMITS.subscriptions} subscriptions.`,
        'End one, or ask for several parties in one with anyOf.',
      ),
    ),
  ];
}

/** A key comes as the connection's `Authorization`, since a browser sets no headers on a WebSocket. */
function keyOf(params: Readonly<Record<string, unknown>>): string | null {
  return keyIn(params.Authorization ?? params.authorization);
}

/** As graphql's own subscribe, but that every event is answered with what is known then: nothing is remembered from one to the next. */
async function toldOneByOne(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncGenerator<unknown>;
  const { live, graph, keyHolder, views } = args.contextValue as Context;
  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const { value, done } = await events.next();
      if (done) return { value: undefined, done };
      const own = createContext(withDeadline(live?.graph ?? graph, LIMITS.requestMs), keyHolder, null, live);
      for (const [key, view] of views) own.views.set(key, view);
      return { value: await execute({ ...args, rootValue: value, contextValue: own }), done: false };
    },
    async return() {
      await events.return(undefined);
      return { value: undefined, done: true };
    },
    async throw(error) {
      await events.throw(error);
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return answers;
    },
  };
  return answers;
}
