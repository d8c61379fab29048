import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import { castOf } from './world/cast';
import type { WorldSize } from './world/world';

/** What a question is anchored on; ALL: on nothing, so that it may grow with the graph. */
export type Anchor = 'PERSON' | 'PEOPLE' | 'ORGANISATION' | 'EVENT' | 'SOURCE' | 'PLACE' | 'ALL';

/** An example of schema/examples.graphql, asked of a synthetic world. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly anchor: Anchor;
  /** It returns a page of 50. */
  readonly isPage: boolean;
  /** Variables, taken in turn: of the same degree in worlds of every size. */
  readonly variables: readonly object[];
}

const EXAMPLES = join(__dirname, '..', 'schema', 'examples.graphql');
const PAGE = 50;
/** Answered only to whom has a key, and about the ledger, which a synthetic world has none of. */
const NEEDS_KEY: ReadonlySet<string> = new Set(['LastRuns']);

/**
 * The examples that only read, with a world's anchors for variables. An example that is new and not listed here is asked
 * as it stands, and left out where it needs variables.
 */
export function questionsOf(size: WorldSize): Question[] {
  const asked = askedOf(size);
  return parse(readFileSync(EXAMPLES, 'utf8')).definitions.flatMap((definition): Question[] => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== 'query') return [];
    const name = definition.name?.value ?? '';
    if (NEEDS_KEY.has(name)) return [];
    const known = asked[name];
    if (known === undefined) {
      const isWhole = (definition.variableDefinitions ?? []).every((variable) => variable.defaultValue !== undefined);
      return isWhole ? [{ name, text: print(definition), anchor: 'ALL', isPage: false, variables: [{}] }] : [];
    }
    return [{ name, text: print(definition), ...known }];
  });
}

type Asked = Pick<Question, 'anchor' | 'isPage' | 'variables'>;

function askedOf(size: WorldSize): Readonly<Record<string, Asked>> {
  const cast = castOf(size);
  const people = cast.anchorPeople.map((person) => person.slug);
  const next = (index: number): string => people[(index + 1) % people.length] as string;
  const sources = cast.anchorSources.map((source) => source.id);
  const organisations = cast.anchorOrganisations.map((organisation) => organisation.slug);
  const each = (anchor: Anchor, isPage: boolean, of: (slug: string, index: number) => object): Asked => ({
    anchor,
    isPage,
    variables: people.map(of),
  });
  const once = (isPage: boolean, variables: object): Asked => ({ anchor: 'ALL', isPage, variables: [variables] });
  return {
    MeetingsOfAPerson: each('PERSON', true, (person) => ({ person, first: PAGE })),
    MeetingsOfTwoTogether: each('PEOPLE', false, (person, index) => ({ people: [person, next(index)] })),
    AttendedTogether: each('PEOPLE', false, (person, index) => ({ people: [person, next(index)] })),
    WhomHasSheMet: each('PERSON', true, (person) => ({ person, first: PAGE })),
    WhomIsHeToMeet: each('PERSON', false, (person) => ({ person })),
    AnEventPerSource: each('EVENT', false, (person, index) => ({ people: [person, next(index)] })),
    AccordingToOneSource: each('PERSON', false, (person) => ({ person, sources: sources.slice(0, 1) })),
    AsKnownOnADay: each('PERSON', false, (person) => ({ person, day: '2020-06-30' })),
    ChainsBetween: each('PEOPLE', false, (from, index) => ({ from, to: people[(index + 2) % people.length], hops: 4 })),
    TimelineOfAPerson: each('PERSON', false, (person) => ({ person, by: 'MONTH' })),
    Provenance: each('PERSON', false, (person) => ({ person })),
    APerson: each('PERSON', false, (person) => ({ person })),
    AsAFile: each('PERSON', false, (person) => ({ person })),
    MeetingsOfAnOrganisationOrItsPeople: {
      anchor: 'ORGANISATION',
      isPage: false,
      variables: organisations.map((organisation) => ({ organisation })),
    },
    WhomHasAnOrganisationMet: {
      anchor: 'ORGANISATION',
      isPage: false,
      variables: organisations.map((organisation) => ({ organisation })),
    },
    EventsInAPlace: {
      anchor: 'PLACE',
      isPage: false,
      variables: cast.anchorPlaces.map(({ slug }) => ({ place: slug, from: '2016-01-01', to: '2016-12-31' })),
    },
    ReportedByOneSide: {
      anchor: 'SOURCE',
      isPage: false,
      variables: sources.slice(1).map((never) => ({ by: sources.slice(0, 1), never: [never] })),
    },
    Permalink: { anchor: 'SOURCE', isPage: false, variables: sources.map((id) => ({ id })) },
    WellSupportedMeetings: once(false, { least: 2 }),
    PlannedAndNeverConfirmed: once(true, { first: PAGE }),
    DeniedAndHeld: once(false, { first: PAGE }),
    ReportedByOneSource: once(true, { first: PAGE }),
    WhatChangedSince: once(true, { since: '2025-08-01T00:00:00Z' }),
    EventsChangedSince: once(true, { since: '2025-08-01T00:00:00Z' }),
    SearchByName: once(false, { text: 'anchor persna' }),
    WhatThereIs: once(true, { first: PAGE }),
    AnArticleWithAllThatItContributed: once(false, { first: 1 }),
  };
}

/** The central question, asked of the one whom everybody has met. */
export function hubQuestion(size: WorldSize): Question {
  const central = questionsOf(size).find((question) => question.name === 'MeetingsOfAPerson') as Question;
  return { ...central, name: 'MeetingsOfAPerson (hub)', variables: [{ person: castOf(size).hub.slug, first: PAGE }] };
}
