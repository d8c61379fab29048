import 'reflect-metadata';
import type { GraphQLObjectType } from 'graphql';
import { apiSchema } from '../../../src/api/schema';

const event = () => (apiSchema().getType('Event') as GraphQLObjectType).getFields();
const row = { participants: [{ id: 1 }, { id: 2 }], reports: [{ id: 'r1' }, { id: 'r2' }] };

test.each(['participants', 'reports'])('%s of an event are handed over at once, as many as asked for', (name) => {
  const resolve = event()[name]!.resolve!;
  expect(resolve(row, { first: 1 }, {}, {} as never)).toEqual([row[name as keyof typeof row][0]]);
});

test.each(['participants', 'reports'])('%s of an event keep to the limits of lists', (name) => {
  const resolve = event()[name]!.resolve!;
  expect(() => resolve(row, { first: 201 }, {}, {} as never)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/LIMIT|INPUT/) }),
  );
});
