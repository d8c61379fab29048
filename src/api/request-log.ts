import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log';
import { keyHolderOf } from './authentication';

const OPERATION_NAME = /^\w{1,100}$/;

/** One structured line a request, when it is answered; its id goes back in `x-request-id`. Neither variables nor answers are logged. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.on('close', () => {
      const name: unknown = (request.body as { operationName?: unknown } | undefined)?.operationName;
      log.info(
        {
          requestId,
          method: request.method,
          path: request.originalUrl.split('?')[0],
          status: response.statusCode,
          operation: typeof name === 'string' && OPERATION_NAME.test(name) ? name : undefined,
          key: keyHolderOf(response)?.name,
          ms: Number((process.hrtime.bigint() - began) / 1_000_000n),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
}
