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

const findNode = readStatement<
  { id: string },
  { id: string; label: FoundNode['label'] } | { id: null; label: 'FormerId' }
>('find-node', ['id']);

/**
 * Follows a permalink, through merges, to the node that stands there now.
 * @throws {AppError} NOT_FOUND for an id that never was; WITHDRAWN for one whose node is gone for good.
 */
export async function nodeAt(graph: GraphReader, id: string): Promise<FoundNode> {
  const [row] = await graph.read(findNode, { id });
  if (row === undefined) {
    throw new AppError(
      'NOT_FOUND',
      `Nothing has or had the id '${id.slice(0, 120)}'.`,
      'Check that it is copied whole.',
    );
  }
  if (row.label === 'FormerId') {
    throw new AppError(
      'WITHDRAWN',
      `What had the id '${id}' is withdrawn: no standing report speaks of it any more.`,
      'The articles that spoke of it were changed or taken out; `changes(since:)` lists them.',
    );
  }
  return row;
}
