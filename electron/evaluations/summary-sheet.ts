/** Biểu tổng hợp as a workbook: the summary with its sums and comparison, the list of results, the cap explained. */
import type { RoundRow, RoundView, SummaryLine } from '../../shared/contract/evaluations.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import type { Rating } from '../../shared/domain/evaluation.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { centredCell, countCell, headCell, oneDecimalCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec, SheetSpec } from '../documents/sheets/index.ts'

/** The bytes of the `.xlsx`: sheets “Tổng hợp”, “Danh sách”, “Giới hạn”. */
export function summarySheet(view: RoundView, author: string): Uint8Array {
  return writeWorkbook({ title: `Biểu tổng hợp ${view.round.record.title}`, author, sheets: [summaryPage(view), listPage(view), capPage(view)] })
}

function summaryPage({ round: { record }, rules, summary }: RoundView): SheetSpec {
  const members = summary.object === 'members'
  const fixed = ['TT', 'Tổ chức đảng', 'Tổng số', ...members ? ['Trong đó dự bị', 'Miễn'] : [], 'Được đánh giá']
  const levels = rules.levels.flatMap(({ name }) => [`${name} (SL)`, `${name} (%)`])
  const numbered = summary.lines.map((line, at) => lineCells(line, String(at + 1), members))
  return {
    name: 'Tổng hợp', widths: [6, 40, 10, ...members ? [10, 8] : [], 11, ...levels.map(() => 12), 11, 44], landscape: true, frozenAt: { row: 4, column: 3 }, titleRow: 3,
    rows: [
      { cells: [titleCell(`Biểu tổng hợp: ${record.title}`)] },
      { cells: [{ content: { text: `Tính đến ngày ${shortDate(record.asOf)}. Tỷ lệ tính trên số được đánh giá.` }, look: { italic: true } }] },
      { cells: [...fixed, ...levels, 'Chưa đánh giá', 'Lý do'].map(headCell) },
      ...numbered.map((cells) => ({ cells })), { cells: lineCells(summary.total, '', members) },
      { cells: [centredCell(''), plainCell('Theo khối', true)] }, ...summary.bySector.map((line, at) => ({ cells: lineCells(line, String(at + 1), members) })),
      ...summary.compared.map(({ title: name, line, differences }) => ({
        cells: [centredCell(''), plainCell(`So với ${name}: tăng, giảm (điểm %)`), countCell(line.total), ...members ? [centredCell(''), centredCell('')] : [], countCell(line.rated), ...differences.flatMap(({ difference }) => [centredCell(''), oneDecimalCell(difference)]), centredCell(''), centredCell('')],
      })),
    ],
  }
}

function lineCells({ name, kind, total, probationary, exempt, rated, levels, unrated, reasons }: SummaryLine, order: string, members: boolean): CellSpec[] {
  const bold = kind === 'sum'
  // A unit that gave nothing has no noughts: they would read as figures.
  const given = (value: number): number | null => total === null ? null : value
  return [
    centredCell(kind === 'sum' ? '' : order), plainCell(name, bold), countCell(total, bold),
    ...members ? [countCell(given(probationary), bold), countCell(given(exempt), bold)] : [], countCell(given(rated), bold),
    ...levels.flatMap((level) => [countCell(given(level.count), bold), oneDecimalCell(level.percent, bold)]), countCell(given(unrated), bold), plainCell(reasons.join('; ')),
  ]
}

function listPage({ round: { record }, rules, rows }: RoundView): SheetSpec {
  const name = (rating: Rating | null | undefined): string => rules.levels.find(({ id }) => id === rating)?.short ?? ''
  return {
    name: 'Danh sách', widths: [6, 34, 34, 10, 14, 14, ...ratingSchema.options.map(() => 10), 14, 30, 30], landscape: true, frozenAt: { row: 3, column: 3 }, titleRow: 2,
    rows: [
      { cells: [titleCell(`Danh sách kết quả: ${record.title}`)] },
      { cells: ['TT', 'Đối tượng', 'Tổ chức đảng', 'Điểm', 'Tự xếp loại', 'Tập thể đề nghị', ...rules.levels.map(({ short }) => `Phiếu ${short}`), 'Quyết định', 'Văn bản quyết định', 'Chưa đánh giá (lý do)'].map(headCell) },
      ...rows.map((row, at) => ({ cells: [centredCell(String(at + 1)), plainCell(row.name), plainCell(row.bodyName), ...resultCells(row, name)] })),
    ],
  }
}

function resultCells({ result, proposal, ballot }: RoundRow, name: (rating: Rating | null | undefined) => string): CellSpec[] {
  const record = result?.record
  const total = proposal?.total ?? null
  return [
    oneDecimalCell(total), centredCell(name(record?.self)), centredCell(name(record?.collective)),
    ...ratingSchema.options.map((rating) => countCell(ballot?.levels.find((level) => level.rating === rating)?.votesFor ?? null)),
    centredCell(name(record?.final)), plainCell(record?.decision ?? ''), plainCell(record === undefined ? 'Chưa có kết quả' : record.unratedReason),
  ]
}

function capPage({ caps }: RoundView): SheetSpec {
  return {
    name: 'Giới hạn', widths: [100],
    rows: [{ cells: [titleCell('Giới hạn Hoàn thành xuất sắc nhiệm vụ')] }, ...caps.map(({ sentence }) => ({ cells: [{ content: { text: sentence }, look: { wrap: true } }] }))],
  }
}
