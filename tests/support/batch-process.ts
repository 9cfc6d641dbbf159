/** A batch written out in a process of its own: `office`, batch, folder, and after how many lines it kills itself as a power cut would (0: never). Prints what the run came to. */
import { openOffice } from '../../electron/db/index.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { writeEach } from '../../electron/batches/index.ts'
import { FaultError } from '../../electron/faults/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

const [, , path = '', id = '', folder = '', dieAt = '0'] = process.argv
const office = await openOffice(path)
const context = { office, resources: new PaperResources(resourceFolders(inProject('resources'))), actor: { name: 'tien-trinh', now: () => new Date('2026-06-15T03:00:00Z') } }
let steps = 0
try {
  const run = await writeEach(context, { id, folder, format: 'docx', again: false }, { ...silentProgress, step: async () => {
    if (Number(dieAt) > 0 && ++steps > Number(dieAt)) process.kill(process.pid, 'SIGKILL')
    await new Promise((resolve) => { setImmediate(resolve) })
  } })
  process.stdout.write(JSON.stringify(run))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  process.stdout.write(JSON.stringify(error.fault))
} finally {
  office.close()
}
