/** Where the figures stand in a returned sheet: which sheet, which columns, which row is which indicator's. Rows and columns may have been moved, added or sorted. */
import type { Cell, Workbook } from '../../documents/sheets/index.ts'
import { columnName } from '../../documents/sheets/index.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { figureColumnOrder, figureColumns, figuresSheet } from './form-input.ts'
import type { FigureColumn } from './form-input.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'
import { gridOf, wordsOf } from './sheet-grid.ts'
import type { Grid } from './sheet-grid.ts'

export interface FigureTable {
  readonly grid: Grid
  readonly columns: ReadonlyMap<FigureColumn, number>
  /** Of the head; 0 when there is none. */
  readonly headRow: number
  readonly issues: readonly Issue[]
}

/** Letters in capitals and digits, as codes are compared: `tc 01` is `TC01`. */
export function codeOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Z}\s]+/gu, '').replaceAll(/[–−—]/gu, '-').toUpperCase()
}

/** The sheet with the codes of the indicators; null: no sheet has any. */
export function findFigureTable(workbook: Workbook, indicators: readonly Indicator[]): FigureTable | null {
  const codes = new Set(indicators.map(({ code }) => code))
  const names = new Set(indicators.map(({ name }) => foldText(name)))
  const counted = workbook.sheets.map((sheet) => {
    const grid = gridOf(sheet)
    const known = sheet.cells.filter((cell) => cell.value.kind === 'text' && (codes.has(codeOf(cell.text)) || names.has(nameWords(cell))))
    return { grid, known, own: foldText(sheet.name) === foldText(figuresSheet) }
  }).filter(({ known }) => known.length > 0)
  const [best, ...others] = counted.toSorted((one, other) => Number(other.own) - Number(one.own) || other.known.length - one.known.length)
  if (best === undefined) return null
  const rivals = others.filter(({ known }) => known.some((cell) => codes.has(codeOf(cell.text))))
  const doubled = rivals.map(({ grid }) => issue('warning', 'sheet.extra', `Trang “${grid.sheet.name}” cũng có mã chỉ tiêu; chương trình chỉ đọc trang “${best.grid.sheet.name}”.`, 'Kiểm tra số liệu đúng nằm ở trang nào; xoá trang thừa.'))
  return withColumns(best.grid, best.known.filter((cell) => codes.has(codeOf(cell.text))), doubled)
}

/** A rate's name stands on the first line, what its counts are beneath. */
export function nameWords(cell: Cell | undefined): string {
  return foldText((cell?.text ?? '').split('\n')[0] ?? '')
}

function withColumns(grid: Grid, coded: readonly Cell[], issues: readonly Issue[]): FigureTable {
  const heads = grid.rows.map((row) => ({ row: row[0]?.row ?? 0, columns: headColumns(row) }))
  const named = heads.toSorted((one, other) => other.columns.size - one.columns.size || one.row - other.row)[0]
  const placed = named === undefined ? [] : columnsByPlace(named.columns, (column) => wordsOf(grid.at(named.row, column)))
  const head = named === undefined ? undefined : { row: named.row, columns: new Map([...named.columns, ...placed.map(({ role, column }) => [role, column] as const)]) }
  const codeColumn = mostUsedColumn(coded)
  if (head !== undefined && head.columns.size >= 3 && head.columns.has('value')) {
    const columns = new Map(head.columns)
    if (codeColumn !== null) columns.set('code', codeColumn)
    return { grid, columns, headRow: head.row, issues: [...issues, ...placed.map((found) => headChanged(found))] }
  }
  const first = codeColumn ?? 1
  return {
    grid, columns: new Map(figureColumnOrder.map((column, at) => [column, first + at])), headRow: 0,
    issues: [...issues, issue('warning', 'sheet.noHead', `Không thấy dòng đầu bảng; chương trình đọc số liệu ở cột ${columnName(first + figureColumnOrder.indexOf('value'))} như biểu gốc.`, 'Kiểm tra các cột có bị dời chỗ không.')],
  }
}

interface PlacedColumn { readonly role: FigureColumn, readonly column: number, readonly words: string }

/**
 * Columns whose heads were reworded or garbled: told by their neighbours, as long as nothing was put in or taken out between
 * them. `wordsAt`: what stands in the head of a column.
 */
function columnsByPlace(named: ReadonlyMap<FigureColumn, number>, wordsAt: (column: number) => string): readonly PlacedColumn[] {
  const taken = new Set(named.values())
  const steps = figureColumnOrder.flatMap((role, at) => {
    const column = named.get(role)
    return column === undefined ? [] : [{ at, column }]
  })
  if (steps.length < 3) return []
  return figureColumnOrder.flatMap((role, at): readonly PlacedColumn[] => {
    if (named.has(role)) return []
    const before = steps.findLast((step) => step.at < at)
    const after = steps.find((step) => step.at > at)
    const guesses = new Set([before, after].flatMap((step) => step === undefined ? [] : [step.column + at - step.at]))
    const [column] = guesses
    const words = column === undefined ? '' : wordsAt(column)
    return column === undefined || guesses.size > 1 || taken.has(column) || words === '' ? [] : [{ role, column, words }]
  })
}

function headChanged({ role, column, words }: PlacedColumn): Issue {
  return issue('warning', 'sheet.headChanged', `Đầu cột ${columnName(column)} ghi “${words}”, biểu gốc là “${figureColumns[role]}”; chương trình đọc cột này theo chỗ của nó.`, 'Kiểm tra cột này có đúng nội dung như biểu gốc không.')
}

function mostUsedColumn(cells: readonly Cell[]): number | null {
  const counts = [...Map.groupBy(cells, ({ column }) => column)].toSorted(([one, left], [other, right]) => right.length - left.length || one - other)
  return counts[0]?.[0] ?? null
}

const headWords: Readonly<Record<FigureColumn, RegExp>> = {
  code: /^ma(?: so| chi tieu)?$/u, name: /^(?:ten )?chi tieu|^noi dung/u, unit: /^(?:don vi tinh|dvt)/u, previous: /ky truoc/u,
  value: /^so lieu|tu so/u, denominator: /^mau so/u, rate: /^t[yi] le/u, note: /^ghi chu/u,
}

/** Columns by their heads; a head as it was printed comes before one that only begins alike. */
function headColumns(row: readonly Cell[]): ReadonlyMap<FigureColumn, number> {
  const texts = row.map((cell) => ({ column: cell.column, words: foldText(wordsOf(cell)) }))
  const found = figureColumnOrder.flatMap((role): readonly (readonly [FigureColumn, number])[] => {
    const column = (texts.find(({ words }) => words === foldText(figureColumns[role])) ?? texts.find(({ words }) => headWords[role].test(words)))?.column
    return column === undefined ? [] : [[role, column]]
  })
  return new Map(found)
}
