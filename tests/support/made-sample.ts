/**
 * The sample office before its desk, laid where the program looks for it. Making it takes seconds; most window tests are
 * about something else, bring the reports they are about themselves, and start from a copy.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../../electron/toolchain/paths.ts'

let made: Buffer | null = null

/** The office's bytes; made once for each worker, in a process of its own from today's source. */
function sampleBytes(): Buffer {
  if (made !== null) return made
  const folder = mkdtempSync(join(tmpdir(), 'vpk-sample-'))
  try {
    const path = join(folder, 'office.vpk')
    const run = spawnSync(inProject('node_modules/node/bin/node'), [inProject('tests/support/sample-before-desk.ts'), path], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`The sample office could not be made:\n${run.stderr}`)
    made = readFileSync(path)
    return made
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lays a copy into the Documents of this home, as an earlier visit to the sample leaves it. */
export function laySample(home: string): void {
  const folder = join(home, 'Documents', 'Van phong Khoi')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Van phong mau.vpk'), sampleBytes())
}
