import { z } from 'zod';
import { ENCOUNTER_KINDS, REPORT_STATUSES } from '../../model/encounter';
import { PARTY_KINDS } from '../../model/party';

const day = z.iso.date();
const party = z.object({ name: z.string(), aliases: z.array(z.string()).default([]) });

/** One report, by a reader or by an engine. What is not told may be null or left out. */
const report = z.object({
  event: z.string().optional(),
  kind: z.enum(ENCOUNTER_KINDS),
  status: z.enum(REPORT_STATUSES),
  participants: z.array(z.object({ name: z.string(), kind: z.enum(PARTY_KINDS) })),
  place: z.string().nullish(),
  earliest: day.nullish(),
  latest: day.nullish(),
  attributedTo: z.string().nullish(),
  quote: z.string().default(''),
  start: z.int(),
  end: z.int(),
});

/** What was found in one article: by a careful reader (gold), or by an engine (a prediction). */
export const judgedDocument = z.object({
  id: z.string(),
  reports: z.array(report),
  people: z.array(party),
  organisations: z.array(party),
});

export type JudgedDocument = z.infer<typeof judgedDocument>;
export type JudgedReport = z.infer<typeof report>;
