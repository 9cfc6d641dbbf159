/** What a unit wrote where the form asks nothing: not taken, and said, so that nothing it typed is lost without a word. */
import type { Cell } from '../../documents/sheets/index.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { formCodeLabel } from './form-input.ts'
import type { FigureTable } from './figure-table.ts'
import { issue, problemAt } from './reading.ts'
import { saidOf, wordsOf } from './sheet-grid.ts'

const mostNamed = 5

/** Beneath and beside the figures. `read`: rows some indicator was read from; `told`: rows that were told of whole. */
export function strayFigureCells({ grid, columns, headRow }: FigureTable, read: ReadonlySet<number>, told: ReadonlySet<number>, { indicators, file }: { readonly indicators: readonly Indicator[], readonly file: string }): readonly CellProblem[] {
  const groups = new Set(indicators.map(({ group }) => foldText(group)))
  const own = new Set(columns.values())
  const last = Math.max(0, ...read)
  const stray = grid.rows.flatMap((cells) => {
    const row = cells[0]?.row ?? 0
    if (row <= headRow || told.has(row)) return []
    if (read.has(row)) return cells.filter(({ column }) => !own.has(column) && column > Math.min(...own))
    // Between the rows stand the heads of groups, in whatever font; beneath them nothing but the form's code.
    return row < last ? [] : cells.filter((cell) => !groups.has(foldText(wordsOf(cell))))
  }).filter((cell) => cell.text.trim() !== '' && !foldText(wordsOf(cell)).startsWith(foldText(formCodeLabel)))
  return strayProblems(stray, grid.sheet.name, file)
}

/** One problem a cell, and one for the rest when there are many. */
export function strayProblems(cells: readonly Cell[], sheet: string, file: string): readonly CellProblem[] {
  const [named, rest] = [cells.slice(0, mostNamed), cells.slice(mostNamed)]
  const found = (more: number) => issue('warning', 'cell.stray', more === 0 ? 'Ô này có nội dung nhưng nằm ngoài chỗ điền của biểu; chương trình không lấy.'
    : `Còn ${more} ô có nội dung nằm ngoài chỗ điền của biểu (từ ô này trở đi); chương trình không lấy.`, 'Mở tệp xem nội dung này; là số liệu, câu trả lời thì chuyển vào đúng ô.')
  return [
    ...named.map((cell) => problemAt({ file, sheet, cell: cell.name }, '', saidOf(cell), found(0))),
    ...rest.slice(0, 1).map((cell) => problemAt({ file, sheet, cell: cell.name }, '', saidOf(cell), found(rest.length))),
  ]
}
