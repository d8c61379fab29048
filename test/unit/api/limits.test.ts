import { getIntrospectionQuery, parse, validate } from 'graphql';
import { operationCost } from '../../../src/api/cost';
import { LIMITS } from '../../../src/api/limits';
import { apiSchema } from '../../../src/api/schema';
import { shapeRule } from '../../../src/api/shape-rule';

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  return operationCost(apiSchema(), document, operation, variables);
}

const refusals = (query: string): unknown[] =>
  validate(apiSchema(), parse(query), [shapeRule]).map((error) => error.extensions.code);

describe('the cost of an operation', () => {
  test('is nothing for scalars, and grows with first, given or by variable or by its default', () => {
    expect(cost('{ __typename }')).toBe(0);
    const page = (first: string): number =>
      cost(`query($n: Int = 30) { events(first: ${first}) { nodes { id } } }`, { n: 40 });
    expect(page('10') - page('0')).toBe(10);
    expect(page('$n') - page('0')).toBe(40);
    expect(cost('query($n: Int = 30) { events(first: $n) { nodes { id } } }') - page('0')).toBe(30);
    expect(cost('{ events { nodes { id } } }') - page('0')).toBe(20);
    expect(cost('{ events(last: 7) { nodes { id } } }') - page('0')).toBe(7);
  });

  test('multiplies along nested lists, whose own first counts', () => {
    const nested = (first: number): number =>
      cost(`{ events(first: 10) { nodes { participants(first: ${first}) { party { name } } } } }`);
    expect(nested(20) - nested(10)).toBe(10 * 10 * 2);
  });

  test('is the same through edges as through nodes, and through fragments', () => {
    const nodes = cost('{ events(first: 10) { nodes { place { name } } } }');
    expect(cost('{ events(first: 10) { edges { node { place { name } } } } }')).toBe(nodes + 10);
    expect(
      cost('{ events(first: 10) { nodes { ...P ... on Event { id } } } } fragment P on Event { place { name } }'),
    ).toBe(nodes);
  });

  test('counts a total and a list as a statement each', () => {
    expect(cost('{ events(first: 10) { totalCount nodes { id } } }')).toBe(
      cost('{ events(first: 10) { nodes { id } } }') + 50,
    );
  });

  test('is the same however a fragment bomb is spread', () => {
    const bomb = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Event { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    expect(cost(`{ events { nodes { ...f0 } } } ${bomb} fragment f60 on Event { place { name } }`)).toBeGreaterThan(
      LIMITS.cost,
    );
  });
});

describe('the shape of an operation', () => {
  test('may be as deep as introspection and the central question', () => {
    expect(refusals(getIntrospectionQuery())).toEqual([]);
    expect(
      refusals(
        '{ people { edges { node { meetings { edges { node { reports { article { source { name } } } } } } } } } }',
      ),
    ).toEqual([]);
  });

  test('may not hide its depth in fragments', () => {
    const chain = Array.from(
      { length: 20 },
      (_, i) => `fragment f${i} on Party { meetings { nodes { participants { party { ...f${i + 1} } } } } }`,
    ).join(' ');
    expect(refusals(`{ people { nodes { ...f0 } } } ${chain} fragment f20 on Party { id }`)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
  });

  test('does not loop over a fragment that holds itself', () => {
    expect(refusals('{ people { nodes { ...f } } } fragment f on Person { ...f }')).toEqual([]);
  });
});
