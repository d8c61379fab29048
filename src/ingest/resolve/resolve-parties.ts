import { compareText } from '../../model/order';
import type { PartyCluster, PartyResolution, StandingJudgement, StandingMention } from '../../model/resolution';
import { blockOfMention } from './blocks';
import { candidatePairs, type Doubt } from './candidate-pairs';
import { clusterIdOf } from './identity';
import { asJudged, judgedDifferent, type Placed } from './judged';
import { parseOrganisationName } from './names/organisation-name';
import { parsePlaceName } from './names/place-name';
import { type Clusters, type Draft, type DraftPair } from './parties/drafts';
import { resolveOrganisations } from './parties/organisations';
import { type PartyMember, partyCluster, type UnnamedCluster } from './parties/party-cluster';
import { resolvePeople } from './parties/people';
import { resolvePlaces } from './parties/places';
import { evidenceOf, Profile } from './parties/profile';
import { weigh } from './parties/weigh';

/**
 * Mentions → people, organisations and places. Pure and independent of order. The mentions must be whole blocks
 * (`blockOfMention`), and with each block those that a judgement binds to it.
 */
export function resolveParties(
  mentions: readonly StandingMention[],
  judgements: readonly StandingJudgement[],
): PartyResolution {
  const members = mentions.map(memberOf).sort(inOrder);
  const blocks = new Map<string, PartyMember[]>();
  for (const member of members) {
    const block = blockOfMention(member.mention);
    const known = blocks.get(block);
    if (known === undefined) blocks.set(block, [member]);
    else known.push(member);
  }
  const groups: Placed<PartyMember>[][] = [];
  const doubts: Doubt[] = [];
  for (const block of blocks.values()) {
    const clusters = resolveBlock(block);
    groups.push(...clusters.all.map(placedMembers));
    doubts.push(...clusters.unsure.flatMap(doubtOf));
  }
  const judged = asJudged(sortedGroups(groups), judgements, affinity);
  const clusterOf = new Map<string, string>();
  const unnamed = judged.flatMap((group) => {
    group.sort((a, b) => inOrder(a.item, b.item));
    const cluster = partyCluster(group, stateOf(group), judgements);
    if (cluster !== null) for (const { item } of group) clusterOf.set(item.id, cluster.id);
    return cluster ?? [];
  });
  return {
    clusters: withSlugs(unnamed).sort((a, b) => compareText(a.id, b.id)),
    candidates: candidatePairs(doubts, judgedDifferent(members, judgements), clusterOf),
  };
}

function memberOf(mention: StandingMention): PartyMember {
  return { ...evidenceOf(mention), id: mention.id, memberId: clusterIdOf(mention), standing: mention.standing };
}

function resolveBlock(members: readonly PartyMember[]): Clusters<unknown> {
  switch (members[0]?.mention.kind) {
    case 'ORGANISATION':
      return resolveOrganisations(members);
    case 'PLACE':
      return resolvePlaces(members);
    default:
      return resolvePeople(members);
  }
}

function placedMembers(draft: Draft<unknown>): Placed<PartyMember>[] {
  return draft.members.map(({ evidence, why }) => ({ item: evidence as PartyMember, ...why }));
}

function doubtOf({ a, b, score, reasons }: DraftPair<unknown>): Doubt[] {
  const [x, y] = [a.members[0]?.evidence.mention.id, b.members[0]?.evidence.mention.id];
  return x === undefined || y === undefined ? [] : [{ a: x, b: y, score, reasons }];
}

function sortedGroups(groups: readonly Placed<PartyMember>[][]): Placed<PartyMember>[][] {
  const sorted = groups.map((group) => [...group].sort((a, b) => inOrder(a.item, b.item)));
  return sorted.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : inOrder(a.item, b.item)));
}

/** How much a mention is like those that a judgement sets apart: by name first, then by what else is told. */
function affinity(member: PartyMember, others: readonly PartyMember[]): number {
  const sameName = others.some(({ mention }) => mention.name === member.mention.name) ? 0.5 : 0;
  const sameArticle = others.some(({ mention }) => mention.articleId === member.mention.articleId) ? 0.2 : 0;
  return sameName + sameArticle + weigh(member, Profile.of(others)).points;
}

function stateOf(group: readonly Placed<PartyMember>[]): string | null {
  for (const { item } of group) {
    const { kind, name, organisationKind, country } = item.mention;
    if (kind === 'PLACE') {
      const { whole } = parsePlaceName(name);
      if (whole !== null) return whole.cca2;
    } else if (kind === 'ORGANISATION') {
      const state = parseOrganisationName(name).state?.cca2 ?? (organisationKind === 'STATE' ? country : null);
      if (state !== null) return state;
    }
  }
  return null;
}

/** The first party by its first member has the bare slug, the others, and those to whom it is not free, a piece of their id behind it. */
function withSlugs(clusters: readonly UnnamedCluster[]): PartyCluster[] {
  const taken = new Set<string>();
  return clusters.map(({ slugWords, slugIsOwn, ...cluster }) => {
    const key = `${cluster.kind === 'PLACE' ? 'PLACE' : cluster.kind} ${slugWords}`;
    const slug = slugIsOwn && !taken.has(key) ? slugWords : `${slugWords}-${cluster.id.slice(2, 10)}`;
    taken.add(key);
    return { ...cluster, slug };
  });
}

function inOrder(a: PartyMember, b: PartyMember): number {
  return (
    compareText(a.mention.articleDate, b.mention.articleDate) ||
    compareText(a.mention.articleId, b.mention.articleId) ||
    a.mention.offset - b.mention.offset ||
    compareText(a.id, b.id)
  );
}
