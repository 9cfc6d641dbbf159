/** Writes the generated part of `resources/sample` anew from its records and the supplied indicators: `node electron/toolchain/write-sample.ts`. A test says when that is due. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFileWhole } from '../files/index.ts'
import { readSuppliedSet } from '../indicators/index.ts'
import { officeRecordsSchema } from '../../shared/domain/office-records.ts'
import { inProject } from './paths.ts'
import { sampleFiles } from './sample/sample-files.ts'

const folder = inProject('resources/sample')
const office = officeRecordsSchema.parse(JSON.parse(readFileSync(join(folder, 'office-records.json'), 'utf8')))
rmSync(join(folder, 'returned'), { recursive: true, force: true })
for (const [path, text] of sampleFiles(office, readSuppliedSet(inProject('resources')))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileWhole(join(folder, path), Buffer.from(text))
}
