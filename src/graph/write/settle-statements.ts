import type { EncounterKind, EventStatus, ReportStatus } from '../../model/encounter';
import type { JudgementVerb } from '../../model/judgement';
import type { OrganisationKind } from '../../model/party';
import type { ResolvedParty } from '../../model/resolution';
import { readStatement, writeStatement } from '../statement';
import type { MentionRow } from './load-statements';

type Rows<T> = { readonly rows: readonly T[] };
type Ids = { readonly ids: readonly string[] };

export interface JudgementRow {
  readonly id: string;
  readonly verb: JudgementVerb;
  readonly subjects: readonly string[];
  readonly value: string | null;
  readonly author: string;
  readonly at: string;
  readonly reason: string | null;
}

/** The other end of an undecided pair. */
export interface CandidateRow {
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface StoredParty {
  readonly id: string;
  readonly slug: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly searchText: string;
  readonly kind: OrganisationKind | null;
  readonly country: string | null;
  readonly countryName: string | null;
  readonly wikidata: string | null;
  readonly candidates: readonly CandidateRow[];
}

export interface ReferenceWrite {
  readonly mentionId: string;
  readonly targetId: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface PairWrite extends CandidateRow {
  readonly a: string;
}

export interface FormerIdWrite {
  readonly id: string;
  readonly kind: 'PARTY' | 'PLACE' | 'EVENT';
  readonly now: string;
}

/** A report as it is read back for resolution and for summing up its event. */
export interface SettleReport {
  readonly id: string;
  readonly memberId: string;
  readonly label: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeName: string | null;
  readonly attributedTo: string | null;
  readonly background: boolean;
  readonly offset: number;
  readonly publishedOn: string;
  readonly standing: boolean;
  readonly versionId: string;
  readonly articleId: string;
  readonly sourceId: string;
  readonly group: string | null;
  readonly placeId: string | null;
  readonly placeCountry: string | null;
  readonly placeResolvedName: string | null;
  readonly locatedIn: readonly string[];
  readonly parties: readonly ResolvedParty[];
  readonly citedMedium: string | null;
  /** The blocks that it is stored in. */
  readonly blocks: readonly string[];
  readonly eventId: string | null;
  readonly score: number | null;
  readonly reasons: readonly string[] | null;
}

/** Blocks that a report leaves or enters. */
export interface BlocksOfReport {
  readonly reportId: string;
  readonly blocks: readonly string[];
}

/** The properties of an event that follow from its reports. */
export interface EventProperties {
  readonly kind: EncounterKind;
  readonly status: EventStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly sortDate: string;
  readonly dated: boolean;
  readonly placeName: string | null;
  readonly participantCount: number;
  readonly reportCount: number;
  readonly sourceCount: number;
  readonly independentSourceCount: number;
  readonly firstPublished: string;
  readonly lastPublished: string;
}

export interface StoredParticipation {
  readonly partyId: string;
  readonly status: EventStatus;
  readonly kind: EncounterKind;
  readonly sortDate: string;
}

export interface StoredEvent extends EventProperties {
  readonly id: string;
  readonly places: readonly string[];
  readonly participants: readonly StoredParticipation[];
  readonly candidates: readonly CandidateRow[];
}

export interface OfficeRow {
  readonly personId: string;
  readonly office: string;
  readonly date: string;
  readonly organisations: readonly { readonly id: string; readonly names: readonly string[] }[];
}

export interface Holding {
  readonly personId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly earliest: string;
  readonly latest: string;
}

export const standingJudgements = readStatement<object, JudgementRow>('ingest-judgements', []);
export const blocksOfMembers = readStatement<{ members: readonly string[] }, { member: string; block: string }>(
  'ingest-blocks-of-members',
  ['members'],
);
export const mentionsOfBlocks = readStatement<{ blocks: readonly string[] }, MentionRow>('ingest-mentions', ['blocks']);
export const storedParties = readStatement<Ids, StoredParty>('ingest-parties', ['ids']);
export const settleParties = writeStatement<Rows<{ id: string; label: 'Person' | 'Organisation'; properties: object }>>(
  'settle-parties',
  ['rows'],
);
export const settlePlaces = writeStatement<Rows<{ id: string; properties: object }>>('settle-places', ['rows']);
export const releaseSlugs = writeStatement<Ids>('release-slugs', ['ids']);
export const moveMentions = writeStatement<Rows<{ readonly id: string; readonly block: string }>>('move-mentions', [
  'rows',
]);
export const settleReferences = writeStatement<Rows<ReferenceWrite>>('settle-references', ['rows']);
export const dropReferences = writeStatement<{ mentions: readonly string[] }>('drop-references', ['mentions']);
export const settleCandidates = writeStatement<Rows<PairWrite>>('settle-candidates', ['rows']);
export const dropCandidates = writeStatement<Rows<{ a: string; b: string }>>('drop-candidates', ['rows']);
export const moveFormerIds = writeStatement<Rows<FormerIdWrite>>('move-former-ids', ['rows']);
export const reviveIds = writeStatement<Ids>('revive-ids', ['ids']);
export const forsakenParties = readStatement<Ids, { id: string }>('ingest-forsaken-parties', ['ids']);
export const removeDerived = writeStatement<Ids>('remove-derived', ['ids']);

export const reportsOfMentions = readStatement<{ mentions: readonly string[] }, { id: string }>(
  'ingest-reports-of-mentions',
  ['mentions'],
);
export const reportsOfParties = readStatement<{ parties: readonly string[] }, { id: string }>(
  'ingest-reports-of-parties',
  ['parties'],
);
export const reportsOfMembers = readStatement<{ members: readonly string[] }, { id: string; member: string }>(
  'ingest-reports-of-members',
  ['members'],
);
export const reportsOfEvents = readStatement<{ events: readonly string[] }, { id: string }>(
  'ingest-reports-of-events',
  ['events'],
);
export const reportsOfLabels = readStatement<{ reports: readonly string[] }, { id: string }>(
  'ingest-reports-of-labels',
  ['reports'],
);
export const reportsOfBlocks = readStatement<{ blocks: readonly string[] }, { id: string }>(
  'ingest-reports-of-blocks',
  ['blocks'],
);
export const leaveBlocks = writeStatement<Rows<BlocksOfReport>>('leave-blocks', ['rows']);
export const enterBlocks = writeStatement<Rows<BlocksOfReport>>('enter-blocks', ['rows']);
export const blockSizes = readStatement<{ blocks: readonly string[] }, { block: string; mentions: number }>(
  'ingest-block-sizes',
  ['blocks'],
);
export const settleReports = readStatement<Ids, SettleReport>('ingest-reports', ['ids']);
export const storedEvents = readStatement<Ids, StoredEvent>('ingest-events', ['ids']);
export const settleEvents = writeStatement<Rows<{ id: string; properties: object }>>('settle-events', ['rows']);
export const settleDescriptions = writeStatement<
  Rows<{ reportId: string; eventId: string; score: number; reasons: readonly string[] }>
>('settle-descriptions', ['rows']);
export const dropDescriptions = writeStatement<{ reports: readonly string[] }>('drop-descriptions', ['reports']);
export const settleReportPlaces = writeStatement<Rows<{ reportId: string; placeId: string | null }>>(
  'settle-report-places',
  ['rows'],
);
export const settleEventPlaces = writeStatement<Rows<{ eventId: string; placeId: string | null }>>(
  'settle-event-places',
  ['rows'],
);
export const settleParticipations = writeStatement<Rows<StoredParticipation & { eventId: string }>>(
  'settle-participations',
  ['rows'],
);
export const dropParticipations = writeStatement<Rows<{ partyId: string; eventId: string }>>('drop-participations', [
  'rows',
]);
export const settleCounts = writeStatement<{ parties: readonly string[] }>('settle-counts', ['parties']);
export const officeHolders = readStatement<{ versions: readonly string[] }, { id: string }>('ingest-office-holders', [
  'versions',
]);
export const officesOfPersons = readStatement<{ persons: readonly string[] }, OfficeRow>('ingest-offices', ['persons']);
export const holdingsOfPersons = readStatement<{ persons: readonly string[] }, Holding>('ingest-holdings', ['persons']);
export const settleHoldings = writeStatement<Rows<Holding>>('settle-holdings', ['rows']);
export const dropHoldings = writeStatement<Rows<{ personId: string; organisationId: string; title: string }>>(
  'drop-holdings',
  ['rows'],
);
export const settleWrong = writeStatement<
  object,
  { id: string; versionId: string; articleId: string; blocks: readonly string[] }
>('settle-wrong', []);
export const settleAbout = writeStatement('settle-about', []);
export const dirtyMarks = readStatement<object, { key: string; scope: DirtyScope }>('ingest-dirty', []);
export const markDirty = writeStatement<Rows<{ key: string; scope: DirtyScope }>>('mark-dirty', ['rows']);
export const clearDirty = writeStatement<{ keys: readonly string[] }>('clear-dirty', ['keys']);

/** PARTY: the key is a block of mentions; EVENT: the key is the id of a report. */
export type DirtyScope = 'PARTY' | 'EVENT';
