/** The summary of a folder check as a workbook: units × findings, the files, and every finding. */
import writeXlsxFile from 'write-excel-file/node'
import type { Row, SheetData } from 'write-excel-file/node'
import { documentKinds } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { FolderFile } from './check-folder.ts'

const severityNames = { error: 'Lỗi', warning: 'Lưu ý', info: 'Ghi chú' } as const
const unknownUnit = '(chưa nhận ra đơn vị)'

/** The bytes of the `.xlsx`: sheets “Đơn vị × lỗi”, “Các tệp”, “Chi tiết”. */
export async function summarySheet(files: readonly FolderFile[]): Promise<Uint8Array> {
  const sheet = (name: string, data: SheetData, widths: readonly number[], fixedColumns: number) => ({
    sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: fixedColumns, orientation: 'landscape' as const,
  })
  const ids = ruleIds(files)
  return new Uint8Array(await writeXlsxFile([
    sheet('Đơn vị × lỗi', unitRows(files, ids), [40, 8, 8, 8, 8, 10, ...ids.map(() => 7)], 1),
    sheet('Các tệp', fileRows(files), [40, 40, 16, 22, 12, 8, 8, 8, 60], 1),
    sheet('Chi tiết', findingRows(files), [40, 10, 8, 8, 50, 30, 30, 60, 44], 1),
  ], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer())
}

const head = (titles: readonly string[]): Row => titles.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#E8E8E8', wrap: true, align: 'center', alignVertical: 'center' }))
const words = (value: string): Row[number] => ({ value, type: String, wrap: true, alignVertical: 'top' })

/** Rules that were broken anywhere, by id. */
function ruleIds(files: readonly FolderFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ report }) => report?.findings.map(({ ruleId }) => ruleId) ?? []))].sort()
}

function unitRows(files: readonly FolderFile[], ids: readonly string[]): SheetData {
  const units = Map.groupBy(files, unitOf)
  const rows = [...units].sort(([one], [other]) => one.localeCompare(other, 'vi')).map(([unit, own]): Row => [words(unit), ...counts(own, ids)])
  return [
    head(['Đơn vị', 'Số tệp', 'Lỗi', 'Lưu ý', 'Ghi chú', 'Không đọc được', ...ids]), ...rows,
    ['Tổng cộng', ...counts(files, ids)].map((value) => ({ value, fontWeight: 'bold' as const })),
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

function fileRows(files: readonly FolderFile[]): SheetData {
  return [
    head(['Tệp', 'Đơn vị', 'Thể loại', 'Số, ký hiệu', 'Ngày', 'Lỗi', 'Lưu ý', 'Ghi chú', 'Trích yếu, hoặc vì sao không đọc được']),
    ...files.map((file): Row => {
      const { name, report, unreadable } = file
      if (report === null) return [words(name), words(unitOf(file)), '', '', '', '', '', '', words(unreadable ?? '')]
      const { kind, number, date, subject, counts: found } = report.summary
      return [
        words(name), words(unitOf(file)), words(kind === null ? '' : documentKinds[kind].name), words(number), words(date === null ? '' : shortDate(date)),
        found.error, found.warning, found.info, words(subject),
      ]
    }),
  ]
}

function findingRows(files: readonly FolderFile[]): SheetData {
  return [
    head(['Tệp', 'Mức', 'Mã', 'Trang', 'Nội dung', 'Đang là', 'Phải là', 'Cách sửa', 'Căn cứ']),
    ...files.flatMap(({ name, report }) => (report?.findings ?? []).map((finding): Row => [
      words(name), words(severityNames[finding.severity]), words(finding.ruleId), finding.page ?? '', words(finding.message),
      words(finding.found), words(finding.expected), words(finding.remedy), words(finding.clause),
    ])),
  ]
}
