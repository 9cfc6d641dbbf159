/**
 * What is measured: the sample office with its report made longer (11 pages, a table of 58 units) and 1,000 sessions of
 * inspections. Made once a run, in a folder of its own; every measurement reads it from there.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { makePaper, PaperResources, readyPaper, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { PaperRequest } from '../../electron/documents/papers/index.ts'
import { createTypesetter } from '../../electron/documents/typst/index.ts'
import type { Typesetter } from '../../electron/documents/typst/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { localActor, silentProgress } from '../../electron/requests/index.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { officeRecordsSchema } from '../../shared/domain/office-records.ts'
import type { OfficeRecords } from '../../shared/domain/office-records.ts'

export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
/** The report of the sample office that has the table by unit. */
export const reportRequest: PaperRequest = { templateId: 'bao-cao-so-ket', recordId: 'so-ket-chi-thi-08' }
export const minutesTemplate = 'bien-ban-kiem-tra'
export const reportPages = 11
export const reportRows = 58
export const minutesCount = 1000
/** Sessions of one inspection: as many as a long one has. */
const sessionsEach = 4

/** How many results are told a second time (or left out, below 0): the first number that gives 11 pages is taken. */
const lengths = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6] as const

function folder(): string {
  const given = process.env['VPK_BENCH_FOLDER']
  if (given === undefined || given === '') throw new Error('VPK_BENCH_FOLDER is not set: run npm run bench')
  return given
}
export const officePath = (): string => join(folder(), 'van-phong.vpk')
/** A folder for the files a measurement writes. */
export const outputFolder = folder
const paperPath = (): string => join(folder(), 'bao-cao.json')

export function benchResources(): PaperResources {
  return new PaperResources(resourceFolders(resourcesFolder))
}

/** A compiler of its own, as a process has one. */
export function benchTypesetter(): Typesetter {
  return createTypesetter({ fontDir: resourceFolders(resourcesFolder).fonts })
}

export function openBenchOffice(): Promise<OfficeDatabase> {
  return openOffice(officePath())
}

/** The report as the office composes it, with the form it is printed in. */
export function reportPaper(): { readonly model: DocumentModel, readonly form: ResolvedForm } {
  const { model, form } = JSON.parse(readFileSync(paperPath(), 'utf8')) as { readonly model: unknown, readonly form: ResolvedForm }
  return { model: documentModelSchema.parse(model), form }
}

/** Makes the office file and the composed report in the run's folder. */
export async function prepare(): Promise<void> {
  const sample = officeRecordsSchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'sample', 'office-records.json'), 'utf8')))
  const records = withManySessions(await withReportOfRightLength(sample))
  await makeOffice(officePath(), records)
  const office = await openBenchOffice()
  const { model, form } = readyPaper(await makePaper(office.read, benchResources(), reportRequest))
  office.close()
  writeFileSync(paperPath(), JSON.stringify({ model, form }))
}

async function makeOffice(path: string, records: OfficeRecords): Promise<void> {
  await createOffice(path, async (office) => {
    const { problems } = await importValue(office, records, localActor(), silentProgress)
    const errors = problems.filter((problem) => problem.severity === 'error')
    if (errors.length > 0) throw new Error(`the bench office was refused: ${JSON.stringify(errors.slice(0, 3))}`)
  })
}

/** The sample, its report as long as it must be; refused when no length gives 11 pages and a table of 58 rows. */
async function withReportOfRightLength(sample: OfficeRecords): Promise<OfficeRecords> {
  const path = `${officePath()}.thu`
  await makeOffice(path, sample)
  const office = await openOffice(path)
  const resources = benchResources()
  const typesetter = benchTypesetter()
  try {
    for (const length of lengths) {
      const records = withReport(sample, length)
      const candidate = records.summaryReports.find((report) => report.id === reportRequest.recordId)
      const { model, form } = readyPaper(await makePaper(office.read, resources, { ...reportRequest, candidate }))
      const rows = model.appendices.flatMap(({ blocks }) => blocks).flatMap((block) => block.kind === 'table' ? [block.rows.length - 1] : [])
      if (typesetter.pdf(model, form).pages === reportPages && rows[0] === reportRows) return records
    }
  } finally {
    office.close()
  }
  throw new Error(`no length of the sample report gives ${reportPages} pages and a table of ${reportRows} rows`)
}

/** The first results told once more, with a word that sets them apart; or the last ones left out. */
function withReport(records: OfficeRecords, length: number): OfficeRecords {
  return {
    ...records,
    summaryReports: records.summaryReports.map((report) => report.id !== reportRequest.recordId ? report : {
      ...report,
      results: length < 0 ? report.results.slice(0, length) : [...report.results, ...report.results.slice(0, length).map((result) => ({
        ...result, title: `${result.title} (đợt 2)`, content: result.content.map((words) => `Đợt 2: ${words}`),
      }))],
    }),
  }
}

/** The first inspection held 250 times, each with its last session held 4 times. */
function withManySessions(records: OfficeRecords): OfficeRecords {
  const [first, ...others] = records.inspections
  const session = first?.sessions.at(-1)
  if (first === undefined || session === undefined) throw new Error('the sample office has no inspection')
  const inspections = Array.from({ length: minutesCount / sessionsEach }, (_, inspection) => ({
    ...first, id: `cuoc-${inspection + 1}`, title: `${first.title} (cuộc ${inspection + 1})`,
    sessions: Array.from({ length: sessionsEach }, (_session, index) => {
      const number = inspection * sessionsEach + index + 1
      return { ...session, id: `phien-${String(number).padStart(4, '0')}`, number, subject: `${session.subject} lần thứ ${number}` }
    }),
  }))
  return { ...records, inspections: [...inspections, ...others] }
}
