/** Bundles a script and all it reads into one file, run as a program: `node bundle-script.ts <script> <folder>` writes `script.mjs` there. */
import { build } from 'vite'

const [script = '', outDir = ''] = process.argv.slice(2)
await build({
  configFile: false, logLevel: 'silent', ssr: { noExternal: true },
  build: { ssr: script, outDir, target: 'node24', minify: false, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
})
