/** What Sandbox opens with: the central question, so that a first click answers something. */
export const FIRST_QUERY = `# Who met most, whom, when, and who says so?
query WhoMetWhom($first: Int = 10) {
  people(first: 1) {
    nodes {
      name
      meetings(first: $first) {
        nodes {
          earliest
          latest
          place { name }
          participants { party { name } }
          reports { quote article { title url source { name } } }
        }
      }
    }
  }
}
`;
