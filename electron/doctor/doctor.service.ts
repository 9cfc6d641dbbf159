/** The examination of an office file: SQLite's own, the schema, the journal, history, kept bytes, numbers. Changes nothing. */
import type { DoctorCheck, DoctorReport } from '../../shared/contract/audit.ts'
import { everyAuditRow, everyHistoryLine, selectAuditHead } from '../audit/index.ts'
import type { BrokenLink } from '../audit/index.ts'
import type { FileExamination, OfficeDatabase } from '../db/index.ts'
import { checkBlobs, checkNumbers } from './doctor.repository.ts'
import { checkChain, checkHistory } from './journal-check.ts'
import type { HistoryFault } from './journal-check.ts'

/** A row of the journal somebody wrote down: its number and its hash. */
export interface NotedHead { readonly sequence: number, readonly hash: string }

/** Everything there is to look at. `noted`: the end of the journal as it was written down before. */
export async function examine(office: OfficeDatabase, noted: NotedHead | null = null): Promise<DoctorReport> {
  const file = await office.examine()
  const checks = [...fileChecks(file), ...await journalChecks(office, noted, file), await bytesCheck(office), await numbersCheck(office, file)]
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

async function journalChecks(office: OfficeDatabase, noted: NotedHead | null, { cutTables }: FileExamination): Promise<readonly DoctorCheck[]> {
  const { rows, broken, hashAt } = await checkChain(everyAuditRow(office.read), noted?.sequence ?? null)
  const { lines, fault } = await checkHistory(everyHistoryLine(office.read), everyAuditRow(office.read))
  return [
    check('journal', 'Chuỗi nhật ký', rows, [
      ...(broken === null ? [] : [brokenWords(broken)]),
      ...(broken === null && cutTables.includes('audit') ? [`Nhật ký bị cắt mất phần cuối, sau dòng ${rows}.`] : []),
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

async function numbersCheck(office: OfficeDatabase, { cutTables }: FileExamination): Promise<DoctorCheck> {
  const { counted, withoutEvent } = await checkNumbers(office.read)
  const isCut = cutTables.some((table) => table === 'register_entry' || table === 'register_event')
  return check('numbers', 'Sổ văn bản', counted, [
    ...withoutEvent.map((written) => `Số ${written} có trong sổ mà không rõ vì việc gì.`), ...(isCut ? ['Sổ văn bản đã bị xoá bớt dòng.'] : []),
  ])
}

function check(id: DoctorCheck['id'], name: string, counted: number, findings: readonly string[]): DoctorCheck {
  return { id, name, sound: findings.length === 0, counted, findings: [...findings] }
}

function brokenWords({ sequence, kind }: BrokenLink): string {
  switch (kind) {
    case 'missing': return `Nhật ký đứt ở dòng ${sequence}: thiếu dòng này.`
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
