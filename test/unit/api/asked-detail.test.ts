import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, parse } from 'graphql';
import { askedDetail } from '../../../src/api/asked-detail';

/** What the first field of an operation, a list of events, is resolved with. */
function infoOf(text: string): GraphQLResolveInfo {
  const { definitions } = parse(text);
  const fragments = Object.fromEntries(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const [operation] = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fieldNodes = operation?.selectionSet.selections as readonly FieldNode[];
  return { fieldNodes, fragments, variableValues: {} } as unknown as GraphQLResolveInfo;
}
const detailOf = (text: string): unknown => askedDetail(infoOf(text), [['edges', 'node'], ['nodes']]).detail;

test('nothing is read that nobody asks for', () => {
  expect(detailOf('{ events { totalCount } }')).toEqual({
    event: 'BASIC',
    place: 'NONE',
    participants: 'NONE',
    reports: 'NONE',
    article: 'NONE',
  });
});

test('each part is read by the smallest step that answers it', () => {
  const text = `{ events { nodes { kind sourceCount place { name } participants { party { name } }
    reports { quote article { title source { name } } } } } }`;
  expect(detailOf(text)).toEqual({
    event: 'WHOLE',
    place: 'NAME',
    participants: 'NAME',
    reports: 'WORDS',
    article: 'CITED',
  });
});

test('all that is asked for counts, under any alias, in fragments and on both ways to an event', () => {
  const text = `{ events { nodes { a: participants(first: 1) { party { name } } } edges { node { ...Rest } } } }
    fragment Rest on Event { b: participants { status party { ... on Person { slug } } } reports { ...Day } }
    fragment Day on Report { publishedOn article { firstSeenAt } }`;
  expect(detailOf(text)).toMatchObject({ participants: 'LINK', reports: 'CLAIM', article: 'WHOLE' });
});

test.each([
  ['{ events { nodes { participants { status party { name } } } } }', { participants: 'LINK' }],
  ['{ events { nodes { participants { party { events { totalCount } } } } } }', { participants: 'WHOLE' }],
  ['{ events { nodes { reports { citation } } } }', { reports: 'EVIDENCE', article: 'WHOLE' }],
  ['{ events { nodes { reports { article { url } } } } }', { reports: 'WORDS', article: 'LINK' }],
  ['{ events { nodes { reports { article { source { country } } } } } }', { article: 'WHOLE' }],
  ['{ events { nodes { reports { event { id } } } } }', { reports: 'FULL' }],
  ['{ events { nodes { accounts { status } } } }', { reports: 'FULL' }],
  ['{ events { nodes { reports { context { marked } } } } }', { reports: 'TEXT' }],
  ['{ events { nodes { conflicts { about } reports { context { marked } } } } }', { reports: 'FULL' }],
])('%s', (text, parts) => {
  expect(detailOf(text)).toMatchObject(parts);
});

test('a field that is not known takes all there is', () => {
  expect(detailOf('{ events { nodes { aura } } }')).toBe('FULL');
  expect(detailOf('{ events { nodes { reports { aura } } } }')).toMatchObject({ reports: 'FULL' });
});

test('what is summed up from reports needs as many as there can be', () => {
  expect(askedDetail(infoOf('{ events { nodes { conflicts { about } } } }'), [['nodes']]).sizes.reports).toBe(200);
});
