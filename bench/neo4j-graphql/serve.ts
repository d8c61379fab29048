import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Neo4jGraphQL } from '@neo4j/graphql';
import express from 'express';
import neo4j from 'neo4j-driver';
import type { ServeOrder } from '../served/serve';
import { TYPE_DEFS } from './type-defs';

/** Days are strings here, and strings are compared only where asked for. */
const FEATURES = { filters: { String: { GTE: true, LTE: true } } };

/** @neo4j/graphql behind the same Apollo Server and Express as the product, with nothing else around it. */
async function serve({ address }: ServeOrder): Promise<void> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  const schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFS, driver, features: FEATURES }).getSchema();
  const apollo = new ApolloServer({ schema });
  await apollo.start();
  const app = express();
  app.use('/graphql', express.json(), expressMiddleware(apollo));
  const http = createServer(app);
  http.listen(0, '127.0.0.1', () => {
    process.send?.({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql` });
  });
  process.on('message', () => process.send?.({ statements: [] }));
  process.on('disconnect', () => process.exit(0));
}

serve(JSON.parse(process.argv[2] ?? '{}') as ServeOrder).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
