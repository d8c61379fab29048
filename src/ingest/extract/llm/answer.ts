import { z } from 'zod';
import { ENCOUNTER_KINDS, REPORT_STATUSES } from '../../../model/encounter';
import { ORGANISATION_KINDS, PARTY_KINDS } from '../../../model/party';

const optionalText = z.string().nullable().default(null);

const person = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  office: optionalText,
});

const organisation = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  kind: z.enum(ORGANISATION_KINDS).default('OTHER'),
});

/** The fields are in the order in which a model does best to decide them: first what is written, then what it means. */
const report = z.object({
  quote: z.string(),
  event: z.string(),
  participants: z.array(z.object({ name: z.string(), kind: z.enum(PARTY_KINDS), as: z.string().default('') })),
  kind: z.enum(ENCOUNTER_KINDS),
  status: z.enum(REPORT_STATUSES),
  place: optionalText,
  datePhrase: optionalText,
  earliest: optionalText,
  latest: optionalText,
  attributedTo: optionalText,
  background: z.boolean().default(false),
});

const answer = z.object({
  people: z.array(person),
  organisations: z.array(organisation),
  reports: z.array(report),
});

/** What a model is asked to answer about one part of an article. */
export type Answer = z.infer<typeof answer>;
export type AnswerReport = Answer['reports'][number];

/** The schema that goes with each request: every field required, nothing else allowed, no defaults. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = jsonSchema();

function jsonSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(answer, {
    override: ({ jsonSchema: node }) => {
      delete node.default;
    },
  });
  return schema;
}

/**
 * The answer within what a model wrote. Fences and thinking aloud around it are passed over.
 * @throws {Error} saying what is wrong with it.
 */
export function parseAnswer(content: string): Answer {
  const [start, end] = [content.indexOf('{', afterThinking(content)), content.lastIndexOf('}')];
  if (start < 0 || end < start) throw new Error('no JSON object in the answer');
  const parsed = answer.safeParse(JSON.parse(content.slice(start, end + 1)));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error).replace(/\s+/g, ' '));
  return parsed.data;
}

const THINKING_END = '</think>';

function afterThinking(content: string): number {
  const end = content.lastIndexOf(THINKING_END);
  return end < 0 ? 0 : end + THINKING_END.length;
}
