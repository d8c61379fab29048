import { registerEnumType } from 'type-graphql';
import { WITHDRAWAL_REASONS } from '../model/article';
import { CONTACTS } from '../model/contact';
import { ENCOUNTER_KINDS, EVENT_STATUSES, REPORT_STATUSES } from '../model/encounter';
import { JUDGEMENT_VERBS } from '../model/judgement';
import { MENTION_KINDS, ORGANISATION_KINDS } from '../model/party';

/** An enum object of type-graphql from a list of the model: each value is its own name. */
function enumOf<T extends string>(values: readonly T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
}

function described<T extends string>(values: Record<T, string>): Record<T, { description: string }> {
  return Object.fromEntries(
    Object.entries(values).map(([value, description]) => [value, { description: String(description) }]),
  ) as Record<T, { description: string }>;
}

export const EncounterKind = enumOf(ENCOUNTER_KINDS);
registerEnumType(EncounterKind, {
  name: 'EncounterKind',
  description: 'What kind of contact an encounter is. Only a MEETING counts as having met. `MEETING`',
  valuesConfig: described({
    MEETING: 'Two or more parties face to face: a meeting, an audience, a dinner. Held, it is what *met* means.',
    CALL: 'A conversation by telephone or video.',
    TALKS: 'Talks or negotiations that the text does not say were face to face.',
    VISIT: 'A party comes to a place or to a host; whom it met there is a report of its own.',
    GATHERING: 'Many attend: a summit, a conference, a parade. To attend together is not to have met.',
  }),
});

const STATUS_DESCRIPTIONS = {
  HELD: 'It took place.',
  PLANNED: 'It is announced or agreed for a later day. It is never counted as held.',
  PROPOSED: 'Somebody offers, asks or hopes for it; nothing is agreed.',
  CANCELLED: 'It was planned and is called off or put off.',
  DENIED: 'It is denied that it took or will take place.',
} as const;

export const ReportStatus = enumOf(REPORT_STATUSES);
registerEnumType(ReportStatus, {
  name: 'ReportStatus',
  description: 'Where an encounter stands according to one report, seen from the day of its publication: `PLANNED`.',
  valuesConfig: described(STATUS_DESCRIPTIONS),
});

export const EventStatus = enumOf(EVENT_STATUSES);
registerEnumType(EventStatus, {
  name: 'EventStatus',
  description:
    'Where an event stands over all its reports: HELD where one says so and none denies it, DISPUTED where one does, otherwise what the latest publication says. `DISPUTED`',
  valuesConfig: described({ ...STATUS_DESCRIPTIONS, DISPUTED: 'One report has it held and another denies it.' }),
});

export const OrganisationKind = enumOf(ORGANISATION_KINDS);
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What sort of organisation it is: `STATE`.',
  valuesConfig: described({
    STATE: 'A country as an actor: `Norland`.',
    GOVERNMENT: 'A ministry, an agency, a council of state.',
    COMPANY: 'A business.',
    MEDIA: 'An outlet, an agency or a broadcaster.',
    BODY: 'An international or public body: `United Nations`.',
    PARTY: 'A political party or movement.',
    OTHER: 'None of these.',
  }),
});

export const MentionKind = enumOf(MENTION_KINDS);
registerEnumType(MentionKind, {
  name: 'MentionKind',
  description: 'What an article names: `PERSON`.',
  valuesConfig: described({ PERSON: 'A person.', ORGANISATION: 'An organisation or a state.', PLACE: 'A place.' }),
});

export const SourceKind = enumOf(['OUTLET', 'REGISTER'] as const);
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What sort of source it is: `OUTLET`.',
  valuesConfig: described({
    OUTLET: 'A newspaper, an agency, a broadcaster, a web site: it is known by its domain.',
    REGISTER: 'A register whose records say who was where: each record is an article.',
  }),
});

export const Contact = enumOf(CONTACTS);
registerEnumType(Contact, {
  name: 'Contact',
  description:
    'What counts as contact. A summit of forty is not 780 meetings, so the counts are never mixed. `TOGETHER`',
  valuesConfig: described({
    MET: 'A MEETING.',
    TOGETHER: 'A GATHERING that both attended.',
    ANY: 'A MEETING, a GATHERING, a CALL or TALKS.',
  }),
});

export const EVENT_ORDERS = ['LATEST', 'EARLIEST', 'MOST_SOURCES', 'LATEST_PUBLISHED', 'LATEST_CHANGED'] as const;
export type EventOrderValue = (typeof EVENT_ORDERS)[number];
export const EventOrder = enumOf(EVENT_ORDERS);
registerEnumType(EventOrder, {
  name: 'EventOrder',
  description: 'The order of a list of events. An undated event stands at the day of its latest publication. `LATEST`',
  valuesConfig: described({
    LATEST: 'By the last day on which it can lie, latest first.',
    EARLIEST: 'By the last day on which it can lie, earliest first.',
    MOST_SOURCES: 'By the number of sources that report it, most first.',
    LATEST_PUBLISHED: 'By the day of its latest publication, latest first.',
    LATEST_CHANGED: 'By the time when what the graph knows of it last changed, latest first.',
  }),
});

