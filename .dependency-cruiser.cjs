/**
 * Who may import whom (see ARCHITECTURE.md). Rule kept here: no rule has an exception for a single file, and
 * tests/architecture proves for each one that it fires.
 *
 * Paths are regular expressions over paths from the project's root.
 */

/** Folders directly under `electron/` that are not capabilities: processes, tools, and what every capability may use. */
const notCapabilities = 'main|preload|service|cli|toolchain'

/** Folders whose code is a function of its arguments: no clock, no random, no disk, no database. */
const pureFolders = '^(shared|electron/documents/(compose|print|check|docx|typst|form|ooxml|zip|read|zones|mend|charsets|sheets)|electron/campaigns/forms)/'

/** npm packages lie in node_modules; a package is matched by its folder there. */
const npm = (name) => `(^|/)node_modules/${name}(/|$)`

const nodeBuiltin = (names) => `^(node:)?(${names})(/|$)`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no part that can be understood or tested first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere would hide from every other rule.',
      severity: 'error',
      from: {},
      // Bundler suffixes (`?url`, `?raw`) name a file that exists without them.
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$' },
    },
    {
      name: 'shared-imports-only-zod',
      comment: 'shared/ is what window and service agree on: zod and itself, nothing else.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/contract/' },
      to: { pathNot: ['^shared/(domain|document)/', npm('zod')] },
    },
    {
      name: 'contract-imports-only-zod-and-orpc-contract',
      comment: 'The contract is declared with @orpc/contract, which itself speaks to nobody.',
      severity: 'error',
      from: { path: '^shared/contract/' },
      to: { pathNot: ['^shared/', npm('zod'), npm('@orpc/contract')] },
    },
    {
      name: 'renderer-imports-only-shared-and-itself',
      comment: 'The window reaches the rest of the program through the contract alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|tests|resources)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The window runs without Node; an import of it would only fail in front of a person.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-talks-through-api',
      comment: 'Only renderer/api holds the port: components never talk to the service or the shell by themselves.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/api/' },
      to: { path: [npm('@orpc/client'), npm('@orpc/server'), npm('@orpc/contract'), npm('@orpc/tanstack-query')] },
    },
    {
      name: 'renderer-ui-has-no-data',
      comment: 'renderer/ui are shared parts: they get their data as properties.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(api|app|features)/' },
    },
    {
      name: 'electron-only-in-main-and-preload',
      comment: 'All else runs in plain Node: in the command line, in tests, later behind a server.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(main|preload)/' },
      to: { path: ['^electron$', npm('electron')] },
    },
    {
      name: 'shell-knows-no-capability',
      comment: 'The shell opens windows and files; what is in them is the service\'s business.',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: '^electron/', pathNot: '^electron/(main|preload|no-network)/' },
    },
    {
      name: 'preload-imports-only-itself-and-shared',
      comment: 'The preload script is one small file in the sandbox.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^electron/preload/', '^shared/', '^electron$', npm('electron')] },
    },
    {
      name: 'nobody-imports-processes',
      comment: 'Entry points are started, not imported.',
      severity: 'error',
      from: { path: '^electron/(?!main/)' },
      to: { path: '^electron/main/' },
    },
    {
      name: 'toolchain-is-for-tools',
      comment: 'What builds the program is no part of it.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/toolchain/' },
      to: { path: '^electron/toolchain/' },
    },
    {
      name: 'capability-only-through-its-index',
      comment: 'A capability is a folder with one public face.',
      severity: 'error',
      from: { path: '^electron/([^/]+)/' },
      to: {
        path: `^electron/(?!(?:${notCapabilities})/)[^/]+/`,
        // `documents` is a group of parts, each with a public face of its own.
        pathNot: ['^electron/$1/', '^electron/([^/]+|documents/[^/]+)/index\\.ts$', '\\.d\\.ts$'],
      },
    },
    {
      name: 'only-documents-docx-imports-docx',
      comment: 'One folder knows how Word files are written.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/documents/docx/' },
      to: { path: npm('docx') },
    },
    {
      name: 'only-documents-typst-imports-typst',
      comment: 'One folder knows the page compiler.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/documents/typst/' },
      to: { path: npm('@myriaddreamin/typst-ts-node-compiler') },
    },
    {
      name: 'only-documents-ooxml-opens-packages',
      comment: 'One folder opens files from outside, so that its limits hold for all of them.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/documents/ooxml/' },
      to: { path: [npm('yauzl'), npm('@xmldom/xmldom')] },
    },
    {
      name: 'only-db-and-repositories-import-kysely',
      comment: 'SQL lies in db/ and in the repositories.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: ['^electron/db/', '\\.repository\\.ts$'] },
      to: { path: npm('kysely') },
    },
    {
      name: 'only-db-imports-sqlite',
      comment: 'Another database is another file in db/, and nothing else.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/db/' },
      to: { path: npm('better-sqlite3') },
    },
    {
      name: 'pure-folders-touch-nothing-outside',
      comment: 'Facts from outside arrive as arguments: no disk, network, process, clock or randomness.',
      severity: 'error',
      from: { path: pureFolders },
      to: {
        path: nodeBuiltin('fs|os|net|http|http2|https|dgram|dns|child_process|worker_threads|cluster|process|crypto|timers|perf_hooks|sqlite|v8|vm'),
      },
    },
    {
      name: 'pure-folders-know-no-database',
      comment: 'A document is made of a view of records, never of rows.',
      severity: 'error',
      from: { path: pureFolders },
      to: { path: ['^electron/(db|files|service|cli|main)/', '\\.(repository|service|codec)\\.ts$', npm('kysely'), npm('better-sqlite3')] },
    },
    {
      name: 'nothing-speaks-to-the-network',
      comment: 'The program works for offices whose papers must not leave: no part of it can open a connection. One folder knows the doors, to brick them up.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(toolchain|no-network)/' },
      to: { path: nodeBuiltin('http|http2|https|net|tls|dgram|dns') },
    },
    {
      name: 'only-runtime-dependencies-are-natives',
      comment: 'Everything the bundler takes in is a devDependency, so that the package carries only what is loaded at run time.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // swc reads today's TypeScript; type-only imports count as imports, since a type ties two files as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    exclude: { path: '^(out|dist|demo-out|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
    builtInModules: { add: ['electron'] },
  },
}
