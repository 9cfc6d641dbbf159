/**
 * Takes a folder of forms into an office in a process of its own: `OFFICE FOLDER DIE-AT`. It kills itself, as a power cut would, once
 * so many versions are written (0: never). Prints `accepted N`, or the code of the fault.
 */
import { openOffice } from '../../electron/db/index.ts'
import { toFault } from '../../electron/faults/index.ts'
import type { Progress } from '../../electron/requests/index.ts'
import { commitImport, decisionsFor, previewOf, readImport } from '../../electron/submissions/index.ts'

const [path = '', folder = '', dieAt = '0'] = process.argv.slice(2)
const faultOf = (error: unknown) => {
  const known = toFault(error)
  if (known === null) throw error
  return known.fault
}
const progress: Progress = {
  signal: new AbortController().signal,
  step: (label, done) => {
    if (label === 'Ghi' && done > 0 && String(done) === dieAt) process.kill(process.pid, 'SIGKILL')
    return Promise.resolve()
  },
}
try {
  const office = await openOffice(path)
  const { id } = await office.read.selectFrom('campaign').select('id').orderBy('period_from', 'desc').executeTakeFirstOrThrow()
  const held = await readImport(office.read, { campaignId: id, paths: [folder] }, progress, faultOf)
  const preview = await previewOf(office.read, held)
  const { counts } = await commitImport(office, { name: 'nguoi-thu', now: () => new Date('2026-06-12T03:00:00Z') }, held, { receivedOn: null, reason: '', decisions: decisionsFor(preview, { ready: 'accept', override: null }) }, progress)
  office.close()
  console.log(`accepted ${counts.accepted}`)
} catch (error) {
  console.log(faultOf(error).code)
}