export const PARTY_ORDERS = ['NAME', 'MOST_MEETINGS'] as const;
export type PartyOrderValue = (typeof PARTY_ORDERS)[number];
export const PartyOrder = enumOf(PARTY_ORDERS);
registerEnumType(PartyOrder, {
  name: 'PartyOrder',
  description: 'The order of a list of parties: `MOST_MEETINGS`.',
  valuesConfig: described({ NAME: 'By name, A to Z.', MOST_MEETINGS: 'By the number of held meetings, most first.' }),
});

export const COUNTERPART_ORDERS = ['MOST_OFTEN', 'LATEST', 'NAME'] as const;
export type CounterpartOrderValue = (typeof COUNTERPART_ORDERS)[number];
export const CounterpartOrder = enumOf(COUNTERPART_ORDERS);
registerEnumType(CounterpartOrder, {
  name: 'CounterpartOrder',
  description: 'The order of a list of counterparts: `MOST_OFTEN`.',
  valuesConfig: described({
    MOST_OFTEN: 'By the number of held encounters, most first.',
    LATEST: 'By the last held encounter, latest first.',
    NAME: 'By name, A to Z.',
  }),
});

export const RUN_OUTCOMES = ['RUNNING', 'DONE', 'FAILED', 'INTERRUPTED'] as const;
export const RunOutcome = enumOf(RUN_OUTCOMES);
registerEnumType(RunOutcome, {
  name: 'RunOutcome',
  description: 'How a run of the ingest ended: `INTERRUPTED`.',
  valuesConfig: described({
    RUNNING: 'It has not ended yet.',
    DONE: 'It read all that it was given; single articles may have been set aside.',
    FAILED: 'It could not go on; `message` says why.',
    INTERRUPTED: 'It was stopped midway; the next run takes up what is left.',
  }),
});

export const ARTICLE_RESULTS = ['NEW', 'CHANGED', 'UNCHANGED', 'SET_ASIDE', 'WITHDRAWN'] as const;
export const ArticleResult = enumOf(ARTICLE_RESULTS);
registerEnumType(ArticleResult, {
  name: 'ArticleResult',
  description: 'What a run did with one article: `outcomes(first: 50) { nodes { url result code reason } }`.',
  valuesConfig: described({
    NEW: 'It was not known before.',
    CHANGED: 'Its text, title or date differs from the known version: a new version was made.',
    UNCHANGED: 'It is known already, word for word.',
    SET_ASIDE: 'It could not be read; `code` and `reason` say why.',
    WITHDRAWN: 'It was taken out: its reports no longer count.',
  }),
});

export const JudgementVerb = enumOf(JUDGEMENT_VERBS);
registerEnumType(JudgementVerb, {
  name: 'JudgementVerb',
  description: 'What a person decided: `SAME`.',
  valuesConfig: described({
    SAME: 'The subjects are one party, or one event.',
    DIFFERENT: 'The subjects are not one party, or not one event.',
    RENAME: 'The subject is called by the value.',
    IDENTIFY: 'The subject is the item of Wikidata that the value names.',
    WRONG_REPORT: 'The report misreads its sentence and no longer counts.',
  }),
});

export const GRAINS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type GrainValue = (typeof GRAINS)[number];
export const Grain = enumOf(GRAINS);
registerEnumType(Grain, {
  name: 'Grain',
  description: 'The width of the spans of a timeline: `MONTH`.',
  valuesConfig: described({
    DAY: 'Calendar days.',
    WEEK: 'ISO weeks, Monday to Sunday.',
    MONTH: 'Calendar months.',
    YEAR: 'Calendar years.',
  }),
});

export const OPEN_QUESTIONS = ['NEVER_CONFIRMED', 'DENIED_AND_HELD', 'ONE_SOURCE', 'ONE_SIDE'] as const;
export type OpenQuestionValue = (typeof OPEN_QUESTIONS)[number];
export const OpenQuestion = enumOf(OPEN_QUESTIONS);
registerEnumType(OpenQuestion, {
  name: 'OpenQuestion',
  description: 'What is not settled about an event: `ONE_SOURCE`.',
  valuesConfig: described({
    NEVER_CONFIRMED: 'Planned or proposed for days that have passed, and no report has it held, cancelled or denied.',
    DENIED_AND_HELD: 'One report has it held and another denies it.',
    ONE_SOURCE: 'Only one independent source reports it.',
    ONE_SIDE: 'Sources named in `reportedBy` report it, those in `neverBy` do not.',
  }),
});

export const WithdrawalReason = enumOf(WITHDRAWAL_REASONS);
registerEnumType(WithdrawalReason, {
  name: 'WithdrawalReason',
  description: 'Why an article was taken out: `REQUEST`.',
  valuesConfig: described({
    REQUEST: 'A person took it out: it stays out until a person puts it back.',
    SOURCE: 'Its whole source was taken out.',
    GONE: 'Its address answers that it is gone for good (410). Should it return, it counts again.',
  }),
});

export const CHANGE_KINDS = ['NEW', 'CHANGED', 'WITHDRAWN'] as const;
export const ChangeKind = enumOf(CHANGE_KINDS);
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description:
    'What happened to an article: `changes(since: "2025-05-21T00:00:00Z") { nodes { at change article { url } } }`.',
  valuesConfig: described({
    NEW: 'It was seen for the first time.',
    CHANGED: 'It was seen with another text: what it no longer says is withdrawn.',
    WITHDRAWN: 'It was taken out: its reports no longer count.',
  }),
});
