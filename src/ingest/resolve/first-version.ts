import type {
  EventCluster,
  EventResolution,
  Membership,
  PartyCluster,
  PartyResolution,
  StandingJudgement,
  StandingMention,
  StandingReport,
} from '../../model/resolution';
import { clusterIdOf, eventIdOf } from './identity';

/** The block of a mention: its kind and its name by letters and figures alone. */
export function blockOfMention(mention: Pick<StandingMention, 'kind' | 'name'>): string {
  return `${mention.kind} ${fold(mention.name)}`;
}

/** A block for each pair of parties that a report names. */
export function blocksOfReport(report: Pick<StandingReport, 'parties'>): string[] {
  const ids = report.parties.map((party) => party.id).sort();
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => `${a} ${b}`));
}

/** Same kind and same name are one party; judgements bind, and a later judgement of difference parts again. */
export function resolveParties(
  mentions: readonly StandingMention[],
  judgements: readonly StandingJudgement[],
): PartyResolution {
  const members = mentions.map((mention) => ({ ...mention, at: mention.articleDate, clusterId: clusterIdOf(mention) }));
  const groups = new Groups(members.sort(compare), judgements);
  const first = new Map<string, StandingMention>();
  for (const mention of members) {
    const block = blockOfMention(mention);
    const earlier = first.get(block);
    if (earlier === undefined) first.set(block, mention);
    else groups.join(earlier.id, mention.id);
  }
  const slugs = new Map<string, number>();
  const clusters = groups.all().flatMap((group): PartyCluster[] => {
    const standing = group.filter((mention) => mention.standing);
    const founder = standing[0];
    if (founder === undefined) return [];
    const ids = new Set(group.map((mention) => mention.clusterId));
    const renamed = judgements
      .filter((each) => each.verb === 'RENAME' && each.subjects.some((id) => ids.has(id)))
      .at(-1);
    const name = renamed?.value ?? founder.name;
    const slug = `${founder.kind} ${fold(founder.name)}`;
    const taken = slugs.get(slug) ?? 0;
    slugs.set(slug, taken + 1);
    return [
      {
        id: founder.clusterId,
        kind: founder.kind,
        slug: `${fold(founder.name).replaceAll(' ', '-')}${taken === 0 ? '' : `-${taken + 1}`}`,
        name,
        aliases: [...new Set(standing.flatMap((mention) => [mention.name, ...mention.aliases]))]
          .filter((alias) => alias !== name)
          .sort(),
        organisationKind: standing.find((mention) => mention.organisationKind !== null)?.organisationKind ?? null,
        country: standing.find((mention) => mention.country !== null)?.country ?? null,
        members: memberships(standing, 'same name'),
      },
    ];
  });
  return { clusters: clusters.sort((a, b) => (a.id < b.id ? -1 : 1)), candidates: [] };
}

/** Reports of one version and label are one event, and so are those of the same parties with overlapping days. */
export function resolveEvents(
  reports: readonly StandingReport[],
  judgements: readonly StandingJudgement[],
): EventResolution {
  const members = reports.map((report) => ({ ...report, at: report.publishedOn, clusterId: eventIdOf(report) }));
  const groups = new Groups(members.sort(compare), judgements);
  const alike = new Map<string, typeof members>();
  for (const report of members) {
    for (const key of [`${report.articleId} ${report.label}`, report.parties.map((party) => party.id).join()]) {
      const earlier = alike.get(key) ?? [];
      for (const other of earlier) if (isSameEncounter(report, other)) groups.join(other.id, report.id);
      alike.set(key, [...earlier, report]);
    }
  }
  const clusters = groups.all().flatMap((group): EventCluster[] => {
    const standing = group.filter((report) => report.standing);
    const founder = standing[0];
    return founder === undefined
      ? []
      : [{ id: founder.clusterId, members: memberships(standing, 'same parties, overlapping days') }];
  });
  return { clusters: clusters.sort((a, b) => (a.id < b.id ? -1 : 1)), candidates: [] };
}

function isSameEncounter(a: StandingReport, b: StandingReport): boolean {
  if (a.articleId === b.articleId) return a.label === b.label;
  const parties = (report: StandingReport) => report.parties.map((party) => party.id).join();
  if (a.parties.length < 2 || parties(a) !== parties(b)) return false;
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return false;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

interface Member {
  readonly id: string;
  readonly clusterId: string;
  readonly at: string;
  readonly articleId: string;
  readonly offset: number;
}

function compare(a: Member, b: Member): number {
  const key = (member: Member) => `${member.at} ${member.articleId}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.offset - b.offset || (a.id < b.id ? -1 : 1);
}

function memberships(members: readonly Member[], reason: string): Membership[] {
  return members.map(({ id }, index) => ({ member: id, score: 1, reasons: [index === 0 ? 'the first' : reason] }));
}

/** Members joined into groups, in their order, as judgements allow. */
class Groups<M extends Member> {
  private readonly heads = new Map<string, string>();
  private readonly apart: Set<string>[];

  constructor(
    private readonly members: readonly M[],
    judgements: readonly StandingJudgement[],
  ) {
    for (const { id } of members) this.heads.set(id, id);
    const idsOf = (subjects: readonly string[]) =>
      members.filter((each) => subjects.includes(each.clusterId)).map(({ id }) => id);
    this.apart = judgements.filter((each) => each.verb === 'DIFFERENT').map((each) => new Set(idsOf(each.subjects)));
    for (const same of judgements.filter((each) => each.verb === 'SAME')) {
      const [head, ...others] = idsOf(same.subjects);
      for (const other of others) if (head !== undefined) this.join(head, other);
    }
  }

  join(a: string, b: string): void {
    const [head, other] = [this.headOf(a), this.headOf(b)];
    if (head === other || this.apart.some((ids) => this.touches(ids, head) && this.touches(ids, other))) return;
    this.heads.set(other, head);
  }

  all(): M[][] {
    const groups = new Map<string, M[]>();
    for (const member of this.members) {
      const head = this.headOf(member.id);
      groups.set(head, [...(groups.get(head) ?? []), member]);
    }
    return [...groups.values()];
  }

  private headOf(id: string): string {
    let head = id;
    for (let next = this.heads.get(head); next !== undefined && next !== head; next = this.heads.get(head)) head = next;
    return head;
  }

  private touches(ids: ReadonlySet<string>, head: string): boolean {
    return [...ids].some((id) => this.headOf(id) === head);
  }
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
