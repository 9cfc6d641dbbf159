/** What the measurements of the form check read: the 11-page report as a Word file, and the same text many times over. */
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { checkBytes } from '../../electron/form-checks/index.ts'
import type { CheckedFile } from '../../electron/form-checks/index.ts'
import type { PaperResources } from '../../electron/documents/papers/index.ts'
import { reportPaper } from './bench-office.ts'

/** How often the report's text stands in the long file: some 300 pages. */
export const longCopies = 28

export function reportFile(): Promise<Uint8Array> {
  const { model, form } = reportPaper()
  return emitDocx(model, form)
}

/** The report with its text `copies` times, each with its appendix. */
export function longFile(copies: number = longCopies): Promise<Uint8Array> {
  const { model, form } = reportPaper()
  const many = <T>(list: readonly T[]): T[] => Array.from({ length: copies }, () => list).flat()
  return emitDocx({ ...model, body: many(model.body), appendices: many(model.appendices) }, form)
}

/** The whole check as the program makes it: open, read, zones, guide, pages, findings. */
export function checkWhole(resources: PaperResources, bytes: Uint8Array): Promise<CheckedFile> {
  return checkBytes(resources, bytes, { fileName: 'bao-cao.docx', facts: { networkActive: false } })
}
