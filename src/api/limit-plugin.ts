import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
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
        const refusal =
          operation === undefined ? null : tooCostly(schema, document, operation, request.variables ?? {});
        if (refusal !== null) throw refusal;
      },
    };
  },
};

/** Why an operation is refused for its cost; null where it is not. */
export function tooCostly(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const cost = operationCost(schema, document, operation, variables);
  if (cost <= LIMITS.cost) return null;
  return answerError(
    new AppError(
      'LIMIT_EXCEEDED',
      `The operation can answer ${cost} objects; at most ${LIMITS.cost} are answered at once.`,
      'Ask for smaller pages (first), fewer levels of lists, or in several operations.',
    ),
  );
}
