/** The arrows of the design: commands → api, ingest → graph → model; api → export → graph. local, config, errors and log are leaves. */
const LEAVES = '^src/(config|errors|log)\\.ts$';
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('model-imports-nothing', '^src/model/', ['^src/model/'], 'Nouns and rules stand by themselves.'),
    only('graph', '^src/graph/', ['^src/(graph|model)/', LEAVES], 'graph → model'),
    only('ingest', '^src/ingest/', ['^src/(ingest|graph|model|gazetteer)/', LEAVES], 'ingest → graph → model; never api'),
    only('api', '^src/api/', ['^src/(api|export|graph|model)/', LEAVES], 'api → export, graph → model; never ingest'),
    only('export', '^src/export/', ['^src/(export|graph|model)/', LEAVES], 'export → graph → model'),
    only('local', '^src/local/', ['^src/local/', LEAVES], 'Finding and starting services knows nothing of the graph.'),
    only('gazetteer', '^src/gazetteer/', ['^src/gazetteer/', LEAVES], 'Countries and their names: data alone.'),
    only('leaves', LEAVES, [LEAVES], 'config, errors and log import one another at most.'),
    {
      name: 'model-has-no-packages',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'one-door-to-neo4j',
      comment: 'Only src/graph imports the driver.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'graphql-stays-in-the-api',
      comment: 'Only src/api imports graphql, type-graphql and Apollo.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: 'node_modules/(graphql|graphql-ws|type-graphql|graphql-scalars|@apollo|@as-integrations)/' },
    },
    {
      name: 'nobody-imports-a-command',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/commands/' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs is installed without the development packages.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: 'node_modules/@types/' },
    },
    { name: 'all-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
