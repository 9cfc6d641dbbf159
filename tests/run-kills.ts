/**
 * Kills the writer of a scripted meeting at random moments and looks at the office each time: `node tests/run-kills.ts [KILLS] [FIRST-SEED]`.
 * Prints the seeds, so that a kill can be done again; ends with 1 when anything acknowledged was lost.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killOnce, plannedOffice } from './support/meeting-kill.ts'

const [kills = 200, first = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'vpk-kills-'))
let failed = 0
try {
  const planned = join(folder, 'planned.vpk')
  await plannedOffice(planned)
  for (let seed = first; seed < first + kills; seed++) {
    const { sent, saved, faults } = await killOnce(folder, planned, seed)
    if (faults.length > 0) failed++
    console.log(`seed ${seed}: sent ${sent}, saved ${saved}${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${kills} kills, ${failed} with something lost`)
process.exitCode = failed === 0 ? 0 : 1
