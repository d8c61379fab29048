import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { AppError } from '../errors';
import { answerError } from './answer-error';
import type { KnownOperations } from './known-operations';
import { tooCostly } from './limit-plugin';
import { LIMITS } from './limits';
import { apiSchema } from './schema';
import { shapeRule } from './shape-rule';

/** A subscription that may run, under the same rules as any operation over HTTP, or why it may not. */
export function preparedSubscription(
  payload: SubscribePayload,
  introspection: boolean,
  known: KnownOperations | null,
): ExecutionArgs | readonly GraphQLError[] {
  const schema = apiSchema();
  if (known?.has(payload.query) === false) return [unknownOperation()];
  let document: DocumentNode;
  try {
    document = parse(payload.query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
  }
  const operation = getOperationAST(document, payload.operationName);
  if (operation == null) {
    return [
      new GraphQLError('It is not clear which operation to run.', {
        extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
      }),
    ];
  }
  if (operation.operation !== 'subscription') return [refusal(operation.operation)];
  const rules = [...specifiedRules, shapeRule, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const wrong = validate(schema, document, rules);
  if (wrong.length > 0) return wrong.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const variables = payload.variables ?? {};
  const costly = tooCostly(schema, document, operation, variables);
  if (costly !== null) return [costly];
  return { schema, document, operationName: payload.operationName ?? null, variableValues: variables };
}

/** Questions have one way in, with its keys, its time limit and its log. */
function refusal(operation: string): GraphQLError {
  return answerError(
    new AppError(
      'BAD_USER_INPUT',
      `A ${operation} is not answered over a WebSocket: only subscriptions are.`,
      'Send it to /graphql with POST.',
    ),
  );
}

/** Over a WebSocket operations have no id: their text is looked up. */
function unknownOperation(): GraphQLError {
  return answerError(
    new AppError(
      'OPERATION_NOT_KNOWN',
      'This server answers only the operations that it knows.',
      'Send the very text of one.',
    ),
  );
}

function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code ??= code;
  return error;
}
