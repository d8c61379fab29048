import { Router } from 'express';
import type { Registry } from 'prom-client';
import { AppError } from '../errors';
import type { ApiKeys } from './api-keys';
import { authentication, keyHolderOf, requireScope } from './authentication';
import { problem } from './problem';

/** `/metrics` for Prometheus; with `keys` only for holders of one with the scope `metrics`. */
export function metricsRoute(registry: Registry, keys: ApiKeys | null): Router {
  const router = Router();
  if (keys !== null) {
    router.use('/metrics', authentication(keys), (_request, response, next) => {
      try {
        requireScope(keyHolderOf(response), 'metrics');
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const status = error.code === 'FORBIDDEN' ? 403 : 401;
        return void response.status(status).json(problem(error.code, error.message, error.hint ?? ''));
      }
      next();
    });
  }
  router.get('/metrics', async (_request, response) => {
    response.setHeader('content-type', registry.contentType).end(await registry.metrics());
  });
  return router;
}
