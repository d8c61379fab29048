import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { AppError } from '../errors';
import { isDay, utcInstant } from '../model/calendar-text';

/** A calendar day: kept as text, so that no time zone can move it. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description:
    "A calendar day, ISO 8601 without a time zone, such as `2025-04-26`. Two days make a closed interval: 'in March' is `2025-03-01` to `2025-03-31`.",
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => day(textOf(node)),
});

/** An instant in UTC: kept as text in the form that the graph stores, whose lexical order is its order in time. */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'An instant, ISO 8601 with a time zone, answered in UTC: `2025-05-21T14:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: String,
  parseValue: instant,
  parseLiteral: (node) => instant(textOf(node)),
});

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : null;
}

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new AppError('BAD_USER_INPUT', `${shown(value)} is not a day.`, 'Write days as 2025-04-26.');
}

function instant(value: unknown): string {
  const known = typeof value === 'string' ? utcInstant(value) : null;
  if (known !== null) return known;
  throw new AppError('BAD_USER_INPUT', `${shown(value)} is not an instant.`, 'Write instants as 2025-05-21T14:30:00Z.');
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
