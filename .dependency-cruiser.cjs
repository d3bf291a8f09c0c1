/** The house's walls; each rule says why it stands. Run by `npm run check:architecture`. */
const noun = 'functions/(?!domain|store|http)([^/]+)/'

module.exports = {
  forbidden: [
    {
      name: 'domain-er-ren',
      comment: 'The domain must give the same answer in Lambda, browser and test: it imports zod and itself, nothing that has a clock, a network or an environment.',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { pathNot: '^(functions/domain/|node_modules/zod/)' },
    },
    {
      name: 'aws-kun-i-store',
      comment: 'One place knows the cloud services, so that they can be replaced and their rights are readable.',
      severity: 'error',
      from: { path: '^(functions|forms)/', pathNot: '^(functions/store/|functions/[^/]+/handler\\.ts$|functions/http/lambda)' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    {
      name: 'funktion-ser-ikke-funktion',
      comment: 'Each noun is a Lambda of its own; what two share belongs in domain, store or http.',
      severity: 'error',
      from: { path: `^${noun}` },
      to: { path: `^${noun}`, pathNot: '^functions/$1/' },
    },
    {
      name: 'afhaengigheder-gives',
      comment: 'app, api and pages take dependencies as arguments; only handler.ts and infra/local build them, so tests need no mocked modules.',
      severity: 'error',
      from: { path: '^functions/[^/]+/(app|api|pages)\\.tsx?$' },
      to: { path: '^(functions/store/open|functions/http/lambda|infra/)' },
    },
    {
      name: 'forms-er-visning',
      comment: 'Views are pure functions of data: they reach neither store nor services.',
      severity: 'error',
      from: { path: '^forms/' },
      to: { path: '^(functions/(?!domain/)|infra/)' },
    },
    {
      name: 'cdk-kun-i-infra',
      comment: 'The cloud is described in one place and never bundled into a function.',
      severity: 'error',
      from: { pathNot: '^infra/' },
      to: { path: '^node_modules/(aws-cdk-lib|constructs)/' },
    },
    { name: 'ingen-kredse', comment: 'A circle has no first file to read.', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
