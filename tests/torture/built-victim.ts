/**
 * The victim as one file, as the program itself is bundled to be shipped: read from its many sources, each life would begin with a second of reading.
 * Built anew for every run, never taken from an earlier one.
 */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { inProject, projectRoot } from '../../electron/toolchain/paths.ts'

/** Each run has its own; beneath the project, where the libraries are found. */
const outDir = inProject(`node_modules/.cache/vpk-torture/victim-${process.pid}`)
export const victimProgram = join(outDir, 'victim.js')
/** Where Node keeps it compiled. */
export const compiledVictim = join(outDir, 'compiled')

/** Files found from where a source lies are found from the bundle too. */
const places: Plugin = {
  name: 'source-places',
  transform: (code, id) => (id.includes('node_modules') || !code.includes('import.meta.') ? null : code
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
    .replaceAll('import.meta.filename', JSON.stringify(id))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))),
}

export async function buildVictim(): Promise<void> {
  await build({
    root: projectRoot, configFile: false, logLevel: 'warn', plugins: [places],
    build: { ssr: 'tests/torture/victim.ts', outDir, target: 'node24', minify: false, emptyOutDir: true },
    // What carries a binary stays where it lies.
    ssr: { noExternal: /^(?!better-sqlite3|@myriad|node:)/u },
  })
}

export function removeVictim(): void {
  rmSync(outDir, { recursive: true, force: true })
}
