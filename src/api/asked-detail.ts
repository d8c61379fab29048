import type { GraphQLResolveInfo } from 'graphql';
import type { CounterpartDetail } from '../graph/read/counterparts';
import type { EventDetail, EventParts } from '../graph/read/event-detail';
import type { ListSizes } from '../graph/read/event-question';
import { DEFAULT_PAGE, LARGEST_PAGE, listSize } from './page.args';
import { fieldsAt, largest, namesBelow } from './selection';

export const DEFAULT_PARTICIPANTS = 50;

/** Each step with the fields that it answers, the smallest first. */
type Steps<S extends string> = readonly (readonly [S, readonly string[]])[];

const EVENT_FIELDS = [
  ...[
    'id',
    'kind',
    'status',
    'earliest',
    'latest',
    'sortDate',
    'dated',
    'placeName',
    'participantCount',
    'reportCount',
  ],
  ...['sourceCount', 'independentSourceCount', 'firstPublished', 'lastPublished', 'changedAt'],
];
/** Parts of an event that are read apart. */
const PARTS = ['place', 'participants', 'reports'];
/** Fields that are summed up from all reports. */
const SUMMED = ['accounts', 'conflicts', 'citations'];
const EVENT: Steps<'BASIC' | 'WHOLE'> = [
  ['BASIC', ['id', 'kind', 'status', 'earliest', 'latest', ...PARTS]],
  ['WHOLE', [...EVENT_FIELDS, ...PARTS, ...SUMMED]],
];
const PLACE: Steps<'NAME'> = [['NAME', ['name', 'country']]];
const PARTY: Steps<'NAME' | 'LINK'> = [
  ['NAME', ['name']],
  ['LINK', ['id', 'slug', 'name']],
];
const CLAIM = [
  'kind',
  'status',
  'earliest',
  'latest',
  'datePhrase',
  'placeName',
  'attributedTo',
  'quote',
  'publishedOn',
];
const WHOLE_REPORT = [
  'start',
  'end',
  'background',
  'confidence',
  'extractor',
  'extractorVersion',
  'knownAt',
  'standing',
];
const REPORT: Steps<'WORDS' | 'CLAIM' | 'EVIDENCE'> = [
  ['WORDS', ['id', 'quote', 'status', 'article']],
  ['CLAIM', ['id', ...CLAIM, 'article']],
  ['EVIDENCE', ['id', ...CLAIM, ...WHOLE_REPORT, 'wrong', 'article', 'markWrong', 'citation']],
];
const ARTICLE: Steps<'LINK' | 'CITED'> = [
  ['LINK', ['id', 'title', 'url', 'date']],
  ['CITED', ['id', 'title', 'url', 'date', 'source']],
];
const SOURCE: Steps<'NAME'> = [['NAME', ['id', 'name']]];

/**
 * How much of each event the client asks for, at the paths where this field's events stand. What is not known here takes
 * all there is, so that a field that is new is answered before it is quick.
 */
export function askedDetail(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
): { detail: EventDetail; sizes: ListSizes } {
  const at = (...names: string[]) => paths.flatMap((path) => fieldsAt(info, [...path, ...names]));
  const summed = SUMMED.some((name) => at(name).length > 0);
  const names: NamesAt = (...path) => {
    const fields = at(...path);
    return fields.length === 0 ? null : namesBelow(info, fields);
  };
  return {
    detail: partsOf(names, summed),
    sizes: {
      participants: listSize(largest(info, at('participants'), 'first', DEFAULT_PARTICIPANTS) || 1, 'first'),
      reports: summed ? LARGEST_PAGE : listSize(largest(info, at('reports'), 'first', DEFAULT_PAGE) || 1, 'first'),
    },
  };
}

/** How much of each counterpart the client asks for. */
export function askedCounterparts(info: GraphQLResolveInfo): CounterpartDetail {
  const names = (...path: string[]): readonly string[] | null => {
    const fields = [['edges', 'node'], ['nodes']].flatMap((to) => fieldsAt(info, [...to, ...path]));
    return fields.length === 0 ? null : namesBelow(info, fields);
  };
  return {
    party: step(names('party') ?? [], PARTY) === null ? 'WHOLE' : 'LINK',
    sources: part(names('sources'), SOURCE),
  };
}

/** Names of the fields asked for at a path below an event; null: what stands there is not asked for. */
type NamesAt = (...path: string[]) => readonly string[] | null;

function partsOf(names: NamesAt, summed: boolean): EventDetail {
  const event = step(names() ?? [], EVENT);
  if (event === null) return 'FULL';
  const reports = names('reports');
  return {
    event,
    place: part(names('place'), PLACE),
    participants: participantsOf(names),
    reports: reportsOf(reports, summed),
    article: reports?.includes('citation') ? 'WHOLE' : articleOf(names),
  };
}

function reportsOf(asked: readonly string[] | null, summed: boolean): EventParts['reports'] {
  // Accounts are summed up from more reports than are shown: the texts of those that are shown are read by themselves.
  if (summed) return 'FULL';
  if (asked === null) return 'NONE';
  return asked.includes('context') ? 'TEXT' : (step(asked, REPORT) ?? 'FULL');
}

function participantsOf(names: NamesAt): EventParts['participants'] {
  const asked = names('participants');
  if (asked === null) return 'NONE';
  const party = step(names('participants', 'party') ?? [], PARTY) ?? 'WHOLE';
  return party === 'NAME' && asked.includes('status') ? 'LINK' : party;
}

function articleOf(names: NamesAt): EventParts['article'] {
  const article = part(names('reports', 'article'), ARTICLE);
  return article === 'CITED' && step(names('reports', 'article', 'source') ?? [], SOURCE) === null ? 'WHOLE' : article;
}

/** The smallest step that answers all of some fields; null: none does. */
function step<S extends string>(asked: readonly string[], steps: Steps<S>): S | null {
  return steps.find(([, fields]) => asked.every((name) => fields.includes(name)))?.[0] ?? null;
}

function part<S extends string>(asked: readonly string[] | null, steps: Steps<S>): S | 'NONE' | 'WHOLE' {
  return asked === null ? 'NONE' : (step(asked, steps) ?? 'WHOLE');
}
