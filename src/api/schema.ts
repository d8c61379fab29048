import 'reflect-metadata';
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { AppError } from '../errors';
import type { EventRow } from '../graph/read/event-row';
import { AccountResolver } from './account.resolver';
import { ArticleResolver, ArticleVersionResolver } from './article.resolver';
import { authChecker } from './authentication';
import type { Context } from './context';
import { DecisionResolver } from './decision.resolver';
import { EventResolver } from './event.resolver';
import { ExportResolver } from './export.resolver';
import { JudgementResolver } from './judgement.resolver';
import { Judgement } from './judgement.type';
import { LedgerResolver } from './ledger.resolver';
import { Mention } from './mention.type';
import { NodeResolver } from './node.resolver';
import { PartyResolver } from './party.resolver';
import { PersonResolver } from './person.resolver';
import { PlaceResolver } from './place.resolver';
import { QuestionResolver } from './question.resolver';
import { ReportResolver } from './report.resolver';
import { SearchResolver } from './search.resolver';
import { SourceResolver } from './source.resolver';
import { SubscriptionResolver } from './subscription.resolver';

let schema: GraphQLSchema | null = null;

/** type-graphql asks for one as soon as there is a subscription; ours follows the graph, where other processes write too. */
const NO_PUB_SUB: PubSub = {
  publish: () => {},
  subscribe() {
    throw new AppError('INTERNAL', 'Nothing is published within the process.');
  },
};

/** The schema as the classes of this folder declare it. Built once: it costs some tens of milliseconds. */
export function apiSchema(): GraphQLSchema {
  schema ??= answeredAtOnce(
    buildSchemaSync({
      resolvers: [
        EventResolver,
        AccountResolver,
        PersonResolver,
        PartyResolver,
        PlaceResolver,
        SourceResolver,
        ArticleResolver,
        ArticleVersionResolver,
        ReportResolver,
        SearchResolver,
        NodeResolver,
        QuestionResolver,
        LedgerResolver,
        JudgementResolver,
        DecisionResolver,
        ExportResolver,
        SubscriptionResolver,
      ],
      orphanedTypes: [Judgement, Mention],
      validate: false,
      authChecker,
      pubSub: NO_PUB_SUB,
    }),
  );
  return schema;
}

const EVENT = new EventResolver();

/** Fields of each event of a page that only hand over what was read with it. */
const AT_ONCE: Readonly<Record<string, GraphQLFieldResolver<EventRow, Context, { first: number }>>> = {
  participants: (event, { first }) => EVENT.participants(event, first),
  reports: (event, { first }, context, info) => EVENT.reports(event, first, context, info),
};

/**
 * type-graphql awaits a check of every argument, also where none is asked for (`validateArg`), and GraphQL then waits for
 * a promise of each event: fields that need not wait are called directly.
 */
function answeredAtOnce(built: GraphQLSchema): GraphQLSchema {
  const event = built.getType('Event');
  if (!isObjectType(event)) throw new AppError('INTERNAL', 'The schema has no type Event.');
  for (const [name, resolve] of Object.entries(AT_ONCE)) {
    const field = event.getFields()[name];
    if (field === undefined) throw new AppError('INTERNAL', `Event has no field ${name}.`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, Context>;
  }
  return built;
}

/** The text of schema/schema.graphql: sorted, so that the order of declaration makes no difference. */
export function schemaText(): string {
  return `# Emitted from src/api by \`npm run schema\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
