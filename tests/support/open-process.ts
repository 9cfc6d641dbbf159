/** One process that opens an office that others may be replacing: says `opening`, then `opened`, or the fault's sentence. */
import { writeSync } from 'node:fs'
import { openOffice } from '../../electron/db/index.ts'

writeSync(1, 'opening\n')
try {
  const office = await openOffice(process.argv[2] ?? '')
  writeSync(1, 'opened\n')
  office.close()
} catch (error) {
  writeSync(1, error instanceof Error ? error.message : String(error))
}
