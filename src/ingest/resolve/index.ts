/**
 * Resolution: mentions → parties and places; reports → events. Pure, explainable, independent of order.
 *
 * - `blockOfMention(mention)`: the one block of a mention. Mentions of different blocks are never compared.
 * - `blocksOfReport(report)`: the blocks of a report (none: it can only be merged within its article).
 * - `resolveParties(mentions, judgements)` and `resolveEvents(reports, judgements)` take a closed set of blocks.
 *
 * To recompute what a change touches: take the blocks of the items that came, went or changed; add the items of these
 * blocks, the items that judgements bind to them (subjects are ids that `clusterIdOf` / `eventIdOf` make, ghosts
 * included) and, for reports, the other reports of the same article version; repeat with the blocks that these brought in
 * until nothing is added. Mentions need no second round unless a judgement binds two blocks.
 */
export { blockOfMention } from './blocks';
export { blocksOfReport } from './events/report-blocks';
export { clusterIdOf, eventIdOf } from './identity';
export { resolveEvents } from './resolve-events';
export { resolveParties } from './resolve-parties';
