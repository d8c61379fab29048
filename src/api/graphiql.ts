import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { FIRST_QUERY } from './first-query';

/** Where a browser finds it. Everything that it loads lies below, so that it works without the internet. */
export const GRAPHIQL_PATH = '/graphiql';

/** The files of installed packages that it consists of: package, file, what the file is. */
const PARTS = [
  ['react', 'umd/react.production.min.js', 'text/javascript'],
  ['react-dom', 'umd/react-dom.production.min.js', 'text/javascript'],
  ['graphiql', 'graphiql.min.js', 'text/javascript'],
  ['graphiql', 'graphiql.min.css', 'text/css'],
] as const;

const ONE_YEAR_S = 31_536_000;

/**
 * GraphiQL, the explorer that needs no internet: its page, and the scripts and styles from the installed packages. The
 * page may load nothing else and talk to nobody but this server. Addresses are relative, so a proxy may put it under a prefix.
 */
export function graphiql(): Router {
  const router = Router({ strict: true });
  const parts = PARTS.map(([name, file, type]) => ({ path: pathOf(name, file), type, body: bodyOf(name, file) }));
  const page = pageOf(parts);
  router.get(GRAPHIQL_PATH, POLICY, (_request, response) => {
    response.type('html').set('cache-control', 'no-cache').send(page);
  });
  // Relative addresses would point below it.
  router.get(`${GRAPHIQL_PATH}/`, (_request, response) => response.redirect(308, `..${GRAPHIQL_PATH}`));
  for (const { path, type, body } of parts) {
    router.get(`/${path}`, (_request, response) => {
      response.type(type).set('cache-control', `public, max-age=${ONE_YEAR_S}, immutable`).send(body);
    });
  }
  router.get(`/${OPENING_PATH}`, (_request, response) => {
    response.type('text/javascript').set('cache-control', 'no-cache').send(OPENING);
  });
  return router;
}

const POLICY: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // Its editor places what it shows with style attributes, and its icons and fonts lie within its style sheet.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ['data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Read once, when the server starts: a package that is not installed is told then, not to somebody's browser. */
function bodyOf(name: string, file: string): string {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8');
}

/** The version stands in the address: what a browser has kept of another one is never mixed in. */
function pathOf(name: string, file: string): string {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `graphiql/${name}-${version}${file.slice(file.lastIndexOf('.'))}`;
}

const OPENING_PATH = 'graphiql/open.js';

const OPENING = `'use strict';
const endpoint = new URL('graphql', location.href);
const live = new URL(endpoint);
live.protocol = endpoint.protocol.replace('http', 'ws');
const fetcher = GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: live.href });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(FIRST_QUERY)}, isHeadersEditorEnabled: true }),
);
`;

function pageOf(parts: readonly { readonly path: string; readonly type: string }[]): string {
  const tags = parts.map(({ path, type }) =>
    type === 'text/css' ? `<link rel="stylesheet" href="${path}">` : `<script defer src="${path}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>whomet: GraphiQL</title>
<link rel="icon" href="data:,">
<style>html, body, #graphiql { height: 100%; margin: 0; }</style>
${tags.join('\n')}
<script defer src="${OPENING_PATH}"></script>
</head>
<body><div id="graphiql">Loading …<noscript> GraphiQL needs JavaScript; the schema is in schema/schema.graphql.</noscript></div></body>
</html>
`;
}
