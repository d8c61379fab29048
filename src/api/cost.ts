import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from './page.args';

/** What a statement of its own counts as, in objects answered. */
const STATEMENT = 50;
/** Length assumed of a list that has no `first`: offices, accounts, versions. */
const UNBOUNDED_LIST = 10;

/**
 * Cost of an operation, in objects that it can answer at most: a field that answers an object counts 1, a list as many
 * times its content as its `first` or `last` says (or its default), a list with pages and a total also what a statement
 * counts. So the cost is known before anything is read.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  return root == null
    ? 0
    : new CostOfOperation(schema, fragments, operation, variables).ofSet(operation.selectionSet, root);
}

class CostOfOperation {
  /** A fragment costs the same wherever it is spread: each is summed up once. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  ofSet(set: SelectionSetNode, type: GraphQLNamedType): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.ofField(selection, type);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.ofFragment(selection.name.value);
      return sum + this.ofSet(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? type);
    }, 0);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment === undefined || type === undefined ? 0 : this.ofSet(fragment.selectionSet, type);
    this.known.set(name, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType): number {
    const name = node.name.value;
    if (name === 'totalCount') return STATEMENT;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined || node.selectionSet === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    if (isConnection(type)) return STATEMENT + this.ofConnection(node, node.selectionSet, type);
    const below = this.ofSet(node.selectionSet, type);
    if (!isList(field.type)) return 1 + below;
    const sized = field.args.find((argument) => argument.name === 'first');
    const size = sized === undefined ? UNBOUNDED_LIST : (this.size(node) ?? defaultOf(sized.defaultValue));
    return size * (1 + below);
  }

  /** Only what stands under `edges` and `nodes` is there once for every item of the page. */
  private ofConnection(node: FieldNode, set: SelectionSetNode, type: GraphQLObjectType): number {
    const size = this.size(node) ?? DEFAULT_PAGE;
    return this.fieldsOf(set).reduce((sum, child) => {
      const field = type.getFields()[child.name.value];
      const below = field === undefined ? null : getNamedType(field.type);
      if (child.name.value === 'edges' || child.name.value === 'nodes') {
        return child.selectionSet === undefined || below === null
          ? sum
          : sum + size * (1 + this.ofSet(child.selectionSet, below));
      }
      return sum + this.ofField(child, type);
    }, 0);
  }

  private fieldsOf(set: SelectionSetNode): FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.fieldsOf(selection.selectionSet);
      const fragment = this.fragments.get(selection.name.value);
      return fragment === undefined ? [] : this.fieldsOf(fragment.selectionSet);
    });
  }

  private size(node: FieldNode): number | null {
    for (const name of ['first', 'last']) {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      if (value?.kind === Kind.INT) return Number(value.value);
      if (value?.kind === Kind.VARIABLE) {
        const given = this.variables[value.name.value] ?? this.variableDefault(value.name.value);
        if (typeof given === 'number') return given;
      }
    }
    return null;
  }

  private variableDefault(name: string): number | null {
    const definition = this.operation.variableDefinitions?.find((each) => each.variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : null;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function defaultOf(value: unknown): number {
  return typeof value === 'number' ? value : DEFAULT_PAGE;
}
