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

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow: ask again with `after: endCursor`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'More precede: ask again with `before: startCursor`.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null for an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null for an empty page.' })
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

function connectionType<T extends object>(node: ClassType<T>, name: string): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its place there.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
    readonly cursor!: string;

    @Field(() => node, { description: `The ${name}.` })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay).`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    readonly edges!: readonly Edge[];

    @Field(() => [node], { description: 'The items alone, for clients that need no cursors.' })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Length of the whole list. It is counted only when asked for.' })
    readonly totalCount!: number;
  }
  return ConnectionType;
}

export const PersonConnection = connectionType(Person, 'Person');
export const OrganisationConnection = connectionType(Organisation, 'Organisation');
export const PlaceConnection = connectionType(Place, 'Place');
export const SourceConnection = connectionType(Source, 'Source');
export const ArticleConnection = connectionType(Article, 'Article');
export const EventConnection = connectionType(Event, 'Event');
export const ReportConnection = connectionType(Report, 'Report');
export const CounterpartConnection = connectionType(Counterpart, 'Counterpart');
export const ChangeConnection = connectionType(Change, 'Change');
export const RunConnection = connectionType(Run, 'Run');
export const OutcomeConnection = connectionType(Outcome, 'Outcome');
export const JudgementConnection = connectionType(Judgement, 'Judgement');
