// The boundaries of docs/adr and of the folder tree, held by `npm run check`.
const NOT_A_ROOM = '(?:domain|platform|http|client)/'
const ROOM = `^apps/api/src/(?!${NOT_A_ROOM})([^/]+)/`
const IN_A_ROOM = `^apps/api/src/(?!${NOT_A_ROOM})[^/]+/`

// where SQL may be written: the platform and a room's queries
const SQL_FILES = ['^apps/api/src/platform/', 'queries\\.ts$', '/queries/']
// shapes of the wire, which repeat the lists of words that columns allow
const WIRE_FILES = ['schemas?\\.ts$', '/schemas/', '/wire-', '/presenters?/', 'presenter\\.ts$']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing. Types alone may go round.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$(?:app|env)/', '\\$types$'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports only itself: no clock, no files, no packages.',
      severity: 'error',
      from: { path: '^apps/api/src/domain/' },
      to: { pathNot: '^apps/api/src/domain/' },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'What every room uses cannot depend on one of them.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: IN_A_ROOM },
    },
    {
      name: 'rooms-meet-at-index',
      comment: 'A room uses another only through its index.ts, or the index.ts of its pure file formats.',
      severity: 'error',
      from: { path: ROOM },
      to: { path: IN_A_ROOM, pathNot: ['^apps/api/src/$1/', '^apps/api/src/[^/]+/(formats/)?index\\.ts$'] },
    },
    {
      name: 'rooms-do-not-look-up',
      comment: 'Rooms are assembled by app.ts and started by server.ts, never the other way round.',
      severity: 'error',
      from: { path: [IN_A_ROOM, '^apps/api/src/platform/'] },
      to: { path: ['^apps/api/src/http/', '^apps/api/src/[^/]+\\.ts$'] },
    },
    {
      name: 'routes-do-not-open-transactions',
      comment: 'A handler validates, calls a verb or reads through queries, and presents.',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+/routes/' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-only-in-queries',
      comment:
        'Tables and query builders stay in queries; a service opens the transaction and names what happens in it.',
      severity: 'error',
      from: { path: '^apps/', pathNot: [...SQL_FILES, ...WIRE_FILES] },
      to: {
        path: ['^node_modules/drizzle-orm/', '^node_modules/postgres/', '^db/'],
        pathNot: ['^db/client\\.ts$', '^db/open\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'database-opened-by-the-server',
      comment: 'Only the process entry opens the database.',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/api/src/(?:serve|server|start)\\.ts$' },
      to: { path: '^db/open\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'queue-behind-one-file',
      comment: 'pg-boss is known to platform/jobs.ts alone.',
      severity: 'error',
      from: { pathNot: '^apps/api/src/platform/jobs\\.ts$' },
      to: { path: '^node_modules/pg-boss/' },
    },
    {
      name: 'sessions-behind-one-file',
      comment: 'lucia is deprecated upstream; platform/sessions.ts alone knows it.',
      severity: 'error',
      from: { pathNot: '^apps/api/src/platform/sessions\\.ts$' },
      to: { path: '^node_modules/lucia/' },
    },
    {
      name: 'database-knows-no-app',
      comment:
        "The schema stands below the rooms. The demo writes its files as a shop would, with the product's own tools.",
      severity: 'error',
      from: { path: '^db/', pathNot: '^db/demo/' },
      to: { path: '^apps/' },
    },
    {
      name: 'portal-takes-types-only',
      comment: 'The portal talks to the API; by value it imports the pure domain and the one runtime entry.',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: {
        path: '^(?:apps/api|db)/',
        pathNot: '^apps/api/src/(?:domain/|runtime\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'product-without-tests',
      comment: 'What runs in production imports nothing from tests.',
      severity: 'error',
      from: { path: '^(?:apps|db)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/build/', '/\\.svelte-kit/', '^tests/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.d.ts'],
    },
  },
}
