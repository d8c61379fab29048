import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { apiSchema, schemaText } from '../../src/api/schema';

const types = Object.values(apiSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Everything that a client can read of the schema: `Type.field(argument)` with what it is. */
interface Element {
  readonly name: string;
  readonly description: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function elementsOf(type: GraphQLNamedType): Element[] {
  const own = { name: type.name, description: type.description };
  if (isEnumType(type)) {
    return [own, ...type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    { ...field, name: `${type.name}.${field.name}` },
    ...('args' in field
      ? field.args.map((argument: Element) => ({ ...argument, name: `${type.name}.${field.name}(${argument.name}:)` }))
      : []),
  ]);
  return [own, ...fields];
}

const elements = types.flatMap(elementsOf);

/** What is asked of them is described; they themselves are GraphQL's. */
const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

test('schema.graphql is what the code emits', () => {
  const committed = readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8');
  // Not toBe: a difference of 2,500 lines helps nobody. `npm run schema` writes the file anew.
  expect(committed === schemaText()).toBe(true);
});

test('every type, field, argument and enum value says what it is', () => {
  expect(elements.length).toBeGreaterThan(300);
  const silent = elements.filter(({ name, description }) => (ROOTS.includes(name) ? false : !description));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('every question takes a view, but for those that are about no report', () => {
  const without = Object.values(apiSchema().getQueryType()?.getFields() ?? {})
    .filter((field) => !field.args.some((argument) => argument.name === 'view'))
    .map(({ name }) => name);
  // Who ran what, and what people decided, does not depend on who says so.
  expect(without.sort()).toEqual(['judgements', 'runs']);
});

test('no list is null or holds null', () => {
  const nullable = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => {
            if (isListType(field.type)) return true;
            const list = isNonNullType(field.type) ? field.type.ofType : field.type;
            return isListType(list) && !isNonNullType(list.ofType);
          })
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(nullable).toEqual([]);
});

test('a deprecation says since when, and until when it is kept', () => {
  const dateless = elements.filter(
    ({ deprecationReason }) =>
      deprecationReason != null && !/\d{4}-\d{2}-\d{2}.*\d{4}-\d{2}-\d{2}/.test(deprecationReason),
  );
  expect(dateless.map(({ name }) => name)).toEqual([]);
});
