import type { GraphQLResolveInfo } from 'graphql';
import { Arg } from 'type-graphql';
import { type View, viewOf } from '../graph/read/view';
import { type Context, rootKey } from './context';
import { ViewInput } from './view.input';

/** The argument `view` of a root field. @param narrows - what it does to the field's own answer. */
export const ViewArg = (narrows = 'According to whom, and as of when'): ParameterDecorator =>
  Arg('view', () => ViewInput, {
    nullable: true,
    description: `${narrows}; it holds for everything below this field. \`{asOf: "2025-05-03"}\``,
  }) as ParameterDecorator;

/**
 * Checks the view of a root field and remembers it for what lies below.
 * @throws {AppError} BAD_USER_INPUT where it both names and leaves out sources.
 */
export function askedView(
  input: ViewInput | null | undefined,
  info: GraphQLResolveInfo,
  context: Context,
): View | null {
  const view = viewOf(input ?? {});
  context.views.set(rootKey(info), view);
  return view;
}
