import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context';

/**
 * The status of what is wrong with an operation, as GraphQL over HTTP would have it: to a client that asks for
 * `application/json` by name 200, since such clients take any other for a failure on the way and do not read the body;
 * 400 to one that takes `application/graphql-response+json`, or names neither.
 */
export const jsonStatus: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    const accepted = request.http?.headers.get('accept') ?? '';
    if (!/application\/json/i.test(accepted) || /application\/graphql-response\+json/i.test(accepted)) return;
    return {
      async willSendResponse({ response: { http } }) {
        if (http.status === 400) http.status = 200;
      },
    };
  },
};
