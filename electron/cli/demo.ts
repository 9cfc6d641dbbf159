/**
 * `npm run demo`: the sample office in `demo-out/`, its desk at work (forms, reminder, summary report, workbooks), every paper it
 * can make as Word and PDF, each checked, and a table.
 * Ends with exit code 1 when a paper could not be made, is not valid Open XML or breaks a rule of form.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import validate from '@ooxml-tools/validate'
import { listPapers, makePaper, paperFileName, readyPaper } from '../documents/papers/index.ts'
import type { ListedPaper } from '../documents/papers/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { faultSentence } from '../../shared/domain/problem.ts'
import { toFault } from '../faults/index.ts'
import { createSampleOffice } from '../offices/index.ts'
import { localActor } from '../requests/index.ts'
import { problemLines } from './answer.ts'
import { workAtDesk } from './demo-desk.ts'
import { resources, withOffice } from './surroundings.ts'
import { writePapers } from './write-papers.ts'

const folder = resolve(import.meta.dirname, '../../demo-out')
const office = join(folder, 'van-phong-mau.vpk')
/** What the demonstration must show at least. */
const neededSubjects = ['plan', 'summaryReport', 'session', 'freeDocument'] as const
const wordVersions = ['Office2016', 'Microsoft365'] as const

interface Row { readonly file: string, readonly kind: string, readonly number: string, readonly pages: string, readonly findings: string, readonly failed: boolean }

const say = (line: string): void => console.log(line)

async function demo(): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  say('Tạo văn phòng mẫu…')
  await createSampleOffice(office, resources.folders.resources, localActor())
  return withOffice(office, 'papers.export', async (opened) => {
    say('Làm việc ở bàn thu báo cáo…')
    const files = await workAtDesk(opened, folder)
    const papers = await listPapers(opened.read, await resources.templatesIn(opened.read))
    const rows: Row[] = []
    for (const [index, paper] of papers.entries()) {
      say(`[${index + 1}/${papers.length}] ${paper.kindSymbol} ${paper.printedNumber} ${paper.subject}`)
      rows.push(await makeAndCheck(opened, paper))
    }
    printTable(rows)
    for (const { name, what } of files) say(`${name}  (${what})`)
    say('')
    const lacking = neededSubjects.filter((kind) => !papers.some((paper) => paper.subjectKind === kind))
    if (lacking.length > 0) say(`Văn phòng mẫu thiếu loại: ${lacking.join(', ')}`)
    const failed = rows.filter((row) => row.failed).length
    say(failed === 0 ? `Xong: ${rows.length} văn bản, mỗi văn bản một tệp Word và một tệp PDF, trong demo-out/.` : `Có ${failed} văn bản chưa đạt.`)
    return failed === 0 && lacking.length === 0
  })
}

async function makeAndCheck(opened: OfficeDatabase, paper: ListedPaper): Promise<Row> {
  const name = paperFileName(paper)
  const row = { file: `${name}.docx, .pdf`, kind: paper.kindSymbol, number: paper.printedNumber }
  try {
    const made = await makePaper(opened.read, resources, paper)
    const { model, form } = readyPaper(made)
    const { files } = await writePapers(office, model, form, { out: join(folder, `${name}.docx`), pdf: join(folder, `${name}.pdf`) })
    const pages = files.find((file) => file.format === 'pdf')?.pages ?? 0
    const xml = await openXmlErrors(join(folder, `${name}.docx`))
    for (const line of xml) say(`    Open XML: ${line}`)
    for (const finding of made.findings) say(`    ${finding.message} [${finding.clause}]`)
    const errors = made.findings.filter((finding) => finding.severity === 'error').length
    const findings = xml.length === 0 && made.findings.length === 0 ? 'không' : `${made.findings.length} về thể thức, ${xml.length} về Open XML`
    return { ...row, pages: String(pages), findings, failed: xml.length > 0 || errors > 0 || pages < 1 }
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    for (const line of [faultSentence(known.fault), ...problemLines(known.fault.problems)]) say(`    ${line}`)
    return { ...row, pages: '-', findings: known.fault.code, failed: true }
  }
}

/** Errors of the Open XML SDK's own validator, for the oldest and the newest Word the offices have. */
async function openXmlErrors(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path)
  const found: string[] = []
  for (const version of wordVersions) {
    for (const error of await validate(bytes, 'docx', version)) found.push(`${version}: ${error.path.partUri} ${error.description}`)
  }
  return found
}

function printTable(rows: readonly Row[]): void {
  const columns = ['Tệp', 'Loại', 'Số', 'Trang', 'Phát hiện']
  const cells = rows.map((row) => [row.file, row.kind, row.number === '' ? '(để trống)' : row.number, row.pages, row.findings])
  const widths = columns.map((title, at) => Math.max(...[title, ...cells.map((row) => row[at] ?? '')].map((text) => [...text].length)))
  const line = (row: readonly string[]): string => row.map((text, at) => text + ' '.repeat((widths[at] ?? 0) - [...text].length)).join('  ').trimEnd()
  say('')
  say(line(columns))
  say(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of cells) say(line(row))
  say('')
}

try {
  process.exitCode = await demo() ? 0 : 1
} catch (error) {
  const known = toFault(error)
  console.error(known === null ? error : faultSentence(known.fault))
  process.exitCode = 2
}
