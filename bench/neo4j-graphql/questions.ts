import { castOf } from '../world/cast';
import type { WorldSize } from '../world/world';

/** One question as the product, and as both forms of @neo4j/graphql, are asked it: with the same content and page. */
export interface Compared {
  readonly name: string;
  /** Asked for what the list form can answer: no total. */
  readonly own: string;
  readonly list: string;
  /** Null where @neo4j/graphql has none: a @cypher field is a list. */
  readonly connection: string | null;
  /** `own`, with the total and the end of the page that the connection form answers. */
  readonly ownCounted: string | null;
  readonly variables: readonly object[];
}

const EVIDENCE_LIST = `
  places { name country }
  participants { name }
  reports(where: { standing: { eq: true } }) {
    quote status versions { articles { title url date sources { name } } }
  }`;

const EVIDENCE_CONNECTION = `
  placesConnection { edges { node { name country } } }
  participantsConnection { edges { node { name } } }
  reportsConnection(where: { node: { standing: { eq: true } } }) {
    edges { node {
      quote status
      versionsConnection { edges { node { articlesConnection { edges { node {
        title url date sourcesConnection { edges { node { name } } }
      } } } } } }
    } }
  }`;

const EVIDENCE_OWN = `
  place { name country }
  participants { party { name } }
  reports { quote status article { title url date source { name } } }`;

const TOTAL = 'totalCount pageInfo { hasNextPage endCursor }';

/** Five questions of schema/examples.graphql, as far as @neo4j/graphql can be asked them. */
export function comparedQuestions(size: WorldSize): Compared[] {
  return asked(size).map((question) => ({
    ...question,
    own: question.own.replace('TOTAL', ''),
    ownCounted: question.connection === null ? null : question.own.replace('TOTAL', TOTAL),
  }));
}

/** With a mark where our own form asks for the total. */
function asked(size: WorldSize): Omit<Compared, 'ownCounted'>[] {
  const cast = castOf(size);
  const people = cast.anchorPeople.map((person) => person.slug);
  const persons = people.map((person) => ({ person }));
  const pairs = people.map((a, index) => ({ a, b: people[(index + 1) % people.length] }));
  const held = (node: string): string => `${node}: { eq: "HELD" }, kind: { eq: "MEETING" }`;
  return [
    {
      name: 'the 50 latest meetings of a person, with participants, reports, articles and sources',
      own: `query ($person: ID!) { person(id: $person) { name meetings(first: 50) {
        TOTAL nodes { kind status earliest latest ${EVIDENCE_OWN} } } } }`,
      list: `query ($person: String!) { parties(where: { slug: { eq: $person } }) { name
        events(where: { ${held('status')} }, sort: [{ sortDate: DESC }, { id: DESC }], limit: 50) {
          kind status earliest latest ${EVIDENCE_LIST} } } }`,
      connection: `query ($person: String!) { partiesConnection(where: { slug: { eq: $person } }) { edges { node { name
        eventsConnection(where: { node: { ${held('status')} } }, sort: [{ node: { sortDate: DESC } }, { node: { id: DESC } }], first: 50) {
          totalCount pageInfo { hasNextPage endCursor }
          edges { cursor node { kind status earliest latest ${EVIDENCE_CONNECTION} } } } } } } }`,
      variables: persons,
    },
    {
      name: 'the meetings of two people together, with participants and place',
      own: `query ($a: ID!, $b: ID!) { meetings(filter: { parties: [$a, $b] }) { TOTAL
        nodes { earliest latest sourceCount place { name } participants { party { name } } } } }`,
      list: `query ($a: String!, $b: String!) { events(where: { ${held('status')}, AND: [
          { participants: { some: { slug: { eq: $a } } } }, { participants: { some: { slug: { eq: $b } } } }] },
          sort: [{ sortDate: DESC }, { id: DESC }], limit: 20) {
        earliest latest sourceCount places { name } participants { name } } }`,
      connection: `query ($a: String!, $b: String!) { eventsConnection(where: { ${held('status')}, AND: [
          { participants: { some: { slug: { eq: $a } } } }, { participants: { some: { slug: { eq: $b } } } }] },
          sort: [{ sortDate: DESC }, { id: DESC }], first: 20) { totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { earliest latest sourceCount placesConnection { edges { node { name } } }
          participantsConnection { edges { node { name } } } } } } }`,
      variables: pairs,
    },
    {
      name: 'whom a person has met, how often, first and last, and according to whom (50)',
      own: `query ($person: ID!) { person(id: $person) { counterparts(first: 50) {
        nodes { party { name slug } held first last sources { name } } } } }`,
      list: `query ($person: String!) { parties(where: { slug: { eq: $person } }) {
        counterparts(first: 50) { name slug held first last sources } } }`,
      connection: null,
      variables: persons,
    },
    {
      name: 'what happened in a place in a year, 50 at most, with participants',
      own: `query ($place: ID!) { events(filter: { place: $place, during: { from: "2016-01-01", to: "2016-12-31" } },
        order: EARLIEST, first: 50) { TOTAL nodes { kind status earliest latest place { name country }
          participants { party { name } } } } }`,
      list: `query ($place: String!) { events(where: { places: { some: { slug: { eq: $place } } },
          latest: { gte: "2016-01-01" }, earliest: { lte: "2016-12-31" } }, sort: [{ sortDate: ASC }, { id: ASC }], limit: 50) {
        kind status earliest latest places { name country } participants { name } } }`,
      connection: `query ($place: String!) { eventsConnection(where: { places: { some: { slug: { eq: $place } } },
          latest: { gte: "2016-01-01" }, earliest: { lte: "2016-12-31" } }, sort: [{ sortDate: ASC }, { id: ASC }], first: 50) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { kind status earliest latest placesConnection { edges { node { name country } } }
          participantsConnection { edges { node { name } } } } } } }`,
      variables: cast.anchorPlaces.map(({ slug }) => ({ place: slug })),
    },
    {
      name: 'the best reported meeting of two people with every report of it, its article and source',
      own: `query ($a: ID!, $b: ID!) { meetings(filter: { parties: [$a, $b] }, order: MOST_SOURCES, first: 1) {
        TOTAL nodes { id status independentSourceCount
          reports(first: 200) { quote status earliest latest publishedOn article { title url date source { name } } } } } }`,
      list: `query ($a: String!, $b: String!) { events(where: { ${held('status')}, AND: [
          { participants: { some: { slug: { eq: $a } } } }, { participants: { some: { slug: { eq: $b } } } }] },
          sort: [{ sourceCount: DESC }, { id: DESC }], limit: 1) { id status independentSourceCount
        reports(where: { standing: { eq: true } }, sort: [{ publishedOn: ASC }], limit: 200) {
          quote status earliest latest publishedOn versions { articles { title url date sources { name } } } } } }`,
      connection: `query ($a: String!, $b: String!) { eventsConnection(where: { ${held('status')}, AND: [
          { participants: { some: { slug: { eq: $a } } } }, { participants: { some: { slug: { eq: $b } } } }] },
          sort: [{ sourceCount: DESC }, { id: DESC }], first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id status independentSourceCount
        reportsConnection(where: { node: { standing: { eq: true } } }, sort: [{ node: { publishedOn: ASC } }], first: 200) {
          edges { node { quote status earliest latest publishedOn
            versionsConnection { edges { node { articlesConnection { edges { node { title url date
              sourcesConnection { edges { node { name } } } } } } } } } } } } } } } }`,
      variables: pairs,
    },
  ];
}
