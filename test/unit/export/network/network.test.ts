import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { EventWriter } from '../../../../src/export/event-writer';
import { writeGexf } from '../../../../src/export/network/gexf';
import { writeGraphMl } from '../../../../src/export/network/graphml';
import { networkOf } from '../../../../src/export/network/network';
import type { EventRow } from '../../../../src/graph/read/event-row';
import { BRANDT, eventRow, LINDQVIST, partyRow, reportRow, VARGA } from '../../../support/event-row';
import { written } from '../../../support/written';

const together = (...parties: (typeof LINDQVIST)[]): EventRow['participants'] =>
  parties.map((party) => ({ status: 'HELD', party }));

async function* page(...events: EventRow[]): AsyncGenerator<readonly EventRow[]> {
  yield events;
}

const TWICE = [
  eventRow({ id: 'e_1' }),
  eventRow({
    id: 'e_2',
    kind: 'CALL',
    earliest: '2025-05-01',
    latest: '2025-05-31',
    reports: [reportRow(), reportRow({ id: 'r_2', article: elsewhere() })],
  }),
];

function elsewhere(): ReturnType<typeof reportRow>['article'] {
  const { article } = reportRow();
  return { ...article, source: { ...article.source, id: 'norland-post.example', name: 'Norland Post' } };
}

describe('a network', () => {
  test('joins two parties by what they took part in together', async () => {
    const { nodes, edges } = await networkOf(page(...TWICE));
    expect([...nodes.values()].map((node) => [node.party.name, node.events])).toEqual([
      ['Mara Lindqvist', 2],
      ['Teo Varga', 2],
    ]);
    const [edge, ...others] = edges.values();
    expect(others).toEqual([]);
    expect(edge).toMatchObject({ a: LINDQVIST.id, b: VARGA.id, weight: 2, first: '2025-04-26', last: '2025-05-31' });
    expect([...(edge?.sources ?? [])]).toEqual(['amsel-courier.example', 'norland-post.example']);
    expect([...(edge?.kinds ?? [])]).toEqual([
      ['MEETING', 1],
      ['CALL', 1],
    ]);
  });

  test('joins each pair of three, and nobody who was only expected', async () => {
    const participants = [
      ...together(LINDQVIST, VARGA, BRANDT),
      { status: 'PLANNED' as const, party: partyRow('Jon Okafor') },
    ];
    const { nodes, edges } = await networkOf(page(eventRow({ participants })));
    expect([nodes.size, edges.size]).toEqual([3, 3]);
  });

  test.each(['PLANNED', 'PROPOSED', 'CANCELLED', 'DENIED', 'DISPUTED'] as const)(
    'is not made of what is %s',
    async (status) => {
      const participants = together(LINDQVIST, VARGA).map((part) => ({ ...part, status }));
      const { nodes, edges } = await networkOf(page(eventRow({ status, participants })));
      expect([nodes.size, edges.size]).toEqual([0, 0]);
    },
  );

  test('counts what is undated without giving it days', async () => {
    const { edges } = await networkOf(page(eventRow({ earliest: null, latest: null, dated: false })));
    expect([...edges.values()]).toMatchObject([{ weight: 1, undated: 1, first: null, last: null }]);
  });
});

const FORMATS: readonly (readonly [string, EventWriter])[] = [
  ['GraphML', writeGraphMl],
  ['GEXF', writeGexf],
];

describe.each(FORMATS)('%s', (_name, writer) => {
  test('is well-formed whatever a name holds', async () => {
    const odd = partyRow('<Ann> & "Bo" \u0000\u000b\ud800 ]]> 会', { id: 'p_odd' });
    const text = await written(writer, [eventRow({ participants: together(LINDQVIST, odd) })]);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('&lt;Ann&gt; &amp; &quot;Bo&quot;  ]]&gt; 会');
  });

  test('has a node for each party and an edge for each pair', async () => {
    const text = await written(writer, TWICE);
    const tree = JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(text));
    expect(text.match(/<node /g)).toHaveLength(2);
    expect(text.match(/<edge /g)).toHaveLength(1);
    for (const told of ['Mara Lindqvist', '2025-04-26', '2025-05-31', 'amsel-courier.example; norland-post.example']) {
      expect(tree).toContain(told);
    }
  });

  test('is a whole document even of nothing', async () => {
    expect(XMLValidator.validate(await written(writer, []))).toBe(true);
  });
});
