/** The examination of an office file: SQLite's own, the schema, the journal, history, kept bytes, numbers, steps of papers. Changes nothing. */
import type { DoctorCheck, DoctorReport } from '../../shared/contract/audit.ts'
import { auditActionSchema } from '../../shared/domain/audit.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import { everyAuditRow, everyHistoryLine, selectAuditHead } from '../audit/index.ts'
import type { BrokenLink } from '../audit/index.ts'
import type { FileExamination, OfficeDatabase } from '../db/index.ts'
import { checkActs } from './act-check.ts'
import type { ActFault, ActsFound } from './act-check.ts'
import { checkBlobs, checkNumbers, selectJournalBegan } from './doctor.repository.ts'
import { checkChain, checkHistory } from './journal-check.ts'
import type { HistoryFault } from './journal-check.ts'
import { countStrayNumbers, countStrayStates, everyPaperStep, everyRegisterAct, everyScanLink } from './stored-acts.repository.ts'
import type { StoredActs } from './stored-acts.repository.ts'

/** A row of the journal somebody wrote down: its number and its hash. */
export interface NotedHead { readonly sequence: number, readonly hash: string }

/** Everything there is to look at. `noted`: the end of the journal as it was written down before. */
export async function examine(office: OfficeDatabase, noted: NotedHead | null = null): Promise<DoctorReport> {
  const file = await office.examine()
  const checks = [...fileChecks(file), ...await journalChecks(office, noted, file), await bytesCheck(office), await numbersCheck(office, file), await papersCheck(office, file)]
  return { sound: checks.every(({ sound }) => sound), checks, head: { ...await selectAuditHead(office.read) }, schemaVersion: file.version }
}

/** The chain, and history held against it. */
export async function verifyJournal(office: OfficeDatabase): Promise<Pick<DoctorReport, 'checks' | 'head'>> {
  return { checks: [...await journalChecks(office, null, await office.examine())], head: { ...await selectAuditHead(office.read) } }
}

function fileChecks({ integrity, danglingRows, version, newestVersion, strangeParts }: FileExamination): readonly DoctorCheck[] {
  return [
    check('file', 'Tệp cơ sở dữ liệu', 1, integrity.map((line) => `SQLite báo: ${line}`)),
    check('references', 'Liên kết giữa các bảng', 1, danglingRows.map((rows) => `Có dòng trỏ tới chỗ không có: ${rows}.`)),
    check('structure', `Cấu trúc dữ liệu (phiên bản ${version})`, 1, [
      ...(version === newestVersion ? [] : [`Tệp ở phiên bản ${version}, chương trình dùng phiên bản ${newestVersion}.`]),
      ...strangeParts.map((part) => `Phần “${part}” không như chương trình lập ra: thiếu, thừa hoặc đã bị sửa.`),
    ]),
  ]
}

async function journalChecks(office: OfficeDatabase, noted: NotedHead | null, { cutTables, strayTables }: FileExamination): Promise<readonly DoctorCheck[]> {
  const { rows, broken, hashAt } = await checkChain(everyAuditRow(office.read), noted?.sequence ?? null)
  const { lines, fault } = await checkHistory(everyHistoryLine(office.read), everyAuditRow(office.read))
  return [
    check('journal', 'Chuỗi nhật ký', rows, [
      ...(broken === null ? [] : [brokenWords(broken)]),
      ...(broken === null && cutTables.includes('audit') ? [`Nhật ký bị cắt mất phần cuối, sau dòng ${rows}.`] : []),
      ...(broken === null && strayTables.includes('audit') ? ['Nhật ký có dòng mang số chương trình chưa từng cấp.'] : []),
      ...(noted === null || hashAt === noted.hash ? [] : [`Dòng ${noted.sequence} của nhật ký không còn khớp mã đã ghi lại ngoài tệp: nhật ký đã bị làm lại hoặc cắt bớt.`]),
    ]),
    check('history', 'Lịch sử các bản ghi', lines, [
      ...(fault === null ? [] : [faultWords(fault)]),
      ...(fault === null && cutTables.includes('change_history') ? [`Lịch sử bị cắt mất phần cuối, sau ${lines} dòng.`] : []),
    ]),
  ]
}

async function bytesCheck(office: OfficeDatabase): Promise<DoctorCheck> {
  const { counted, changed } = await checkBlobs(office.read)
  return check('bytes', 'Tệp đã ban hành và bản quét', counted, changed.map((hash) => `Tệp mang mã ${hash.slice(0, 16)}… không còn đúng như lúc lưu.`))
}

