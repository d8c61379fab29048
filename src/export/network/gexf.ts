import type { EventWriter } from '../event-writer';
import { EDGE_COLUMNS, type NetworkColumn, NODE_COLUMNS, networkOf } from './network';
import { xmlText } from './xml-text';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`;

/** GEXF 1.3 (https://gexf.net): Gephi's own format. */
export const writeGexf: EventWriter = async function* (pages, { title }) {
  const { nodes, edges } = await networkOf(pages);
  yield `${HEAD}<meta><creator>whomet</creator><description>${xmlText(title)}</description></meta>\n`;
  yield `<graph defaultedgetype="undirected" mode="static">\n${attributes('node', NODE_COLUMNS)}${attributes('edge', EDGE_COLUMNS)}`;
  yield '<nodes>\n';
  for (const [id, node] of nodes) {
    yield `<node id="${xmlText(id)}" label="${xmlText(node.party.name)}">${values(NODE_COLUMNS, node)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const [id, edge] of edges) {
    const ends = `source="${xmlText(edge.a)}" target="${xmlText(edge.b)}" weight="${edge.weight}"`;
    yield `<edge id="${xmlText(id)}" ${ends}>${values(EDGE_COLUMNS, edge)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
};

function attributes(of: string, columns: readonly NetworkColumn<never>[]): string {
  const told = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${of}">\n${told.join('')}</attributes>\n`;
}

function values<T>(columns: readonly NetworkColumn<T>[], item: T): string {
  const told = columns.map((column) => {
    const value = column.of(item);
    return value === null ? '' : `<attvalue for="${column.name}" value="${xmlText(value)}"/>`;
  });
  return `<attvalues>${told.join('')}</attvalues>`;
}
