import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * The fields that a client asks for at a path below the field being resolved, through fragments of any type. What
 * nobody asks for need not be read.
 */
export function fieldsAt(info: GraphQLResolveInfo, path: readonly string[]): FieldNode[] {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) {
    fields = fields.flatMap((field) => fieldsOf(info, field.selectionSet).filter((child) => child.name.value === name));
  }
  return [...fields];
}

/** Names of the fields asked for right below some fields. */
export function namesBelow(info: GraphQLResolveInfo, fields: readonly FieldNode[]): string[] {
  const below = fields.flatMap((field) => fieldsOf(info, field.selectionSet)).map((field) => field.name.value);
  return [...new Set(below)].filter((name) => name !== '__typename');
}

/** The largest value that the client gives an integer argument of these fields, or `otherwise` where one leaves it out. */
export function largest(
  info: GraphQLResolveInfo,
  fields: readonly FieldNode[],
  name: string,
  otherwise: number,
): number {
  return Math.max(0, ...fields.map((field) => given(info, field, name) ?? otherwise));
}

function given(info: GraphQLResolveInfo, field: FieldNode, name: string): number | null {
  const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return null;
  const variable = info.variableValues[value.name.value];
  return typeof variable === 'number' ? variable : null;
}

function fieldsOf(info: GraphQLResolveInfo, set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(info, selection.selectionSet);
    return fieldsOf(info, info.fragments[selection.name.value]?.selectionSet);
  });
}
