import type { EncounterKind, ReportStatus } from './encounter';
import type { JudgementVerb } from './judgement';
import type { MentionKind, OrganisationKind, PartyKind } from './party';

/**
 * What resolution takes and gives. Resolution is a pure function of a set (the order of its input never matters) and
 * works on closed sets of blocks: a result is right when, with every item, all items that share a block with it were
 * given, and those that share a block with these, and so on, and all that a judgement binds to them.
 */

/** Why one thing was held to be another: a score from 0 to 1 and sentences that a person can read. */
export interface Assessment {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A mention of a party or a place, as resolution sees it. */
export interface StandingMention {
  readonly id: string;
  readonly kind: MentionKind;
  /** The fullest name that its article uses, without titles. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  readonly office: string | null;
  readonly organisationKind: OrganisationKind | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly articleId: string;
  /** Day of publication, ISO 8601. */
  readonly articleDate: string;
  /** Start of its first form in the analysed text. */
  readonly offset: number;
  readonly sourceId: string;
  /** Names of the other parties of the reports that name it, as their mentions have them. */
  readonly companions: readonly string[];
  /**
   * False for a ghost: a mention of a superseded version, given only because its id is the subject of a judgement, so
   * that the judgement outlives the text. It takes part in the clustering and counts for nothing else.
   */
  readonly standing: boolean;
}

/** What a person decided, as resolution replays it. Undone judgements are not given. */
export interface StandingJudgement {
  readonly id: string;
  readonly verb: Exclude<JudgementVerb, 'WRONG_REPORT'>;
  /**
   * Ids of parties, places or events: two or more for SAME and DIFFERENT (each with each), one for RENAME and IDENTIFY. An id stands
   * for the mention or report that it was made from (`clusterIdOf`, `eventIdOf`), wherever that one is now.
   */
  readonly subjects: readonly string[];
  /** The name that RENAME gives, the Wikidata item that IDENTIFY gives; null for the others. */
  readonly value: string | null;
  readonly author: string;
  /** Instant, ISO 8601 UTC: of judgements that contradict one another the later wins. */
  readonly at: string;
  readonly reason: string | null;
}

/** A member of a cluster and why it is in it. */
export interface Membership extends Assessment {
  /** Id of the mention or report. */
  readonly member: string;
}

/** Two clusters that may be one: 'unsure' is an answer, and this is how it is seen. `a < b`. */
export interface CandidatePair extends Assessment {
  readonly a: string;
  readonly b: string;
}

/** A person, an organisation or a place with the standing mentions that refer to it. */
export interface PartyCluster {
  /** Made from the first member by publication date, article id and offset. */
  readonly id: string;
  readonly kind: MentionKind;
  /** Readable and unique among the parties of its kind. A RENAME does not change it. */
  readonly slug: string;
  readonly name: string;
  /** All other names, without the canonical one, sorted. */
  readonly aliases: readonly string[];
  readonly organisationKind: OrganisationKind | null;
  /** ISO 3166-1 alpha-2: of a state, government or place; of a person the country whose offices are told of them; or null. */
  readonly country: string | null;
  /** Its item in Wikidata ('Q42') where a judgement tells it; null for places. */
  readonly wikidata: string | null;
  /** Sorted by publication date, article id and offset. */
  readonly members: readonly Membership[];
}

export interface PartyResolution {
  /** Sorted by id. */
  readonly clusters: readonly PartyCluster[];
  /** Sorted by `a`, then `b`. */
  readonly candidates: readonly CandidatePair[];
}

/** A party of a report, resolved. */
export interface ResolvedParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly organisationKind: OrganisationKind | null;
  /** `PartyCluster.country`. */
  readonly country: string | null;
}

/** A report as event resolution sees it: its parties and place are resolved. */
export interface StandingReport {
  readonly id: string;
  readonly articleId: string;
  readonly sourceId: string;
  /** Day of publication of the version that says it, ISO 8601. */
  readonly publishedOn: string;
  /** The extractor's label: reports of one version that share it speak of one event. */
  readonly label: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly parties: readonly ResolvedParty[];
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeId: string | null;
  /** ISO 3166-1 alpha-2 of the place, or null. */
  readonly placeCountry: string | null;
  /** True where the place is a country as a whole, so that it answers for its cities. */
  readonly placeIsCountry: boolean;
  /** Start of the sentence in the analysed text. */
  readonly offset: number;
  readonly background: boolean;
  /** False for a ghost: see StandingMention. */
  readonly standing: boolean;
}

/** An event with the standing reports that describe it. What is shown of it is `eventView` of these. */
export interface EventCluster {
  /** Made from the first member by publication date, article id and offset. */
  readonly id: string;
  /** Sorted by publication date, article id and offset. */
  readonly members: readonly Membership[];
}

export interface EventResolution {
  /** Sorted by id. */
  readonly clusters: readonly EventCluster[];
  /** Sorted by `a`, then `b`. */
  readonly candidates: readonly CandidatePair[];
}
