import type { AnyStatement } from '../../src/graph/statement';

/** A text that a statement can become. */
export interface Variant {
  readonly choice: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * Every alternative of every fragment of a statement, in at least one text: the first alternatives together, and each
 * other one in their midst. A direction changes as a whole.
 */
export function variantsOf(statement: AnyStatement): Variant[] {
  const places = Object.entries(statement.fragments).map(([place, of]) => [place, Object.keys(of)] as const);
  const first = Object.fromEntries(places.map(([place, names]) => [place, names[0] ?? '']));
  const choices = [first];
  for (const [place, names] of places) for (const name of names.slice(1)) choices.push({ ...first, [place]: name });
  const texts = new Map(choices.map((choice) => [statement.text(choice), choice]));
  return [...texts].map(([text, choice]) => ({ choice, text }));
}
