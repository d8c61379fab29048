import { ArgsType, Field, Int } from 'type-graphql';
import { AppError } from '../errors';
import type { PageRequest } from '../graph/read/page';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 200;

/** The four arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items, from the start or after \`after\`: 1 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} unless told. \`50\``,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A cursor: the page begins after it. `WyJsYXRlc3QiLCIyMDI1LTA0LTI2IiwiZV8xIl0`',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many items, from the end or before \`before\`: 1 to ${LARGEST_PAGE}. Not together with \`first\`. \`50\``,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page ends before it. Goes with `last`.' })
  before?: string | null;
}

/** @throws {AppError} BAD_USER_INPUT for a size out of bounds or both directions at once. */
export function pageRequest(args: PageArgs): PageRequest {
  const backwards = args.last != null || args.before != null;
  if (backwards && (args.first != null || args.after != null)) {
    throw new AppError(
      'BAD_USER_INPUT',
      'A page runs one way: first and after, or last and before.',
      'Leave out the other pair.',
    );
  }
  const size = listSize(backwards ? args.last : args.first, backwards ? 'last' : 'first');
  return { size, backwards, cursor: (backwards ? args.before : args.after) ?? null };
}

/** Checks the size of a page or of a nested list. */
export function listSize(given: number | null | undefined, name: string, otherwise = DEFAULT_PAGE): number {
  const size = given ?? otherwise;
  if (size < 1) throw new AppError('BAD_USER_INPUT', `${name} is ${size}.`, `Ask for 1 to ${LARGEST_PAGE} items.`);
  if (size > LARGEST_PAGE) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `${name} is ${size}; a page has at most ${LARGEST_PAGE} items.`,
      'Ask for fewer, and for the next page with the cursor of the last item.',
    );
  }
  return size;
}
