import { compareText } from '../../model/order';
import type { Assessment, StandingJudgement } from '../../model/resolution';
import { UnionFind } from './union-find';

/** Something that a judgement can be about: a mention or a report. */
export interface Judgeable {
  readonly id: string;
  /** The id of the party, place or event while this is its first member: what judgements name. */
  readonly memberId: string;
  /** A ghost stands for its id only where nothing that stands has it. */
  readonly standing: boolean;
}

/** A member of a group, and why it is there. */
export interface Placed<Item> extends Assessment {
  readonly item: Item;
}

/** What judgements about a set of items come to, contradictions settled. */
interface Verdicts {
  /** Items that belong together, by their representative. */
  readonly together: UnionFind;
  /** The judgement that joined an item with others, by the item's id. */
  readonly joinedBy: ReadonlyMap<string, StandingJudgement>;
  /** Representatives that must not be together, and the judgement that says so. */
  readonly apart: readonly { readonly a: string; readonly b: string; readonly judgement: StandingJudgement }[];
}

/**
 * Groups as people have judged them: SAME joins whole groups, DIFFERENT parts them, each remaining member going with the judged one
 * that it is likest to. Of contradicting judgements the later wins. Independent of the order of its input, except that
 * the first of equals (by the order of members) is preferred.
 * @param affinity how much a member is like some others: compared only with itself.
 */
export function asJudged<Item extends Judgeable>(
  groups: readonly (readonly Placed<Item>[])[],
  judgements: readonly StandingJudgement[],
  affinity: (item: Item, others: readonly Item[]) => number,
): Placed<Item>[][] {
  const items = groups.flat().map(({ item }) => item);
  const verdicts = settle(items, judgements);
  if (verdicts === null) return groups.map((group) => [...group]);
  return joined(groups, verdicts).flatMap((group) => parted(group, verdicts, affinity));
}

/** Ids of items that are judged different, in pairs; contradicted judgements do not count. */
export function judgedDifferent<Item extends Judgeable>(
  items: readonly Item[],
  judgements: readonly StandingJudgement[],
): { readonly a: string; readonly b: string }[] {
  return [...(settle(items, judgements)?.apart ?? [])];
}

/** The last judgement first, each kept unless those kept before contradict it. Null where none is about these items. */
function settle<Item extends Judgeable>(
  items: readonly Item[],
  judgements: readonly StandingJudgement[],
): Verdicts | null {
  const subjects = new Set(judgements.flatMap((judgement) => judgement.subjects));
  const byMember = new Map<string, string>();
  for (const item of items.filter(({ memberId }) => subjects.has(memberId)).sort(standingLast))
    byMember.set(item.memberId, item.id);
  const together = new UnionFind();
  const joinedBy = new Map<string, StandingJudgement>();
  let apart: { a: string; b: string; judgement: StandingJudgement }[] = [];
  const pairs = [...judgements].sort(lastFirst).flatMap((judgement) => pairsOf(judgement, byMember));
  if (pairs.length === 0) return null;
  for (const { a, b, judgement } of pairs) {
    const [x, y] = [together.find(a), together.find(b)];
    if (x === y) continue;
    if (judgement.verb === 'DIFFERENT') apart.push({ a: x, b: y, judgement });
    else if (!apart.some((pair) => (pair.a === x && pair.b === y) || (pair.a === y && pair.b === x))) {
      together.union(x, y);
      for (const id of [a, b]) if (!joinedBy.has(id)) joinedBy.set(id, judgement);
      apart = apart.map((pair) => ({ ...pair, a: together.find(pair.a), b: together.find(pair.b) }));
    }
  }
  return { together, joinedBy, apart };
}

function pairsOf(
  judgement: StandingJudgement,
  byMember: ReadonlyMap<string, string>,
): { a: string; b: string; judgement: StandingJudgement }[] {
  if (judgement.verb === 'RENAME' || judgement.verb === 'IDENTIFY') return [];
  const ids = [...new Set(judgement.subjects.flatMap((subject) => byMember.get(subject) ?? []))].sort();
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b, judgement })));
}

function standingLast(a: Judgeable, b: Judgeable): number {
  return Number(a.standing) - Number(b.standing) || compareText(b.id, a.id);
}

function lastFirst(a: StandingJudgement, b: StandingJudgement): number {
  return compareText(b.at, a.at) || compareText(b.id, a.id);
}

function joined<Item extends Judgeable>(
  groups: readonly (readonly Placed<Item>[])[],
  verdicts: Verdicts,
): Placed<Item>[][] {
  const sets = new UnionFind();
  for (const group of groups) {
    const [first] = group;
    for (const { item } of group) {
      sets.union(first?.item.id ?? item.id, item.id);
      sets.union(item.id, verdicts.together.find(item.id));
    }
  }
  const result = new Map<string, Placed<Item>[]>();
  for (const placed of groups.flat()) {
    const root = sets.find(placed.item.id);
    const group = result.get(root);
    if (group === undefined) result.set(root, [withJudgement(placed, verdicts)]);
    else group.push(withJudgement(placed, verdicts));
  }
  return [...result.values()];
}

function withJudgement<Item extends Judgeable>(placed: Placed<Item>, verdicts: Verdicts): Placed<Item> {
  const judgement = verdicts.joinedBy.get(placed.item.id);
  return judgement === undefined
    ? placed
    : { item: placed.item, score: 1, reasons: [said(judgement, 'the same'), ...placed.reasons] };
}

/** Splits a group where judged members of it are different. */
function parted<Item extends Judgeable>(
  group: readonly Placed<Item>[],
  verdicts: Verdicts,
  affinity: (item: Item, others: readonly Item[]) => number,
): Placed<Item>[][] {
  const rootOf = (placed: Placed<Item>): string => verdicts.together.find(placed.item.id);
  const inside = new Set(group.map(rootOf));
  const apart = verdicts.apart.filter(({ a, b }) => inside.has(a) && inside.has(b));
  if (apart.length === 0) return [[...group]];
  const judged = new Set(apart.flatMap(({ a, b }) => [a, b]));
  const sides: { roots: Set<string>; members: Placed<Item>[] }[] = [];
  for (const placed of group) {
    const root = rootOf(placed);
    if (!judged.has(root)) continue;
    const own = sides.find(({ roots }) => roots.has(root));
    const free =
      own ??
      sides.find(
        ({ roots }) => !apart.some(({ a, b }) => (a === root && roots.has(b)) || (b === root && roots.has(a))),
      );
    const judgement = apart.find(({ a, b }) => a === root || b === root)?.judgement;
    const member = {
      ...placed,
      score: 1,
      reasons: judgement === undefined ? placed.reasons : [said(judgement, 'different'), ...placed.reasons],
    };
    if (free === undefined) sides.push({ roots: new Set([root]), members: [member] });
    else {
      free.roots.add(root);
      free.members.push(member);
    }
  }
  const anchors = sides.map(({ members }) => members.map(({ item }) => item));
  for (const placed of group) {
    if (judged.has(rootOf(placed))) continue;
    const likeness = anchors.map((others) => affinity(placed.item, others));
    const best = likeness.indexOf(Math.max(...likeness));
    sides[best]?.members.push(placed);
  }
  return sides.map(({ members }) => members);
}

/** "Ada Berg judged on 2025-03-04 that these are the same: one family". */
function said({ author, at, reason }: StandingJudgement, what: string): string {
  return `${author} judged on ${at.slice(0, 10)} that these are ${what}${reason === null ? '' : `: ${reason}`}`;
}
