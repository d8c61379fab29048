import { AppError } from '../../errors';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';

/** What a question names, as the client wrote it: ids, former ids, slugs, an article's address. */
export interface Names {
  readonly parties?: readonly string[];
  /** An organisation of which the people count too. */
  readonly organisation?: string | null;
  readonly place?: string | null;
  readonly article?: string | null;
}

/** The same as ids of nodes that exist. */
export interface Named {
  /** Id by the name that was given. */
  readonly parties: ReadonlyMap<string, string>;
  /** The organisation and everybody who holds an office in it. */
  readonly members: readonly string[];
  /** The place and, of a country, all its places. */
  readonly places: readonly string[];
  readonly article: string | null;
}

interface Row {
  readonly parties: readonly { readonly given: string; readonly id: string }[];
  readonly members: readonly string[];
  readonly places: readonly string[];
  readonly articles: readonly string[];
}

const findNamed = readStatement<
  { parties: readonly string[]; organisation: string | null; place: string | null; article: string | null },
  Row
>('find-named', ['parties', 'organisation', 'place', 'article']);

/**
 * Looks up all that a question names in one round trip.
 * @throws {AppError} NOT_FOUND naming the first that does not exist.
 */
export async function findNames(graph: GraphReader, names: Names): Promise<Named> {
  const { parties = [], organisation = null, place = null, article = null } = names;
  if (parties.length === 0 && organisation === null && place === null && article === null) {
    return { parties: new Map(), members: [], places: [], article: null };
  }
  const [row] = await graph.read(findNamed, { parties, organisation, place, article });
  const found = new Map(row?.parties.map(({ given, id }) => [given, id]));
  for (const given of parties) if (!found.has(given)) throw notFound('person or organisation', given, 'search');
  if (organisation !== null && !row?.members.length) throw notFound('organisation', organisation, 'search');
  if (place !== null && !row?.places.length) throw notFound('place', place, 'search');
  if (article !== null && !row?.articles.length) throw notFound('article', article, 'articles');
  return {
    parties: found,
    members: row?.members ?? [],
    places: row?.places ?? [],
    article: row?.articles[0] ?? null,
  };
}

/** @param field - the field of Query that finds what exists. */
export function notFound(what: string, given: string, field: string): AppError {
  const text = given.slice(0, 120);
  const hint =
    field === 'search'
      ? `Look it up by name: search(text: "${text.replaceAll('-', ' ').replaceAll('"', '')}") tolerates misspelling.`
      : `List what there is with ${field}.`;
  return new AppError('NOT_FOUND', `There is no ${what} '${text}'.`, hint);
}
