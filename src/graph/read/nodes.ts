import { AppError } from '../../errors';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';

/** What stands at an id now. */
export interface FoundNode {
  readonly id: string;
  readonly label:
    | 'Person'
    | 'Organisation'
    | 'Event'
    | 'Report'
    | 'Article'
    | 'ArticleVersion'
    | 'Source'
    | 'Place'
    | 'Mention'
    | 'Judgement';
}

const findNode = readStatement<{ id: string }, FoundNode>('find-node', ['id']);

/**
 * Follows a permalink, through merges, to the node that stands there now.
 * @throws {AppError} NOT_FOUND where nothing stands there: it never was, or it went with the last report of it.
 */
export async function nodeAt(graph: GraphReader, id: string): Promise<FoundNode> {
  const [row] = await graph.read(findNode, { id });
  if (row !== undefined) return row;
  throw new AppError(
    'NOT_FOUND',
    `Nothing stands at the id '${id.slice(0, 120)}'.`,
    'Check that it is copied whole. Parties, places and events go when the last report of them is withdrawn; changes(since:) lists the articles that were changed or taken out.',
  );
}
