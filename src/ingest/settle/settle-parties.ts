import type { GraphTransaction } from '../../graph/graph';
import type { MentionRow } from '../../graph/write/load-statements';
import {
  blocksOfMembers,
  dropCandidates,
  dropReferences,
  type JudgementRow,
  mentionsOfBlocks,
  moveFormerIds,
  releaseSlugs,
  removeDerived,
  reviveIds,
  settleCandidates,
  settleReferences,
  storedParties,
  settleParties as writeParties,
  settlePlaces as writePlaces,
} from '../../graph/write/settle-statements';
import type { OrganisationKind } from '../../model/party';
import type { StandingJudgement, StandingMention } from '../../model/resolution';
import { resolveParties } from '../resolve';
import { type PartyDifferences, partyDifferences } from './party-differences';
import type { Touched } from './touched';

/** What followed from settling parties, for events, counts and offices to follow suit. */
export interface SettledParties {
  /** Mentions that refer to another party or place than before. */
  readonly mentions: readonly string[];
  /** The versions of these. */
  readonly versions: readonly string[];
  /** Parties and places whose name, kind or country has changed. */
  readonly altered: readonly string[];
  /** Persons that won or lost a mention. */
  readonly persons: readonly string[];
}

/** Makes parties and places what resolution says of the touched blocks, writing nothing but the differences. */
export async function settleParties(
  tx: GraphTransaction,
  touched: Touched,
  judgements: readonly JudgementRow[],
): Promise<SettledParties> {
  const replayed = judgements.filter(isReplayed);
  const blocks = await closedBlocks(tx, touched.blocks, replayed);
  const rows = await tx.run(mentionsOfBlocks, { blocks });
  const judged = new Set(replayed.flatMap((judgement) => judgement.subjects));
  const mentions = rows.filter((row) => row.standing || judged.has(row.memberId)).map(standingMention);
  const resolution = resolveParties(mentions, replayed);
  const ids = new Set([
    ...touched.parties,
    ...rows.flatMap((row) => (row.targetId === null ? [] : [row.targetId])),
    ...resolution.clusters.map((cluster) => cluster.id),
  ]);
  const stored = await tx.run(storedParties, { ids: [...ids].sort() });
  const differences = partyDifferences(rows, stored, resolution);
  await write(tx, differences);
  return followUp(rows, differences);
}

/** The touched blocks and all that judgements bind to them: a block must be resolved with these or not at all. */
async function closedBlocks(
  tx: GraphTransaction,
  touched: ReadonlySet<string>,
  judgements: readonly StandingJudgement[],
): Promise<string[]> {
  const members = [...new Set(judgements.flatMap((judgement) => judgement.subjects))].sort();
  const found = members.length === 0 ? [] : await tx.run(blocksOfMembers, { members });
  const blocksOf = new Map<string, string[]>();
  for (const { member, block } of found) blocksOf.set(member, [...(blocksOf.get(member) ?? []), block]);
  const bound = judgements.map((judgement) => judgement.subjects.flatMap((subject) => blocksOf.get(subject) ?? []));
  const closed = new Set(touched);
  for (let size = -1; size !== closed.size; ) {
    size = closed.size;
    for (const blocks of bound) {
      if (blocks.some((block) => closed.has(block))) for (const block of blocks) closed.add(block);
    }
  }
  return [...closed].sort();
}

async function write(tx: GraphTransaction, differences: PartyDifferences): Promise<void> {
  const { parties, places, slugsToRelease, references, unreferred, formerIds, revived, vanished, candidates, undone } =
    differences;
  if (slugsToRelease.length > 0) await tx.run(releaseSlugs, { ids: slugsToRelease });
  if (parties.length > 0) await tx.run(writeParties, { rows: parties });
  if (places.length > 0) await tx.run(writePlaces, { rows: places });
  if (revived.length > 0) await tx.run(reviveIds, { ids: revived });
  if (references.length > 0) await tx.run(settleReferences, { rows: references });
  if (unreferred.length > 0) await tx.run(dropReferences, { mentions: unreferred });
  if (formerIds.length > 0) await tx.run(moveFormerIds, { rows: formerIds });
  if (vanished.length > 0) await tx.run(removeDerived, { ids: vanished });
  if (undone.length > 0) await tx.run(dropCandidates, { rows: undone });
  if (candidates.length > 0) await tx.run(settleCandidates, { rows: candidates });
}

function followUp(rows: readonly MentionRow[], differences: PartyDifferences): SettledParties {
  const before = new Map(rows.map((row) => [row.id, row]));
  const moved = differences.references.filter(
    ({ mentionId, targetId }) => before.get(mentionId)?.targetId !== targetId,
  );
  const mentions = [...moved.map((reference) => reference.mentionId), ...differences.unreferred];
  const persons = new Set<string>();
  for (const { mentionId, targetId } of moved) {
    const row = before.get(mentionId);
    if (row?.kind !== 'PERSON') continue;
    persons.add(targetId);
    if (row.targetId !== null) persons.add(row.targetId);
  }
  return {
    mentions,
    versions: [...new Set(mentions.flatMap((id) => before.get(id)?.versionId ?? []))],
    altered: differences.altered,
    persons: [...persons],
  };
}

function isReplayed(judgement: JudgementRow): judgement is StandingJudgement & JudgementRow {
  return judgement.verb !== 'WRONG_REPORT';
}

function standingMention(row: MentionRow): StandingMention {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    aliases: row.aliases,
    titles: row.titles,
    office: row.office,
    organisationKind: row.organisationKind as OrganisationKind | null,
    country: row.country,
    articleId: row.articleId,
    articleDate: row.articleDate,
    offset: row.offset,
    sourceId: row.sourceId,
    companions: [...new Set(row.companions)].sort(),
    standing: row.standing,
  };
}
