import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  parseValue,
  validate,
  valueFromAST,
} from 'graphql';
import { apiSchema } from '../../src/api/schema';

const schema = apiSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const owners = types.filter((type) => isObjectType(type) || isInterfaceType(type)).map((type) => type.name);

/** What of a description stands between backticks. */
const snippetsOf = (description: string | null | undefined): string[] =>
  [...(description ?? '').matchAll(/`([^`]+)`/g)].map(([, snippet]) => snippet as string);

/** True where a text is an operation, or a selection of fields of one of these types. */
function isSelection(text: string, of: readonly string[]): boolean {
  const fields = /^\{.*\}$/s.test(text) ? text : `{ ${text} }`;
  const documents = [text, ...of.map((owner) => `fragment Example on ${owner} ${fields} { ...Example }`)];
  return documents.some((document) => {
    try {
      const parsed = parse(document);
      const wrong = validate(schema, parsed).filter(
        // A fragment on a type that is none of the roots' stands where it cannot be spread.
        (error) => !/can never be of type|cannot be spread/.test(error.message),
      );
      return wrong.length === 0;
    } catch {
      return false;
    }
  });
}

/** True where a text is a value of a type, as it stands in an operation or, of text and days, without its quotation marks. */
function isValue(text: string, type: GraphQLInputType): boolean {
  return [text, JSON.stringify(text)].some((literal) => {
    try {
      return valueFromAST(parseValue(literal), type) !== undefined;
    } catch {
      return false;
    }
  });
}

/** True where a text is something that a field of such a type can answer. */
function isAnswer(text: string, type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (isEnumType(named)) return isValue(text, named);
  if (!isScalarType(named)) return false;
  if (isList(type)) return isValue(text, named) || text.startsWith('[');
  return isValue(text, named);
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A part of the schema, and whether a text is an example of it. */
interface Part {
  readonly name: string;
  readonly description: string | null | undefined;
  readonly isExample: (text: string) => boolean;
}

function partsOf(type: GraphQLNamedType): Part[] {
  const own: Part[] = ROOTS.includes(type.name)
    ? []
    : [
        {
          name: type.name,
          description: type.description,
          isExample: (text) =>
            isEnumType(type) || isInputObjectType(type) || isScalarType(type)
              ? isValue(text, type) || isSelection(text, owners)
              : isSelection(text, owners),
        },
      ];
  if (isInputObjectType(type)) {
    return [...own, ...Object.values(type.getFields()).map((field) => inputPart(`${type.name}.${field.name}`, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field): Part[] => [
    {
      name: `${type.name}.${field.name}`,
      description: field.description,
      isExample: (text) =>
        isCompositeType(getNamedType(field.type)) || ROOTS.includes(type.name)
          ? isSelection(text, [type.name, ...ROOTS])
          : isAnswer(text, field.type) || isSelection(text, [type.name]),
    },
    ...field.args.map((argument) => inputPart(`${type.name}.${field.name}(${argument.name}:)`, argument)),
  ]);
  return [...own, ...fields];
}

function inputPart(
  name: string,
  { description, type }: { description?: string | null | undefined; type: GraphQLInputType },
): Part {
  return { name, description, isExample: (text) => isValue(text, type) };
}

const parts = types.flatMap(partsOf);

test('every type, field and argument shows an example that the schema takes', () => {
  expect(parts.length).toBeGreaterThan(500);
  const without = parts.filter(({ description, isExample }) => !snippetsOf(description).some(isExample));
  expect(without.map(({ name, description }) => `${name}: ${description}`)).toEqual([]);
});

test('whatever looks like an operation or a selection in a description is one', () => {
  const wrong = parts.flatMap(({ name, description }) =>
    snippetsOf(description)
      .filter((text) => /\w\s*(\([^)]*\))?\s*\{/.test(text) || /^\{\s*\w+\s*(\(|\{|\})/.test(text))
      .filter((text) => !isSelection(text, owners))
      .map((text) => `${name}: ${text}`),
  );
  expect(wrong).toEqual([]);
});
