import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** One answer of a subscription. */
interface Answer {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly object[] | undefined;
}

/** A client of the server's WebSocket that keeps what it was told. */
export interface Subscriber {
  readonly client: Client;
  /** Answers that arrived, in order. */
  readonly told: Answer[];
  /** Errors that ended a subscription before it began. */
  readonly refused: unknown[];
  /** Resolves once there are so many answers; fails where the subscription ends before. */
  has(count: number): Promise<void>;
  /** Resolves once the subscription has ended, by whichever side. */
  readonly ended: Promise<void>;
  /** Ends the subscription. */
  end(): void;
}

/** Subscribes over a real WebSocket. @param url - the address of GraphQL over HTTP. */
export function subscriber(url: string, query: string, variables: Record<string, unknown> = {}): Subscriber {
  const client = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  return subscribed(client, query, variables);
}

/** One more subscription on the connection of a client. */
export function subscribed(client: Client, query: string, variables: Record<string, unknown> = {}): Subscriber {
  const told: Answer[] = [];
  const refused: unknown[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = client.subscribe(
      { query, variables },
      {
        next(result) {
          told.push(result);
          for (const wait of waiting) if (told.length >= wait.count) wait.resolve();
        },
        error(error) {
          refused.push(error);
          resolve();
        },
        complete: () => resolve(),
      },
    );
  });
  return {
    client,
    told,
    refused,
    ended,
    end: () => end(),
    has: (count) => {
      if (told.length >= count) return Promise.resolve();
      const enough = new Promise<void>((resolve) => waiting.push({ count, resolve }));
      const early = ended.then(() => {
        if (told.length < count)
          throw new Error(`ended after ${told.length}: ${JSON.stringify([...refused, ...told])}`);
      });
      return Promise.race([enough, early]);
    },
  };
}
