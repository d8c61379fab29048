import type { ApolloServerPlugin } from '@apollo/server';
import { AppError } from '../errors';
import { answerError } from './answer-error';
import type { Context } from './context';
import { operationCost } from './cost';
import { LIMITS } from './limits';

/** Refuses an operation that can answer more than one request may, before anything is read. */
export const limitPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation === undefined) return;
        const cost = operationCost(schema, document, operation, request.variables ?? {});
        if (cost <= LIMITS.cost) return;
        throw answerError(
          new AppError(
            'LIMIT_EXCEEDED',
            `The operation can answer ${cost} objects; at most ${LIMITS.cost} are answered at once.`,
            'Ask for smaller pages (first), fewer levels of lists, or in several operations.',
          ),
        );
      },
    };
  },
};
