/** Reads the Word file named on the command line and leaves as the command line does: 0 read, 2 with a sentence on stderr. */
import { readFileSync } from 'node:fs'
import { openPackage } from '../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../electron/documents/read/index.ts'
import { FaultError } from '../../../electron/faults/index.ts'

try {
  const read = readDocument(await openPackage(readFileSync(process.argv[2] ?? '')))
  process.stdout.write(JSON.stringify({ paragraphs: read.blocks.length, externalTargets: read.externalTargets }))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  process.stdout.write(JSON.stringify({ code: error.fault.code }))
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
