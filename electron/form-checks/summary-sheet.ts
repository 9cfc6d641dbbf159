/** The summary of a folder check as a workbook: units × findings, the files, and every finding. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { countCell, headCell, plainCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec, SheetSpec } from '../documents/sheets/index.ts'
import type { FolderFile } from './check-folder.ts'

const severityNames = { error: 'Lỗi', warning: 'Lưu ý', info: 'Ghi chú' } as const
const unknownUnit = '(chưa nhận ra đơn vị)'

type Rows = SheetSpec['rows']

/** The bytes of the `.xlsx`: sheets “Đơn vị × lỗi”, “Các tệp”, “Chi tiết”. */
export function summarySheet(files: readonly FolderFile[]): Uint8Array {
  const ids = ruleIds(files)
  const sheet = (name: string, rows: Rows, widths: readonly number[]): SheetSpec => ({ name, rows, widths, landscape: true, frozenAt: { row: 2, column: 2 }, titleRow: 1 })
  return writeWorkbook({ title: 'Tổng hợp kiểm tra thể thức', author: '', sheets: [
    sheet('Đơn vị × lỗi', unitRows(files, ids), [40, 8, 8, 8, 8, 10, ...ids.map(() => 7)]),
    sheet('Các tệp', fileRows(files), [40, 40, 16, 22, 12, 8, 8, 8, 60]),
    sheet('Chi tiết', findingRows(files), [40, 10, 8, 8, 50, 30, 30, 60, 44]),
  ] })
}

const row = (cells: readonly CellSpec[]): Rows[number] => ({ cells })
const head = (titles: readonly string[]): Rows[number] => row(titles.map(headCell))

/** Rules that were broken anywhere, by id. */
function ruleIds(files: readonly FolderFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ report }) => report?.findings.map(({ ruleId }) => ruleId) ?? []))].sort()
}

function unitRows(files: readonly FolderFile[], ids: readonly string[]): Rows {
  const units = [...Map.groupBy(files, unitOf)].sort(([one], [other]) => one.localeCompare(other, 'vi'))
  return [
    head(['Đơn vị', 'Số tệp', 'Lỗi', 'Lưu ý', 'Ghi chú', 'Không đọc được', ...ids]),
    ...units.map(([unit, own]) => row([plainCell(unit), ...counts(own, ids).map((count) => countCell(count))])),
    row([plainCell('Tổng cộng', true), ...counts(files, ids).map((count) => countCell(count, true))]),
  ]
}

/** Files, errors, warnings, notes, unreadable files, then how often each rule was broken. */
function counts(files: readonly FolderFile[], ids: readonly string[]): number[] {
  const findings = files.flatMap(({ report }) => report?.findings ?? [])
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  return [
    files.length, of('error'), of('warning'), of('info'), files.filter(({ report }) => report === null).length,
    ...ids.map((id) => findings.filter(({ ruleId }) => ruleId === id).length),
  ]
}

/** The unit is who issued the paper; where the file does not say, the sub-folder it lies in. */
function unitOf({ name, report }: FolderFile): string {
  const { issuer = '', superior = '' } = report?.summary ?? {}
  // Every committee has its office, every đảng bộ its chi bộ 1: the line above tells them apart.
  const alone = superior === '' || /^đảng (?:uỷ|ủy)/iu.test(issuer)
  if (issuer !== '') return `${issuer}${alone ? '' : ` (${superior})`}`.toLocaleUpperCase('vi')
  const cut = name.lastIndexOf('/')
  return cut < 0 ? unknownUnit : name.slice(0, cut)
}

function fileRows(files: readonly FolderFile[]): Rows {
  return [
    head(['Tệp', 'Đơn vị', 'Thể loại', 'Số, ký hiệu', 'Ngày', 'Lỗi', 'Lưu ý', 'Ghi chú', 'Trích yếu, hoặc vì sao không đọc được']),
    ...files.map((file) => {
      const { name, report, unreadable } = file
      if (report === null) return row([plainCell(name), plainCell(unitOf(file)), ...Array.from({ length: 6 }, () => plainCell('')), plainCell(unreadable ?? '')])
      const { kind, number, date, subject, counts: found } = report.summary
      return row([
        plainCell(name), plainCell(unitOf(file)), plainCell(kind === null ? '' : documentKinds[kind].name), plainCell(number), plainCell(date === null ? '' : shortDate(date)),
        countCell(found.error), countCell(found.warning), countCell(found.info), plainCell(subject),
      ])
    }),
  ]
}

function findingRows(files: readonly FolderFile[]): Rows {
  return [
    head(['Tệp', 'Mức', 'Mã', 'Trang', 'Nội dung', 'Đang là', 'Phải là', 'Cách sửa', 'Căn cứ']),
    ...files.flatMap(({ name, report }) => (report?.findings ?? []).map((finding) => row([
      plainCell(name), plainCell(severityNames[finding.severity]), plainCell(finding.ruleId), countCell(finding.page ?? null), plainCell(finding.message),
      plainCell(finding.found), plainCell(finding.expected), plainCell(finding.remedy), plainCell(finding.clause),
    ]))),
  ]
}
