/** A list looked at, and a batch prepared from it: the lines are kept as they were read, so that what is made later is made of what was seen. */
import { randomUUID } from 'node:crypto'
import type { ReadList } from '../../shared/contract/batches.ts'
import type { BatchList, BatchPlace } from '../../shared/domain/batch.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { error, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { addressingOf } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { isRestricted } from '../records/index.ts'
import { stateOfPaper } from '../workflow/index.ts'
import { basePaper, rulesFor } from './batch-work.ts'
import type { BatchContext } from './batch-work.ts'
import { insertBatch } from './batches.repository.ts'
import { marksIn, rulesProblems } from './fill.ts'
import type { FillRules } from './fill.ts'
import { namedTable, readSource } from './sources.service.ts'
import type { SourceFacts } from './sources.service.ts'

export interface BatchRequest {
  readonly title: string, readonly paper: { readonly templateId: string, readonly recordId: string }, readonly list: BatchList
  readonly places: readonly BatchPlace[], readonly nameColumn: string, readonly numbering: 'shared' | 'each', readonly emptyAllowed: boolean
}

/** The list with the places of the paper it may fill; nothing is stored. */
export async function readList({ office, resources }: Pick<BatchContext, 'office' | 'resources'>, list: BatchList, paper: BatchRequest['paper'], facts: SourceFacts): Promise<ReadList> {
  const db = office.read
  const { record } = await basePaper(db, paper)
  const read = await readSource(db, list, facts)
  const { template } = await resources.templateIn(db, paper.templateId)
  return {
    table: namedTable(read, read.nameColumn), nameColumn: read.nameColumn, source: read.source, problems: [...read.problems], sheets: [...read.sheets], headerRow: read.headerRow,
    places: placesOf(record, template.fields, template.readsText).map(({ place, label }) => ({ place, label, proposed: proposedFor(place, label, read.table.columns, marksIn(record)) })), marks: [...marksIn(record)],
  }
}

interface Place { readonly place: string, readonly label: string }

/** Places a column can fill, as a person reads them. Tables of rows are none. */
function placesOf(paper: FreeDocument, fields: FillRules['fields'], readsText: boolean): readonly Place[] {
  return [
    ...addressingOf(paper.kind) === null ? [] : [{ place: 'addressees', label: addressingOf(paper.kind) === 'to' ? 'Kính gửi' : 'Kính trình' }],
    { place: 'subject', label: 'Trích yếu' }, ...readsText ? [{ place: 'text', label: 'Nội dung' }] : [],
    ...fields.filter(({ type }) => type !== 'rows').flatMap(({ id, label, type }): readonly Place[] => [{ place: `field.${id}`, label }, ...type === 'person' ? [{ place: `field.${id}.title`, label: `${label}: chức vụ` }] : []]),
  ]
}

/** The column called as the place is; for the addressee also the one that names people or units, unless the paper names it by «» itself. */
function proposedFor(place: string, label: string, columns: readonly string[], marks: readonly string[]): string {
  const free = columns.filter((column) => !marks.some((mark) => foldText(mark) === foldText(column)))
  const same = free.find((column) => foldText(column) === foldText(label))
  if (same !== undefined || place !== 'addressees' || marks.length > 0) return same ?? ''
  return [/^kinh gui|^noi nhan/u, /^ho va ten|^ho ten/u, /^ten|^don vi/u].flatMap((words) => columns.find((column) => words.test(foldText(column))) ?? [])[0] ?? ''
}

/** Faults INPUT_INVALID with everything wrong with the list or the places; what is only odd is told beside the id. */
export async function createBatch(context: BatchContext, request: BatchRequest, facts: SourceFacts): Promise<{ id: string, problems: Problem[] }> {
  const { office, resources, actor } = context
  const db = office.read
  const { record } = await basePaper(db, request.paper)
  const read = await readSource(db, request.list, facts)
  const table = namedTable(read, request.nameColumn)
  const rules = await rulesFor(db, resources, { templateId: request.paper.templateId, columns: table.columns, places: request.places, emptyAllowed: request.emptyAllowed })
  const problems = [...read.problems, ...rulesProblems(record, rules), ...nameProblems(table.columns, request.nameColumn), ...await numberingProblems(db, record, request), ...table.rows.length === 0 ? [error('batch.noLines', '', '', 'Danh sách không có dòng nào.', 'Chọn danh sách khác.')] : []]
  if (problems.some(({ severity }) => severity === 'error')) {
    throw fault('INPUT_INVALID', { happened: 'Chưa lập được loạt văn bản: danh sách hoặc chỗ điền còn chỗ phải sửa.', kept: 'Chưa có gì được ghi.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems })
  }
  const id = `LO-${randomUUID().slice(0, 8)}`
  const stamp = { at: actor.now().toISOString(), actor: actor.name }
  const batch = { id, title: request.title, ...request.paper, numbering: request.numbering, source: read.source, columns: table.columns, places: request.places, emptyAllowed: request.emptyAllowed, ...stamp }
  const lines = table.rows.map(({ name, cells }, at) => ({ row: at + 1, name, cells }))
  await office.write(async (transaction) => {
    await insertBatch(transaction, batch, lines)
    await appendAudit(transaction, { ...stamp, action: 'batch.prepared', subject: `freeDocuments/${request.paper.recordId}`, digest: sha256(JSON.stringify([batch, lines])) })
  })
  return { id, problems }
}

function nameProblems(columns: readonly string[], nameColumn: string): readonly Problem[] {
  return columns.some((column) => foldText(column) === foldText(nameColumn)) ? [] : [error('batch.columnUnknown', 'nameColumn', nameColumn, `Danh sách không có cột “${nameColumn}” để đặt tên từng dòng.`, 'Chọn lại cột.')]
}

/** Numbers of their own are given to drafts of their own, never to a paper that has one. */
async function numberingProblems(db: ReadDatabase, record: FreeDocument, { numbering, paper }: BatchRequest): Promise<readonly Problem[]> {
  const state = await stateOfPaper(db, paper)
  if (numbering === 'each') {
    return [
      ...state !== 'draft' || record.paper.number !== null ? [error('batch.paperNumbered', 'numbering', '', 'Văn bản dùng làm mẫu đã có số hoặc đã trình duyệt nên không lập được mỗi bản một số.', 'Chép văn bản thành dự thảo mới, hoặc chọn một số chung cho cả loạt.')] : [],
      ...await isRestricted(db, { collection: 'freeDocuments', id: record.id }) ? [error('batch.restricted', 'numbering', '', 'Văn bản thuộc hồ sơ chỉ một số người được xem nên không lập được mỗi bản một số.', 'Dùng một số chung, hoặc lập từng văn bản trong hồ sơ.')] : [],
    ]
  }
  return [
    ...record.paper.number === null ? [warning('batch.noNumber', 'paper', '', 'Văn bản chưa có số, ngày nên các bản lập ra để trống số.', 'Ban hành văn bản trước rồi lập loạt, nếu các bản phải có số.')] : [],
    ...state !== 'draft' && state !== 'submitted' && marksIn(record).length > 0 ? [warning('batch.marksIssued', 'paper', '', 'Bản lưu của văn bản này còn dấu « ».', 'Bản lưu trong sổ giữ nguyên; các bản của loạt được điền theo danh sách.')] : [],
  ]
}
