import { createHash } from 'node:crypto';
import type { StandingMention, StandingReport } from '../../model/resolution';

const PREFIXES = { PERSON: 'p', ORGANISATION: 'o', PLACE: 'l' } as const;

/**
 * The id that a party or place has while this mention is its first. It depends on where the mention stands and what it
 * names, not on the version of the article: a new version which leaves the beginning alone keeps the id, and one that
 * names somebody else in the same place does not inherit a judgement about the first.
 */
export function clusterIdOf(mention: Pick<StandingMention, 'kind' | 'articleId' | 'offset' | 'name'>): string {
  return `${PREFIXES[mention.kind]}_${digest(mention.articleId, mention.offset, mention.name)}`;
}

/** The id that an event has while this report is its first. */
export function eventIdOf(report: Pick<StandingReport, 'articleId' | 'label' | 'offset'>): string {
  return `e_${digest(report.articleId, report.offset, report.label)}`;
}

/** 80 bits: with ten million ids the chance of one collision is below one in ten billion. */
function digest(...parts: (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
