import type { EventWriter } from '../event-writer';
import { EDGE_COLUMNS, type NetworkColumn, type NetworkEdge, NODE_COLUMNS, networkOf } from './network';
import { xmlText } from './xml-text';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** In this format the name of a node and the weight of an edge are columns like all others. */
const LABEL: NetworkColumn<{ readonly party: { readonly name: string } }> = {
  name: 'label',
  type: 'string',
  of: ({ party }) => party.name,
};
const WEIGHT: NetworkColumn<NetworkEdge> = { name: 'weight', type: 'integer', of: (edge) => edge.weight };

const NODES = [LABEL, ...NODE_COLUMNS];
const EDGES = [WEIGHT, ...EDGE_COLUMNS];

/** GraphML (http://graphml.graphdrawing.org): Gephi, yEd, Cytoscape, igraph and networkx read it. */
export const writeGraphMl: EventWriter = async function* (pages, { title }) {
  const { nodes, edges } = await networkOf(pages);
  yield HEAD + keys('node', NODES) + keys('edge', EDGES);
  yield `<graph id="meetings" edgedefault="undirected">\n<desc>${xmlText(title)}</desc>\n`;
  for (const [id, node] of nodes) yield `<node id="${xmlText(id)}">${data('node', NODES, node)}</node>\n`;
  for (const edge of edges.values()) {
    yield `<edge source="${xmlText(edge.a)}" target="${xmlText(edge.b)}">${data('edge', EDGES, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
};

function keys(of: string, columns: readonly NetworkColumn<never>[]): string {
  return columns
    .map(({ name, type }) => {
      const graphMlType = type === 'integer' ? 'int' : type;
      return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${graphMlType}"/>\n`;
    })
    .join('');
}

function data<T>(of: string, columns: readonly NetworkColumn<T>[], item: T): string {
  return columns
    .map((column) => {
      const value = column.of(item);
      return value === null ? '' : `<data key="${of}-${column.name}">${xmlText(value)}</data>`;
    })
    .join('');
}
