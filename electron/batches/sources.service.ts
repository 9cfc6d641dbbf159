/** The lines of a batch from what the office knows – units of its tree, members of an organ, guests of a meeting, a delivery list – or from a workbook. */
import type { BatchList, BatchTable } from '../../shared/domain/batch.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { membersOn } from '../../shared/domain/membership.ts'
import { error } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { deliveryListStore } from '../deliveries/index.ts'
import { titleOn } from '../documents/compose/index.ts'
import { readWorkbook } from '../documents/sheets/index.ts'
import { fault } from '../faults/index.ts'
import { readInputBytes } from '../files/index.ts'
import { meetingStore } from '../meetings/index.ts'
import { nameOn, officialOrder, organisationView, selectMemberships } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { readTable } from './read-table.ts'

/** A list as read. `source`: what it is, for the head of the reconciliation. `nameColumn`: the column that most likely names a line. */
export interface ReadSource {
  readonly table: { readonly columns: readonly string[], readonly rows: readonly (readonly string[])[] }
  readonly source: string, readonly nameColumn: string, readonly problems: readonly Problem[], readonly sheets: readonly string[], readonly headerRow: number | null
}

/** `sheetPath`: the workbook behind a grant. `on`: the day on which the tree and the organs are looked at. */
export interface SourceFacts { readonly on: string, sheetPath(grant: string): { readonly path: string, readonly name: string } }

export async function readSource(db: ReadDatabase, list: BatchList, facts: SourceFacts): Promise<ReadSource> {
  switch (list.from) {
    case 'bodies': return bodiesOf(db, list.bodyIds, facts.on)
    case 'members': return membersOf(db, list, facts.on)
    case 'guests': return guestsOf(db, list.meetingId)
    case 'deliveryList': return deliveriesOf(db, list.listId)
    case 'sheet': return sheetOf(list, facts)
  }
}

function known(columns: readonly string[], rows: readonly (readonly string[])[], source: string, nameColumn: string): ReadSource {
  return { table: { columns, rows }, source, nameColumn, problems: [], sheets: [], headerRow: null }
}

/** In the office's own order, whatever order they were ticked in. */
async function bodiesOf(db: ReadDatabase, ids: readonly string[], on: string): Promise<ReadSource> {
  const { bodies } = await organisationView(db)
  const wanted = new Set(ids)
  const found = officialOrder(bodies, on).filter(({ body }) => wanted.has(body.id))
  const missing = [...wanted].filter((id) => !found.some(({ body }) => body.id === id))
  if (missing.length > 0) throw fault('RECORD_UNKNOWN', { happened: `Đơn vị “${missing[0] ?? ''}” không có trong cây tổ chức hôm nay.`, kept: 'Chưa có gì được ghi.', remedy: 'Mở lại danh sách đơn vị rồi chọn lại.' })
  return known(['Tên đơn vị', 'Tên gọn', 'Cấp trên'], found.map(({ version: { name, shortName, parentId } }) => [name, shortName === '' ? name : shortName, parentId === null ? '' : nameOn(bodies, parentId, on)]), `${found.length} đơn vị trong cây tổ chức`, 'Tên đơn vị')
}

const organWords = { members: 'đảng viên', cellCommittee: 'chi uỷ', executiveCommittee: 'ban chấp hành', standingCommittee: 'ban thường vụ', inspectionCommittee: 'uỷ ban kiểm tra' } as const

async function membersOf(db: ReadDatabase, { bodyId, organ }: Extract<BatchList, { from: 'members' }>, on: string): Promise<ReadSource> {
  const view = await organisationView(db)
  const members = membersOn(await selectMemberships(db), { bodyId, organ }, on).toSorted((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity))
  const rows = members.map(({ personId }) => {
    const fullName = view.people.get(personId)?.fullName ?? personId
    return [`Đồng chí ${fullName}`, fullName, titleOn(personId, bodyId, on, view)]
  })
  return known(['Kính gửi', 'Họ và tên', 'Chức vụ'], rows, `${rows.length} ${organWords[organ]}, ${nameOn(view.bodies, bodyId, on)}`, 'Họ và tên')
}

async function guestsOf(db: ReadDatabase, meetingId: string): Promise<ReadSource> {
  const { record: meeting } = await getRecord(db, meetingStore, meetingId)
  const rows = meeting.guests.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)).map(({ fullName, title, request }) => {
    const name = /^(?:đồng chí|ông|bà) /iu.test(fullName) ? upperFirst(fullName) : `Đồng chí ${fullName}`
    return [title === '' ? name : `${name}, ${title}`, fullName, title, request]
  })
  return known(['Kính gửi', 'Họ và tên', 'Chức vụ', 'Đề nghị'], rows, `${rows.length} đại biểu được mời, ${meeting.title}`, 'Họ và tên')
}

async function deliveriesOf(db: ReadDatabase, listId: string): Promise<ReadSource> {
  const { record: list } = await getRecord(db, deliveryListStore, listId)
  return known(['Nơi nhận', 'Để', 'Số bản'], list.lines.map(({ name, purpose, copies }) => [name, purpose, String(copies)]), `Danh sách gửi của văn bản số ${list.designation}`, 'Nơi nhận')
}

/** The sheet named, else the first that is shown and holds something. */
async function sheetOf({ grant, sheetName, headerRow }: Extract<BatchList, { from: 'sheet' }>, facts: SourceFacts): Promise<ReadSource> {
  const { path, name } = facts.sheetPath(grant)
  const shown = (await readWorkbook(readInputBytes(path))).sheets.filter(({ visibility, cells }) => visibility === 'visible' && cells.length > 0)
  const sheets = shown.map((sheet) => sheet.name)
  const sheet = sheetName === null ? shown[0] : shown.find((each) => each.name === sheetName)
  if (sheet === undefined) return { ...known([], [], name, ''), sheets, problems: [error('batch.noSheet', '', sheetName ?? '', 'Tệp không có trang tính này, hoặc không có trang nào có chữ.', 'Chọn tệp khác, hoặc trang tính khác.')] }
  const { columns, lines, headerRow: head, problems } = readTable(sheet, headerRow)
  return {
    table: { columns, rows: lines }, source: `Tệp ${name}, trang “${sheet.name}”`, nameColumn: likelyName(columns), sheets, headerRow: head,
    problems: [...problems, ...head !== null && lines.length === 0 ? [error('batch.noLines', '', '', 'Dưới hàng tiêu đề không có dòng nào.', 'Chọn đúng trang tính và hàng tiêu đề.')] : []],
  }
}

/** A title that names people or units; else the first column that is no running number. */
function likelyName(columns: readonly string[]): string {
  const tellers = [/^ho va ten|^ho ten/u, /^kinh gui|noi nhan/u, /^ten|don vi|chi bo|to chuc|co quan/u]
  for (const teller of tellers) {
    const found = columns.find((column) => teller.test(foldText(column)))
    if (found !== undefined) return found
  }
  return columns.find((column) => !/^(?:tt|stt|so tt|so thu tu)$/u.test(foldText(column))) ?? columns[0] ?? ''
}

/** Lines named by one of the columns. A line without a name is "Dòng 12". */
export function namedTable({ table: { columns, rows } }: ReadSource, nameColumn: string): BatchTable {
  const at = columns.findIndex((column) => foldText(column) === foldText(nameColumn))
  return { columns: [...columns], rows: rows.map((cells, row) => ({ name: (cells[at] ?? '').replace(/\s+/gu, ' ').trim() || `Dòng ${row + 1}`, cells: [...cells] })) }
}
