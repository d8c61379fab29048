import type { GraphTransaction } from '../../graph/graph';
import type { MentionRow } from '../../graph/write/load-statements';
import {
  blockSizes,
  blocksOfMembers,
  dropCandidates,
  dropReferences,
  forsakenParties,
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
import { UnionFind } from '../resolve/union-find';
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
  const settled: SettledParties[] = [];
  const groups = await closedGroups(tx, touched, replayed);
  for (const blocks of await partsOf(tx, groups)) settled.push(await settleBlocks(tx, blocks, replayed));
  await removeForsaken(tx, touched.parties);
  return {
    mentions: settled.flatMap((each) => each.mentions),
    versions: [...new Set(settled.flatMap((each) => each.versions))],
    altered: settled.flatMap((each) => each.altered),
    persons: [...new Set(settled.flatMap((each) => each.persons))],
  };
}

/** Mentions resolved at once: more would only take memory, for groups of blocks do not know of one another. */
const MENTIONS_A_PART = 2_000;

async function settleBlocks(
  tx: GraphTransaction,
  blocks: readonly string[],
  judgements: readonly StandingJudgement[],
): Promise<SettledParties> {
  const rows = await tx.run(mentionsOfBlocks, { blocks });
  const judged = new Set(judgements.flatMap((judgement) => judgement.subjects));
  const mentions = rows.filter((row) => row.standing || judged.has(row.memberId)).map(standingMention);
  const resolution = resolveParties(mentions, judgements);
  const ids = new Set([
    ...rows.flatMap((row) => (row.targetId === null ? [] : [row.targetId])),
    ...resolution.clusters.map((cluster) => cluster.id),
  ]);
  const stored = await tx.run(storedParties, { ids: [...ids].sort() });
  const differences = partyDifferences(rows, stored, resolution);
  await write(tx, differences);
  return followUp(rows, differences);
}

/** Parties that lost a mention which is gone altogether, and have none left. */
async function removeForsaken(tx: GraphTransaction, parties: ReadonlySet<string>): Promise<void> {
  const forsaken = await tx.run(forsakenParties, { ids: [...parties].sort() });
  await tx.run(removeDerived, { ids: forsaken.map((row) => row.id) });
}

/** The touched blocks, each with all that judgements or moved mentions bind to it: these must be resolved together. */
async function closedGroups(
  tx: GraphTransaction,
  touched: Touched,
  judgements: readonly StandingJudgement[],
): Promise<string[][]> {
  const sets = new UnionFind();
  for (const blocks of [...(await judgedTogether(tx, judgements)), ...touched.bound]) {
    for (const block of blocks) sets.union(blocks[0] ?? block, block);
  }
  const blocks = new Set([...touched.blocks, ...[...touched.bound].flat()]);
  const roots = new Set([...blocks].map((block) => sets.find(block)));
  const groups = new Map<string, string[]>();
  for (const block of sets.items().sort()) {
    const root = sets.find(block);
    if (!roots.has(root)) continue;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [block]);
    else group.push(block);
  }
  return [...groups.values()];
}

/** The blocks of the mentions that each judgement is about. */
async function judgedTogether(tx: GraphTransaction, judgements: readonly StandingJudgement[]): Promise<string[][]> {
  const members = [...new Set(judgements.flatMap((judgement) => judgement.subjects))].sort();
  if (members.length === 0) return [];
  const blocksOf = new Map<string, string[]>();
  for (const { member, block } of await tx.run(blocksOfMembers, { members })) {
    blocksOf.set(member, [...(blocksOf.get(member) ?? []), block]);
  }
  return judgements.map((judgement) => judgement.subjects.flatMap((subject) => blocksOf.get(subject) ?? []));
}

/** Groups of blocks gathered into parts of a bounded number of mentions (a group that is larger is a part by itself). */
async function partsOf(tx: GraphTransaction, groups: readonly string[][]): Promise<string[][]> {
  const sizes = new Map((await tx.run(blockSizes, { blocks: groups.flat() })).map((row) => [row.block, row.mentions]));
  const parts: string[][] = [];
  let size = 0;
  for (const group of groups) {
    const mentions = group.reduce((sum, block) => sum + (sizes.get(block) ?? 0), 0);
    const part = parts.at(-1);
    if (part === undefined || size + mentions > MENTIONS_A_PART) {
      parts.push([...group]);
      size = mentions;
    } else {
      part.push(...group);
      size += mentions;
    }
  }
  return parts;
}

async function write(tx: GraphTransaction, differences: PartyDifferences): Promise<void> {
  const { parties, places, slugsToRelease, references, unreferred, formerIds, revived, vanished, candidates, undone } =
    differences;
  await tx.run(releaseSlugs, { ids: slugsToRelease });
  await tx.run(writeParties, { rows: parties });
  await tx.run(writePlaces, { rows: places });
  await tx.run(reviveIds, { ids: revived });
  await tx.run(settleReferences, { rows: references });
  await tx.run(dropReferences, { mentions: unreferred });
  await tx.run(moveFormerIds, { rows: formerIds });
  await tx.run(removeDerived, { ids: vanished });
  await tx.run(dropCandidates, { rows: undone });
  await tx.run(settleCandidates, { rows: candidates });
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
