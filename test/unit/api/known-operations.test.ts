import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnownOperations } from '../../../src/api/known-operations';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const DOCUMENT = `
query Names { sources { nodes { ...S } } }
query Ids { sources { nodes { id } } }
fragment S on Source { ...T name }
fragment T on Source { id }
fragment Unused on Source { country }
`;

test('operations of a document are known by name and by the hash of their text, each with the fragments that it uses', () => {
  const known = KnownOperations.parse(DOCUMENT, 'ops.graphql');
  expect([...known.names]).toEqual(['Names', 'Ids']);
  const text = known.textOf('Names') ?? '';
  expect(text).toContain('fragment S');
  expect(text).toContain('fragment T');
  expect(text).not.toContain('Unused');
  expect(known.textOf(hash(text))).toBe(text);
  expect(known.textOf('Ids')).not.toContain('fragment');
});

test('only the very text of a known operation is known', () => {
  const known = KnownOperations.parse(DOCUMENT, 'ops.graphql');
  expect(known.has(known.textOf('Ids') ?? '')).toBe(true);
  expect(known.has('query Ids { sources { nodes { name } } }')).toBe(false);
  expect(known.has('Ids')).toBe(false);
});

test('a manifest of ids and texts is read, as code generators and as Apollo write it', () => {
  const body = 'query Ids { sources { nodes { id } } }';
  for (const manifest of [
    { [hash(body)]: body },
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: hash(body), name: 'Ids', type: 'query', body }],
    },
  ]) {
    const known = KnownOperations.parse(JSON.stringify(manifest), 'ops.json');
    expect([known.textOf(hash(body)), [...known.names]]).toEqual([body, ['Ids']]);
  }
});

test("the project's own examples are such a file", () => {
  const file = join(__dirname, '..', '..', '..', 'schema', 'examples.graphql');
  expect(KnownOperations.parse(readFileSync(file, 'utf8'), file).names).toContain('MeetingsOfAPerson');
});

test.each([
  ['query { a }', /without a name/],
  ['query A { a', /is no GraphQL/],
  ['query A { a } query A { b }', /two operations of the id 'A'/],
  ['fragment F on Source { id }', /has no operation/],
  ['{}', /has no operation/],
  ['{"a": 1}', /entry 1: it is no pair/],
  ['{"a": "query {"}', /operation 'a' is no GraphQL/],
  ['{"a": ', /is no JSON/],
])('%s is refused', (text, message) => {
  expect(() => KnownOperations.parse(text, 'ops')).toThrow(
    expect.objectContaining({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(message),
      hint: expect.any(String),
    }),
  );
});
