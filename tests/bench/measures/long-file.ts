/** The report 28 times over in one file, step by step, and each step beside the same of the single report. */
import { checkFile } from '../../../electron/documents/check/index.ts'
import { openPackage } from '../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../electron/documents/read/index.ts'
import { findZones } from '../../../electron/documents/zones/index.ts'
import { benchResources, benchTypesetter, reportPaper } from '../bench-office.ts'
import { longCopies, longFile, reportFile } from '../checked-files.ts'
import { rounded, timeOf } from '../timing.ts'

interface Steps { readonly openMs: number, readonly readMs: number, readonly zonesMs: number, readonly checkMs: number, readonly paragraphs: number }

/** Milliseconds of each step; opening parses the main part. */
async function steps(bytes: Uint8Array): Promise<Steps> {
  const resources = benchResources()
  const checks = resources.checks()
  const { form } = reportPaper()
  const started = performance.now()
  const pkg = await openPackage(bytes)
  pkg.xml(pkg.mainPart)
  const opened = performance.now()
  const read = readDocument(pkg)
  const readAt = performance.now()
  const zoned = findZones(read)
  const zonedAt = performance.now()
  checkFile(zoned, form, checks, {})
  const checkedAt = performance.now()
  return { openMs: opened - started, readMs: readAt - opened, zonesMs: zonedAt - readAt, checkMs: checkedAt - zonedAt, paragraphs: zoned.zones.length }
}

export async function measure(): Promise<object> {
  const [one, long] = [await reportFile(), await longFile()]
  for (let warm = 0; warm < 4; warm++) await steps(one)
  const [short, many] = [await steps(one), await steps(long)]
  const read = readDocument(await openPackage(long))
  let pages: number | string = 'too long to be drawn: checked without pictures'
  const drawMs = await timeOf(() => {
    try {
      pages = benchTypesetter().file(read).pageCount
    } catch { /* Beyond the limit the check goes on without pages; what is measured is how long the refusal takes. */ }
  })
  const total = ({ openMs, readMs, zonesMs, checkMs }: Steps): number => openMs + readMs + zonesMs + checkMs
  return {
    pages, zones: many.paragraphs, megabytesOfXml: rounded(((await openPackage(long)).bytes('word/document.xml')?.length ?? 0) / 2 ** 20), openMs: rounded(many.openMs), readMs: rounded(many.readMs), zonesMs: rounded(many.zonesMs), checkMs: rounded(many.checkMs), drawMs: rounded(drawMs),
    // 1: time grows in step with the length.
    growth: rounded(total(many) / total(short) / longCopies),
  }
}
