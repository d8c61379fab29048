/**
 * The graph as a user of @neo4j/graphql would describe it: labels and relationships as they are, and a statement of one's
 * own (@cypher) for the one question that walking cannot answer.
 */
export const TYPE_DEFS = /* GraphQL */ `
  type Party @node {
    id: ID!
    slug: String!
    name: String!
    meetingCount: Int
    events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
    counterparts(first: Int!): [Counterpart!]!
      @cypher(
        statement: """
        MATCH (this)-[ours:PARTICIPATED_IN {kind: 'MEETING', status: 'HELD'}]->(e:Event)
        MATCH (e)<-[theirs:PARTICIPATED_IN {status: 'HELD'}]-(p:Party) WHERE p <> this
        MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing
        MATCH (r)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(:Article)<-[:PUBLISHED]-(s:Source)
        WITH p, count(DISTINCT e) AS held, min(e.latest) AS first, max(e.latest) AS last, collect(DISTINCT s.name) AS sources
        ORDER BY held DESC, p.id DESC LIMIT $first
        RETURN {name: p.name, slug: p.slug, held: held, first: first, last: last, sources: sources} AS counterpart
        """
        columnName: "counterpart"
      )
  }

  type Counterpart {
    name: String!
    slug: String!
    held: Int!
    first: String
    last: String
    sources: [String!]!
  }

  type Participation @relationshipProperties {
    status: String!
    kind: String!
    sortDate: String!
  }

  type Event @node {
    id: ID!
    kind: String!
    status: String!
    earliest: String
    latest: String
    sortDate: String!
    sourceCount: Int!
    independentSourceCount: Int!
    places: [Place!]! @relationship(type: "LOCATED_IN", direction: OUT)
    participants: [Party!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
    reports: [Report!]! @relationship(type: "DESCRIBES", direction: IN)
  }

  type Place @node {
    id: ID!
    slug: String!
    name: String!
    country: String
    events: [Event!]! @relationship(type: "LOCATED_IN", direction: IN)
  }

  type Report @node {
    id: ID!
    kind: String!
    status: String!
    quote: String!
    publishedOn: String!
    placeName: String
    earliest: String
    latest: String
    standing: Boolean!
    versions: [ArticleVersion!]! @relationship(type: "CONTAINS", direction: IN)
  }

  type ArticleVersion @node {
    id: ID!
    articles: [Article!]! @relationship(type: "HAS_VERSION", direction: IN)
  }

  type Article @node {
    id: ID!
    url: String!
    title: String!
    date: String!
    sources: [Source!]! @relationship(type: "PUBLISHED", direction: IN)
  }

  type Source @node {
    id: ID!
    name: String!
  }
`;
