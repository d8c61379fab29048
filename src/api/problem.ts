/** The body of an answer that GraphQL had no part in, in the shape of a GraphQL error. */
export function problem(code: string, message: string, hint: string): object {
  return { errors: [{ message, extensions: { code, hint } }] };
}
