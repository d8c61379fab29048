import type { ApolloServerOptions } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { Context } from './context';
import type { KnownOperations, PersistedMode } from './known-operations';
import { problem } from './problem';

/** Which operations are asked for by id, and whether others are answered. */
export interface PersistedOperations {
  readonly mode: PersistedMode;
  readonly known: KnownOperations;
}

type Store = NonNullable<Exclude<ApolloServerOptions<Context>['persistedQueries'], false | undefined>['cache']>;

/** What Apollo prefixes to the hash of an operation. */
const PREFIX = 'apq:';
/** Operations that clients taught us, and the characters of all of them together. */
const MOST_TAUGHT = 1_000;
const MOST_CHARACTERS = 8_000_000;

/** What Apollo looks operations up in by hash; `false` where nothing is asked for by id. */
export function persistedQueries({ mode, known }: PersistedOperations): false | { cache: Store } {
  if (mode === 'off' && known.names.size === 0) return false;
  return { cache: new OperationStore(known, mode === 'automatic') };
}

/** The known operations, and of those that clients send with their hash the last ones. */
class OperationStore implements Store {
  private readonly taught = new Map<string, string>();
  private characters = 0;

  constructor(
    private readonly known: KnownOperations,
    private readonly learns: boolean,
  ) {}

  async get(key: string): Promise<string | undefined> {
    return this.known.textOf(key.slice(PREFIX.length)) ?? this.taught.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    if (!this.learns) return;
    await this.delete(key);
    this.taught.set(key, text);
    this.characters += text.length;
    for (const oldest of this.taught.keys()) {
      if (this.taught.size <= MOST_TAUGHT && this.characters <= MOST_CHARACTERS) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<void> {
    this.characters -= this.taught.get(key)?.length ?? 0;
    this.taught.delete(key);
  }
}

/** Refuses, before it is read, every text that is not that of a known operation. */
export function onlyKnown(known: KnownOperations): RequestHandler {
  return (request, response, next) => {
    const texts = [(request.body as { query?: unknown }).query, request.query.query];
    if (texts.every((text) => typeof text !== 'string' || known.has(text))) return next();
    response
      .status(400)
      .json(
        problem(
          'OPERATION_NOT_KNOWN',
          'This server answers only the operations that it knows.',
          'Send the id of one, as `documentId` or in `extensions.persistedQuery.sha256Hash`, or its very text.',
        ),
      );
  };
}

/** Takes `documentId`, as GraphQL over HTTP names it, for Apollo's extension of the same meaning. */
export const documentIds: RequestHandler = (request, _response, next) => {
  const persisted = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });
  const body = request.body as { documentId?: unknown; query?: unknown; extensions?: object };
  if (typeof body.documentId === 'string' && body.query === undefined) {
    request.body = { ...body, extensions: { ...body.extensions, ...persisted(body.documentId) } };
  }
  const { documentId, query } = request.query;
  if (request.method === 'GET' && typeof documentId === 'string' && query === undefined) {
    const url = new URL(request.url, 'http://localhost');
    url.searchParams.set('extensions', JSON.stringify(persisted(documentId)));
    request.url = `${url.pathname}${url.search}`;
  }
  next();
};
