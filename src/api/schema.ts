import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ArticleResolver, ArticleVersionResolver } from './article.resolver';
import { authChecker } from './authentication';
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

let schema: GraphQLSchema | null = null;

/** The schema as the classes of this folder declare it. Built once: it costs some tens of milliseconds. */
export function apiSchema(): GraphQLSchema {
  schema ??= buildSchemaSync({
    resolvers: [
      EventResolver,
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
    ],
    orphanedTypes: [Judgement, Mention],
    validate: false,
    authChecker,
  });
  return schema;
}

/** The text of schema/schema.graphql: sorted, so that the order of declaration makes no difference. */
export function schemaText(): string {
  return `# Emitted from src/api by \`npm run schema\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
