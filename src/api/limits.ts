/** What one request may ask for. The central question (a person's meetings with participants, reports, articles) passes with a page of 200. */
export const LIMITS = {
  /** Levels of fields; the central question has 8. */
  depth: 16,
  /** Aliased fields. */
  aliases: 30,
  /** Fields at the root: each is a question of its own. */
  rootFields: 20,
  /** Lexical tokens of the document. */
  tokens: 4_000,
  /** See cost.ts. */
  cost: 50_000,
  /** Bytes of the request's body. */
  bodyBytes: 256 * 1024,
  /** Milliseconds from the request to its answer. */
  requestMs: 20_000,
  /** Exports that run at the same time; each keeps a core of the graph's busy. */
  exports: 4,
  /** Milliseconds from the request for an export to its end. */
  exportMs: 1_800_000,
  /** WebSocket connections to the server. */
  connections: 1_000,
  /** Subscriptions on one connection. */
  subscriptions: 20,
  /** Milliseconds that a connection has to say who it is (graphql-transport-ws: connection_init). */
  connectionInitMs: 10_000,
  /** Milliseconds between two pings; a connection that does not answer one is ended. */
  keepAliveMs: 12_000,
  /** Milliseconds that running requests are given when the server closes. */
  drainMs: 10_000,
} as const;
