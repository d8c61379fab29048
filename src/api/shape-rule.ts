import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { AppError } from '../errors';
import { answerError } from './answer-error';
import { LIMITS } from './limits';

/** Refuses operations that nest too deep, alias too much or ask too many questions at once. Introspection is not counted. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode): void {
      const shape = new ShapeOfOperation((name) => context.getFragment(name) ?? null);
      const { depth, aliases, fields } = shape.of(operation.selectionSet);
      const refuse = (what: string, hint: string): void =>
        context.reportError(answerError(new AppError('LIMIT_EXCEEDED', what, hint), operation));
      if (depth > LIMITS.depth) {
        refuse(`The operation is ${depth} levels deep; at most ${LIMITS.depth} are answered.`, 'Ask in two steps.');
      }
      if (aliases > LIMITS.aliases) {
        refuse(`The operation has ${aliases} aliases; at most ${LIMITS.aliases} are answered.`, 'Split it.');
      }
      if (fields > LIMITS.rootFields) {
        refuse(`The operation asks ${fields} root fields; at most ${LIMITS.rootFields} are answered.`, 'Split it.');
      }
    },
  };
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  /** Fields of the selection set itself. */
  readonly fields: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, fields: 0 };

/** Each fragment is measured once, so a document cannot make this slow; one that holds itself is another rule's matter. */
class ShapeOfOperation {
  private readonly fragments = new Map<string, Shape>();

  constructor(private readonly fragment: (name: string) => FragmentDefinitionNode | null) {}

  of(set: SelectionSetNode): Shape {
    let { depth, aliases, fields } = NOTHING;
    for (const selection of set.selections) {
      const shape = this.ofSelection(selection);
      depth = Math.max(depth, shape.depth);
      aliases += shape.aliases;
      fields += shape.fields;
    }
    return { depth, aliases, fields };
  }

  private ofSelection(selection: SelectionSetNode['selections'][number]): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.name.value.startsWith('__')) return NOTHING;
    const below = selection.selectionSet === undefined ? NOTHING : this.of(selection.selectionSet);
    return { depth: below.depth + 1, aliases: below.aliases + (selection.alias === undefined ? 0 : 1), fields: 1 };
  }

  private ofFragment(name: string): Shape {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, NOTHING);
    const fragment = this.fragment(name);
    const shape = fragment === null ? NOTHING : this.of(fragment.selectionSet);
    this.fragments.set(name, shape);
    return shape;
  }
}
