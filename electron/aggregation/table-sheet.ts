/** The rolled-up figures as a workbook: the table with its comparisons and targets, the appendix by unit, and whose report is in none of it. Pure. */
import type { AggregateRow, AggregateTable, AggregateUnits } from '../../shared/contract/aggregation.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { accumulatedTexts, differenceText, dueText, outcomeWords } from '../../shared/domain/figure-words.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { rolledFigureText, rollUpName } from '../../shared/domain/rolled-figure.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { absenceText, absenceWords } from '../../shared/domain/submission-words.ts'
import { headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec, SheetSpec } from '../documents/sheets/index.ts'

/** The bytes of the `.xlsx`: sheets “Tổng hợp”, “Theo đơn vị” and “Chưa có báo cáo”. */
export function tableSheet(table: AggregateTable, units: AggregateUnits, author: string): Uint8Array {
  return writeWorkbook({ title: `Tổng hợp số liệu: ${table.campaign.title}`, author, sheets: [summarySheet(table), unitsSheet(units), missingSheet(table)] })
}

/** A figure with its counts stays a number; what is marked or missing is words. */
function figure(indicator: Pick<Indicator, 'rollUp' | 'decimals'>, rolled: RolledFigure | null): CellSpec {
  if (rolled === null) return plainCell('')
  if (rolled.value === null || (isRate(indicator) && rolled.numerator === null && rolled.withoutCounts > 0)) return plainCell(rolledFigureText(indicator, rolled))
  return { content: { number: rolled.value }, look: { border: true, align: 'right', format: { number: indicator.decimals } } }
}

function headWords({ campaign, basis, include, frozenAt, frozenBy, at }: AggregateTable): string {
  const counted = basis === 'frozen' && frozenAt !== null ? `số đã chốt ngày ${shortDate(dayOfMoment(frozenAt))} (${frozenBy ?? ''})` : include === 'accepted' ? 'số hiện tại, báo cáo đã chấp nhận' : 'số hiện tại, mọi báo cáo đã nhận'
  return `${at.name}; kỳ từ ${shortDate(campaign.from)} đến ${shortDate(campaign.to)}; ${counted}`
}

function summarySheet(table: AggregateTable): SheetSpec {
  return {
    name: 'Tổng hợp', widths: [10, 48, 14, 14, 12, 14, 24, 14, 24, 24, 30, 26, 34], landscape: true, frozenAt: { row: 5, column: 3 }, titleRow: 4,
    rows: [
      { cells: [titleCell(table.campaign.title)] },
      { cells: [titleCell(headWords(table))] },
      { cells: [titleCell(`Có báo cáo: ${table.reporting}/${table.units} đơn vị`)] },
      { cells: ['Mã số', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Số đơn vị', 'Kỳ trước', 'So với kỳ trước', 'Cùng kỳ năm trước', 'So với cùng kỳ', 'Chỉ tiêu giao', 'Luỹ kế', 'Thực hiện chỉ tiêu', 'Cách cộng'].map(headCell) },
      ...table.groups.flatMap(({ name, rows }) => [{ cells: [titleCell(name)] }, ...rows.map((row) => ({ cells: summaryCells(row) }))]),
      ...table.notes.map(({ message }) => ({ cells: [{ content: { text: message }, look: {} }] })),
    ],
  }
}

function summaryCells(row: AggregateRow): readonly CellSpec[] {
  const { now, previous, yearAgo, targets } = row
  return [
    plainCell(row.code), plainCell(row.name), plainCell(row.unitOfMeasure), figure(row, now), plainCell(`${now.counted}/${now.units}`),
    figure(row, previous?.figure ?? null), plainCell(previous === null ? '' : differenceText(row, previous)),
    figure(row, yearAgo?.figure ?? null), plainCell(yearAgo === null ? '' : differenceText(row, yearAgo)),
    plainCell(targets.map((target) => `${dueText(row, target)} (${target.setBy})`).join('; ')),
    plainCell(accumulatedTexts(row, targets)),
    plainCell(targets.map(({ percent, outcome }) => `${percent === null ? '' : `${quantityText(percent)}%, `}${outcomeWords[outcome]}`).join('; ')),
    plainCell(rollUpName(row)),
  ]
}

function unitsSheet({ nodes, rows }: AggregateUnits): SheetSpec {
  return {
    name: 'Theo đơn vị', widths: [48, 24, ...rows.map(() => 16)], landscape: true, frozenAt: { row: 2, column: 3 }, titleRow: 1,
    rows: [
      { cells: [headCell('Đơn vị'), headCell('Báo cáo'), ...rows.map(({ code, name, unitOfMeasure }) => headCell(`${code} ${name} (${unitOfMeasure})`))] },
      ...nodes.map(({ name, depth, absence, reported }, at) => ({
        cells: [plainCell(`${'   '.repeat(depth)}${name}`), plainCell(absence !== null ? absenceText(absence) : reported ? 'đã có' : ''), ...rows.map((row) => figure(row, row.figures[at] ?? null))],
      })),
    ],
  }
}

function missingSheet({ missing }: AggregateTable): SheetSpec {
  return {
    name: 'Chưa có báo cáo', widths: [6, 60, 28], frozenAt: { row: 2, column: 1 }, titleRow: 1,
    rows: [{ cells: [headCell('TT'), headCell('Đơn vị'), headCell('Tình trạng')] }, ...missing.map(({ name, absence }, at) => ({ cells: [plainCell(String(at + 1)), plainCell(name), plainCell(absenceWords[absence])] }))],
  }
}
