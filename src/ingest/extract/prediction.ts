import type { EncounterKind, ReportStatus } from '../../model/encounter';
import type { Extraction } from '../../model/extraction';
import type { MentionKind, PartyKind } from '../../model/party';

export interface PredictedParty {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PredictedReport {
  readonly event: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly participants: readonly { readonly name: string; readonly kind: PartyKind }[];
  readonly place: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly attributedTo: string | null;
  /** Exactly the span from `start` to `end` (UTF-16 offsets) of `title + "\n\n" + text`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What was read in one document, as `extract` prints it and `evaluate` scores it: names instead of mention keys. */
export interface Prediction {
  readonly id: string;
  readonly reports: readonly PredictedReport[];
  readonly people: readonly PredictedParty[];
  readonly organisations: readonly PredictedParty[];
  /** Why nothing was read: the article was set aside. Absent otherwise. */
  readonly error?: { readonly code: string; readonly reason: string };
}

export function toPrediction(id: string, extraction: Extraction): Prediction {
  const nameOf = new Map(extraction.mentions.map((mention) => [mention.key, mention.name]));
  const named = (kind: MentionKind): PredictedParty[] =>
    extraction.mentions
      .filter((mention) => mention.kind === kind)
      .map((mention) => ({ name: mention.name, aliases: mention.aliases }));
  return {
    id,
    reports: extraction.reports.map((report) => ({
      event: report.event,
      kind: report.kind,
      status: report.status,
      participants: report.participants.map((party) => ({
        name: nameOf.get(party.mention) ?? party.as,
        kind: party.kind,
      })),
      place: report.place,
      earliest: report.earliest,
      latest: report.latest,
      attributedTo: report.attributedTo,
      quote: report.quote,
      start: report.start,
      end: report.end,
    })),
    people: named('PERSON'),
    organisations: named('ORGANISATION'),
  };
}

/** A document of which nothing was read: it keeps its place in the output, empty, with the reason. */
export function emptyPrediction(id: string, code: string, reason: string): Prediction {
  return { id, reports: [], people: [], organisations: [], error: { code, reason } };
}
