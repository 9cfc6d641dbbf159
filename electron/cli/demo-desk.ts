/**
 * What the demonstration does at the desk of the sample office before the papers are written: forms go out, the missing are
 * reminded, a faulty report is sent back, a review is called for, the year's report is drafted with the source of every item,
 * ratings are summed up; boards, figures and sources as workbooks.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aggregateSheet } from '../aggregation/index.ts'
import { boardSheet, makeCallPaper, makeReminder, readBoard, writeForms } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import { makeEvaluationPaper, readRatingRules, summarySheet, viewRound } from '../evaluations/index.ts'
import { writeFileWhole } from '../files/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { createDraft, reportSources, summaryReportRules, summaryReportStore } from '../reporting/index.ts'
import { silentProgress, today } from '../requests/index.ts'
import { listSubmissions, makeDefectLetter } from '../submissions/index.ts'
import { boardInputSchema } from '../../shared/contract/campaigns.ts'
import { resources } from './surroundings.ts'

const open = 'bc-nam-2026'
const reviewAhead = 'so-ket-nq-05'
const ratedYear = 'danh-gia-to-chuc-2025'
const author = 'Văn phòng Khối'

/** The sample tells of a day; its clerk is at work on it. */
const actor: Actor = { name: 'Quách Ngọc Hân', now: () => new Date('2026-11-18T09:00:00Z') }

/** A file beside the papers, for the table at the end. */
export interface DeskFile { readonly name: string, readonly what: string }

/** Makes the desk's papers (they are then listed with the others) and writes its workbooks into `folder`. */
export async function workAtDesk(office: OfficeDatabase, folder: string): Promise<readonly DeskFile[]> {
  let made = 0
  const context = { office, resources, actor, today: today(actor), newId: (prefix: string) => `${prefix}-trinh-dien-${++made}` }
  await makeCallPaper(context, { id: reviewAhead, role: 'plan' })
  await makeReminder(context, { id: open, on: null, due: null, bodyIds: null })
  const returned = (await listSubmissions(office.read, open)).find(({ state }) => state === 'returned')
  if (returned === undefined) throw new Error('the sample office has a report that was sent back')
  await makeDefectLetter(office, resources, actor, { submissionId: returned.id, due: null, note: '' })
  const rules = readRatingRules(resources.folders.resources)
  await makeEvaluationPaper({ ...context, rules }, { roundId: ratedYear, role: 'report', resultId: null })
  const { reportId } = await createDraft(office, actor, resources, { campaignId: open, basis: 'current', include: 'accepted' })
  await readyToIssue(office, reportId)
  const forms = join(folder, 'phieu-bao-cao')
  mkdirSync(forms, { recursive: true })
  const { files } = await writeForms(context, { id: open, folder: forms, kinds: ['workbook', 'document'] }, silentProgress)
  const asked = { campaignId: open, basis: 'current', include: 'accepted', bodyId: null } as const
  const workbooks = {
    'theo-doi-thu-bao-cao.xlsx': boardSheet(await readBoard(office.read, context.today, boardInputSchema.parse({ campaignIds: [open] })), author),
    'tong-hop-so-lieu.xlsx': await aggregateSheet(office.read, asked, author),
    'nguon-cua-bao-cao.xlsx': await sourcesSheet(office, reportId),
    'tong-hop-xep-loai-2025.xlsx': summarySheet(await viewRound(office.read, rules, ratedYear), author),
  }
  for (const [name, bytes] of Object.entries(workbooks)) writeFileWhole(join(folder, name), bytes)
  return [{ name: 'phieu-bao-cao/', what: `${files.length} phiếu Excel và Word của các đơn vị` }, ...Object.keys(workbooks).map((name) => ({ name, what: 'bảng tính' }))]
}

/** The draft with what only the office knows: its number, its day and who gets it. */
async function readyToIssue(office: OfficeDatabase, reportId: string): Promise<void> {
  const { revision, record } = await getRecord(office.read, summaryReportStore, reportId)
  const recipients = [{ name: 'Thường trực Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ', purpose: '' }, { name: 'Các tổ chức cơ sở đảng trực thuộc', purpose: '' }]
  const saved = await saveRecord(office, summaryReportStore, summaryReportRules, actor, {
    revision, record: { ...record, paper: { ...record.paper, number: 65, date: today(actor), recipients, archive: 'Lưu Văn phòng Đảng uỷ' } },
  })
  if (saved.outcome !== 'saved') throw new Error(`the drafted report could not be saved: ${saved.outcome}`)
}

/** Every item of the drafted report beside where it comes from. */
async function sourcesSheet(office: OfficeDatabase, reportId: string): Promise<Uint8Array> {
  const { draft, sources } = await reportSources(office.read, reportId)
  const title = `Nguồn của dự thảo báo cáo: ${draft?.title ?? ''}`
  return writeWorkbook({
    title, author,
    sheets: [{
      name: 'Nguồn', widths: [70, 80], landscape: true, frozenAt: { row: 3, column: 1 }, titleRow: 2,
      rows: [{ cells: [titleCell(title)] }, { cells: [headCell('Nội dung trong dự thảo'), headCell('Nguồn')] }, ...sources.map(({ words, sourceWords }) => ({ cells: [plainCell(words), plainCell(sourceWords)] }))],
    }],
  })
}
