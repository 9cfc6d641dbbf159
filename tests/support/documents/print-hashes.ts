/** Prints a hash of every golden paper's Word and PDF file: run in a process of its own by the same-bytes test. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { createTypesetter } from '../../../electron/documents/typst/index.ts'
import { goldenCases } from './golden.ts'

const typesetter = createTypesetter({ fontDir: fileURLToPath(new URL('../../../resources/fonts/', import.meta.url)) })
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
// The second process goes through the cases backwards: what was made before must not show.
const cases = process.argv[2] === 'backwards' ? goldenCases().toReversed() : goldenCases()
const lines: string[] = []
for (const { name, model, form } of cases) {
  lines.push(`${name} ${hash(await emitDocx(model, form))} ${hash(typesetter.pdf(model, form).bytes)}`)
}
console.log(lines.toSorted().join('\n'))
