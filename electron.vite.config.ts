/**
 * How the three programs of the app are bundled: shell and service (ESM), preload (one CommonJS file, as the
 * sandbox demands) and the window. Only the two native packages in `dependencies` stay outside the bundles.
 *
 * Rule kept here: every entry of the Node side lands two folders deep (`out/main`, `out/cli`), so that
 * `new URL('../../resources/', import.meta.url)` means the same folder in the source and in the bundle.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { contentSecurityPolicy } from './electron/main/request-rules.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** The command line is bundled too, as the package's `bin`; inside the repository it runs from source. */
const nodeEntries = Object.fromEntries(
  [
    ['main/index', 'electron/main/index.ts'],
    ['main/service', 'electron/service/entry.ts'],
    ['main/pdf-text', 'electron/search/pdf-worker.ts'],
    ['main/copy-check', 'electron/backups/copy-check-worker.ts'],
    ['main/salvage', 'electron/salvage/salvage-worker.ts'],
    ['cli/vpk', 'electron/cli/vpk.ts'],
  ]
    .filter(([, source]) => existsSync(at(source ?? '')))
    .map(([name, source]) => [name, at(source ?? '')]),
)

/**
 * Writes the page's policy into the built page as well, so that it holds however the page is served. Frame ancestors
 * count only in the header; in development vite's own inline scripts would be refused.
 */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [{
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy.replace(/; frame-ancestors [^;]+/, '') },
    injectTo: 'head-prepend',
  }],
}

/**
 * The zip library under the spreadsheet writer declares a `require` of its own; where electron-vite adds its shim to the
 * same bundle, the name would be declared twice and the service could not start.
 */
const ownRequireName: Plugin = {
  name: 'own-require-name',
  transform: (code, id) => id.endsWith('fflate/esm/index.mjs')
    ? { code: code.replace('var require = createRequire', 'var zipRequire = createRequire').replace("(_a = require('worker_threads')", "(_a = zipRequire('worker_threads')"), map: null } : null,
}

export default defineConfig({
  main: {
    plugins: [ownRequireName],
    build: {
      outDir: 'out',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: nodeEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'main/chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      // The sandbox gives a preload script no module loader: one file, CommonJS, nothing outside it.
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: {
        input: at('electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), policyInPage],
    build: {
      outDir: at('out/renderer'),
      // The oldest Electron the app is tested on (33) shows pages with Chromium 130.
      target: 'chrome130',
      // Every font and picture stays a file of its own: the policy allows no font made of inline data.
      assetsInlineLimit: 0,
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
})
