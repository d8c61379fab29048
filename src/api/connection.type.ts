import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../graph/read/page';
import { Article } from './article.type';
import { Change } from './change.type';
import { Counterpart } from './counterpart.type';
import { Event } from './event.type';
import { Judgement } from './judgement.type';
import { Organisation } from './organisation.type';
import { Person } from './person.type';
import { Place } from './place.type';
import { Report } from './report.type';
import { Outcome, Run } from './run.type';
import { Source } from './source.type';

@ObjectType('PageInfo', {
  description: 'Where a page stands in its list (Relay): `pageInfo { endCursor hasNextPage }`.',
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow: ask again with `after: endCursor`. `true`' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'More precede: ask again with `before: startCursor`. `true`' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item; null for an empty page. `WyJsYXRlc3QiLCIyMDI1LTA0LTI2IiwiZV8xIl0`',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; null for an empty page. `WyJsYXRlc3QiLCIyMDI1LTAzLTEyIiwiZV8yIl0`',
  })
  readonly endCursor!: string | null;
}

/** A page of nodes, in the shape of a Relay connection. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** GraphQL calls it only where the field is asked for: counting costs a statement. */
  readonly totalCount: () => Promise<number>;
}

export function connectionOf<T>(page: Page<T>): Connection<T> {
  return {
    edges: page.items.map((node, index) => ({ cursor: page.cursors[index] ?? '', node })),
    nodes: page.items,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    totalCount: page.total,
  };
}

/** @param sample - fields that show what an item is. */
function connectionType<T extends object>(node: ClassType<T>, name: string, sample: string): ClassType<object> {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} in a list, with its place there: \`edges { cursor node { ${sample} } }\`.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, {
      description: 'Its place in the list, for `after` and `before`. `WyJsYXRlc3QiLCIyMDI1LTA0LTI2IiwiZV8xIl0`',
    })
    readonly cursor!: string;

    @Field(() => node, { description: `The ${name}: \`node { ${sample} }\`.` })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name} (Relay): \`nodes { ${sample} } pageInfo { endCursor hasNextPage }\`.`,
    simpleResolvers: true,
  })
  class ConnectionType {
    @Field(() => [Edge], { description: `The items with their cursors: \`edges { cursor node { ${sample} } }\`.` })
    readonly edges!: readonly Edge[];

    @Field(() => [node], { description: `The items alone, for clients that need no cursors: \`nodes { ${sample} }\`.` })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where this page stands: `pageInfo { endCursor hasNextPage }`.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Length of the whole list. It is counted only when asked for. `42`' })
    readonly totalCount!: number;
  }
  return ConnectionType;
}

export const PersonConnection = connectionType(Person, 'Person', 'name slug');
export const OrganisationConnection = connectionType(Organisation, 'Organisation', 'name kind');
export const PlaceConnection = connectionType(Place, 'Place', 'name country');
export const SourceConnection = connectionType(Source, 'Source', 'id name');
export const ArticleConnection = connectionType(Article, 'Article', 'title url date');
export const EventConnection = connectionType(Event, 'Event', 'kind status latest');
export const ReportConnection = connectionType(Report, 'Report', 'status quote');
export const CounterpartConnection = connectionType(Counterpart, 'Counterpart', 'party { name } held');
export const ChangeConnection = connectionType(Change, 'Change', 'at change article { url }');
export const RunConnection = connectionType(Run, 'Run', 'startedAt outcome');
export const OutcomeConnection = connectionType(Outcome, 'Outcome', 'origin result');
export const JudgementConnection = connectionType(Judgement, 'Judgement', 'verb subjects reason');
