import cors from 'cors';
import { type Request, type Response, Router } from 'express';
import { AppError, messageOf } from '../errors';
import { type AskedExport, askedExport, EXPORT_LISTS, formatNamed } from '../export/asked-export';
import { eventRecordSchema } from '../export/event-record';
import { exportEvents } from '../export/export-events';
import { EXPORT_FORMATS } from '../export/formats';
import { EXPORT_PARAMETERS } from '../export/parameters';
import type { GraphReader } from '../graph/graph';
import type { Log } from '../log';
import { withDeadline } from './deadline';
import { LIMITS } from './limits';
import { problem } from './problem';
import { sendText } from './send-text';

export interface ExportOptions {
  readonly graph: GraphReader;
  /** Origins of pages that may ask from a browser. */
  readonly corsOrigins: readonly string[];
  readonly log: Log;
}

/** GET /export/{meetings|events}.{format}?person=…: answers of the questions `meetings` and `events`, whole and streamed. */
export function exportRoutes({ graph, corsOrigins, log }: ExportOptions): Router {
  const router = Router();
  let running = 0;
  router.use(
    cors({
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'OPTIONS'],
      exposedHeaders: ['content-disposition'],
      maxAge: 600,
    }),
  );
  router.get('/', (_request, response) => {
    response.json(INDEX);
  });
  router.get('/event.schema.json', (_request, response) => {
    response.type('application/schema+json').json(eventRecordSchema());
  });
  router.get('/:file', async (request, response) => {
    try {
      const asked = askedBy(request);
      if (running >= LIMITS.exports) throw new Busy();
      running += 1;
      try {
        await answer(request, response, asked, withDeadline(graph, LIMITS.exportMs));
      } finally {
        running -= 1;
      }
    } catch (error) {
      refuse(response, error, log);
    }
  });
  return router;
}

/** What there is to ask for. */
const INDEX = {
  addresses: EXPORT_LISTS.flatMap((list) => EXPORT_FORMATS.map((format) => `/export/${list}.${format.name}`)),
  formats: Object.fromEntries(EXPORT_FORMATS.map(({ name, description }) => [name, description])),
  parameters: Object.fromEntries(EXPORT_PARAMETERS.map(({ name, description }) => [name, description])),
  schemaOfJsonLines: '/export/event.schema.json',
};

function askedBy(request: Request): AskedExport {
  const file = String(request.params.file);
  const [name, format] = file.split(/\.(.*)/s);
  const list = EXPORT_LISTS.find((known) => known === name);
  if (list === undefined || format === undefined) {
    throw new AppError(
      'NOT_FOUND',
      `There is no export '${file.slice(0, 80)}'.`,
      `Ask for ${EXPORT_LISTS.map((known) => `/export/${known}.FORMAT`).join(' or ')}; GET /export lists all.`,
    );
  }
  const given = new Map<string, string[]>();
  for (const [parameter, value] of new URL(request.originalUrl, 'http://localhost').searchParams) {
    given.set(parameter, [...(given.get(parameter) ?? []), value]);
  }
  return askedExport(list, formatNamed(format), given);
}

async function answer(request: Request, response: Response, asked: AskedExport, graph: GraphReader): Promise<void> {
  const { fileName, text } = await exportEvents(graph, asked);
  response.attachment(fileName);
  response.setHeader('content-type', asked.format.mediaType);
  // A cache may keep it, but must ask whether it still holds.
  response.setHeader('cache-control', 'no-cache');
  if (request.method === 'HEAD') response.end();
  else await sendText(request, response, text);
}

class Busy extends AppError {
  constructor() {
    super('LIMIT_EXCEEDED', `${LIMITS.exports} exports run already.`, 'Ask again in a little while.');
  }
}

const BUSY_SECONDS = 10;

const STATUSES: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  TIMEOUT: 504,
  GRAPH_UNAVAILABLE: 503,
};

/** Before the first byte a failure has a status and a text. After it, the connection is cut: half an export must not pass for a whole one. */
function refuse(response: Response, error: unknown, log: Log): void {
  if (response.headersSent || response.destroyed) {
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      log.error({ err: messageOf(error) }, 'export cut');
    }
    response.destroy();
    return;
  }
  for (const name of ['content-disposition', 'cache-control', 'content-encoding']) response.removeHeader(name);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  if (error instanceof Busy) response.status(429).setHeader('retry-after', BUSY_SECONDS);
  else response.status(error instanceof AppError ? (STATUSES[error.code] ?? 500) : 500);
  if (error instanceof AppError && response.statusCode < 500) {
    response.json(problem(error.code, error.message, error.hint ?? ''));
    return;
  }
  // What the client cannot mend is for the log; the words in it may speak of addresses and statements.
  log.error({ err: error }, 'export failed');
  const code = error instanceof AppError && STATUSES[error.code] !== undefined ? error.code : 'INTERNAL';
  response.json(
    problem(code, CLOSED_MESSAGES[code] ?? 'Something went wrong.', 'Ask again later, or for less at once.'),
  );
}

const CLOSED_MESSAGES: Readonly<Record<string, string>> = {
  TIMEOUT: 'The export took too long.',
  GRAPH_UNAVAILABLE: 'The graph does not answer at the moment.',
};