async function numbersCheck(office: OfficeDatabase, { cutTables, strayTables }: FileExamination): Promise<DoctorCheck> {
  const { counted, withoutEvent } = await checkNumbers(office.read)
  const { older, fault } = await held(office, everyRegisterAct(office.read), numberActions)
  const otherwise = await countStrayNumbers(office.read)
  const isOfBooks = (table: string): boolean => table === 'register_entry' || table === 'register_event'
  return check('numbers', named('Sổ văn bản', older), counted, [
    ...withoutEvent.map((written) => `Số ${written} có trong sổ mà không rõ vì việc gì.`), ...(cutTables.some(isOfBooks) ? ['Sổ văn bản đã bị xoá bớt dòng.'] : []),
    ...(strayTables.some(isOfBooks) ? ['Sổ văn bản có dòng mang số thứ tự chương trình chưa từng cấp: được thêm ngoài chương trình.'] : []),
    ...(fault === null ? [] : [actWords(fault, `số ${fault.name} trong sổ`)]),
    ...(otherwise === 0 ? [] : [`Danh sách của sổ hiện ${otherwise} số không đúng như việc ghi sau cùng của số đó.`]),
  ])
}

async function papersCheck(office: OfficeDatabase, { cutTables, strayTables }: FileExamination): Promise<DoctorCheck> {
  const steps = await held(office, everyPaperStep(office.read), stepActions)
  const scans = await held(office, everyScanLink(office.read), ['scan.linked'])
  const otherwise = await countStrayStates(office.read)
  const isOfPapers = (table: string): boolean => table === 'paper_state_event' || table === 'issued_scan'
  return check('papers', named('Các bước của văn bản và bản quét gắn với văn bản', steps.older + scans.older), steps.counted + scans.counted, [
    ...(cutTables.some(isOfPapers) ? ['Các bước của văn bản hoặc bản quét đã bị xoá bớt dòng.'] : []),
    ...(strayTables.some(isOfPapers) ? ['Có bước của văn bản hoặc bản quét mang số thứ tự chương trình chưa từng cấp: được thêm ngoài chương trình.'] : []),
    ...(steps.fault === null ? [] : [actWords(steps.fault, 'một bước của văn bản')]), ...(scans.fault === null ? [] : [actWords(scans.fault, 'một bản quét gắn với văn bản')]),
    ...(otherwise === 0 ? [] : [`Có ${otherwise} văn bản đang ở trạng thái khác với bước đi sau cùng của nó.`]),
  ])
}

/** Acts of these kinds held against their rows of the journal. */
async function held(office: OfficeDatabase, acts: StoredActs, actions: readonly AuditAction[]): Promise<ActsFound> {
  return checkActs(acts, everyAuditRow(office.read, actions), await selectJournalBegan(office.read))
}

const numberActions = auditActionSchema.options.filter((action) => action.startsWith('number.'))
const stepActions: readonly AuditAction[] = ['paper.submitted', 'paper.approved', 'paper.returned', 'paper.signed', 'paper.issued', 'paper.filed']

function named(name: string, older: number): string {
  return older === 0 ? name : `${name} (${older} việc ghi trước khi có nhật ký, không đối chiếu được)`
}

function check(id: DoctorCheck['id'], name: string, counted: number, findings: readonly string[]): DoctorCheck {
  return { id, name, sound: findings.length === 0, counted, findings: [...findings] }
}

function brokenWords({ sequence, kind }: BrokenLink): string {
  switch (kind) {
    case 'missing': return `Nhật ký đứt ở dòng ${sequence}: thiếu dòng này.`
    case 'stray': return `Nhật ký có dòng ${sequence}, số chương trình không bao giờ cấp: dòng này được thêm ngoài chương trình.`
    case 'hash': return `Nhật ký đứt ở dòng ${sequence}: dòng này đã bị sửa, hoặc có dòng bị chen vào trước nó.`
  }
}

function faultWords({ sequence, kind }: HistoryFault): string {
  switch (kind) {
    case 'anchor': return `Lịch sử có từ trước khi lập nhật ký (các dòng đến ${sequence}) đã bị sửa.`
    case 'changed': return `Dòng ${sequence} của lịch sử đã bị sửa sau khi ghi.`
    case 'missing': return `Dòng ${sequence} của lịch sử đã bị xoá.`
    case 'unattested': return `Dòng ${sequence} của lịch sử không có trong nhật ký: được thêm ngoài chương trình.`
  }
}

/** `thing`: what was done, as people call it. */
function actWords({ row, kind }: ActFault, thing: string): string {
  const first = thing.charAt(0).toUpperCase() + thing.slice(1)
  switch (kind) {
    case 'changed': return `${first} (dòng ${row} của nhật ký) không còn như lúc ghi: đã bị sửa ngoài chương trình.`
    case 'missing': return `Nhật ký ghi ở dòng ${row} một việc không còn được lưu: dữ liệu của việc ấy đã bị xoá hoặc sửa.`
    case 'unattested': return `${first} không có trong nhật ký: được thêm ngoài chương trình.`
  }
}
