/** The form check of the 11-page report as a Word file, by turns beside unzipping it and parsing its parts with the usual libraries alone. */
import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { checkFile } from '../../../electron/documents/check/index.ts'
import { openPackage } from '../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../electron/documents/read/index.ts'
import { findZones } from '../../../electron/documents/zones/index.ts'
import { benchResources, reportPaper } from '../bench-office.ts'
import { checkWhole, reportFile } from '../checked-files.ts'
import { compareByTurns } from '../timing.ts'

/** The parts the check reads, as trees. */
async function parseOnly(bytes: Uint8Array): Promise<number> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => /^word\/[^/]+\.xml$/u.test(name))
  let parsed = 0
  for (const name of names) {
    const text = await zip.file(name)?.async('text')
    if (text !== undefined && new DOMParser().parseFromString(text, 'text/xml').documentElement !== null) parsed++
  }
  return parsed
}

export async function measure(): Promise<object> {
  const resources = benchResources()
  const { form } = reportPaper()
  const bytes = await reportFile()
  const first = await checkWhole(resources, bytes)
  const { ms, ratio } = await compareByTurns({
    whole: () => checkWhole(resources, bytes),
    withoutPages: async () => checkFile(findZones(readDocument(await openPackage(bytes))), form, resources.checks(), {}),
    parseOnly: () => parseOnly(bytes),
  }, 'parseOnly', 12, 3)
  return {
    pages: first.report.summary.pages, findings: first.report.findings.length, kilobytes: Math.round(bytes.length / 1024),
    wholeMs: ms['whole'], withoutPagesMs: ms['withoutPages'], parseOnlyMs: ms['parseOnly'], ratioWhole: ratio['whole'], ratioWithoutPages: ratio['withoutPages'],
  }
}
