/**
 * A list in a workbook: where its head stands, which columns it has (a head of two rows and merged cells included), and its lines
 * as texts. Formulas count as what was last computed and are told; what no paper can hold is told by its cell. Pure.
 */
import { findForbiddenCharacter } from '../../shared/document/text.ts'
import { mostBatchColumns, mostBatchRows } from '../../shared/domain/batch.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { error, shorten, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isInside } from '../documents/sheets/index.ts'
import type { Cell, Sheet } from '../documents/sheets/index.ts'

/** `headerRow`: the last row of the head; null: none was found. */
export interface TableRead { readonly columns: readonly string[], readonly lines: readonly (readonly string[])[], readonly headerRow: number | null, readonly problems: readonly Problem[] }

/** How far down a head is looked for. */
const deepestHead = 30
/** Formulas named one by one; beyond, they are counted. */
const mostNamed = 20

export function readTable(sheet: Sheet, headerRow: number | null): TableRead {
  const rows = new Map(Map.groupBy(sheet.cells.filter(({ text }) => text.trim() !== ''), ({ row }) => row))
  const head = headerRow === null ? foundHead(sheet, rows) : { first: headerRow, last: headerRow }
  if (head === null) return { columns: [], lines: [], headerRow: null, problems: [noHead()] }
  const places = headColumns(sheet, head)
  const problems: Problem[] = []
  const lines: (readonly string[])[] = []
  for (const [row, cells] of [...rows].toSorted(([one], [other]) => one - other)) {
    if (row <= head.last || sheet.hiddenRows.has(row) || isColumnNumbers(cells)) continue
    const texts = places.map(({ column }) => cells.find((cell) => cell.column === column)).map((cell) => cell === undefined ? '' : cellText(cell, problems))
    if (texts.some((text) => text !== '')) lines.push(texts)
  }
  if (lines.length > mostBatchRows) problems.push(error('batch.tooLong', '', String(lines.length), `Danh sách có ${lines.length} dòng, nhiều hơn ${mostBatchRows} dòng của một loạt.`, 'Tách thành nhiều tệp.'))
  return { columns: distinct(places.map(({ title }) => title)), lines: lines.slice(0, mostBatchRows), headerRow: head.last, problems: [...told(problems), ...hiddenNote(sheet, rows, head.last)] }
}

interface Head { readonly first: number, readonly last: number }

/** The first row with as many different titles as most rows have cells; a title over the whole table says one thing only. */
function foundHead(sheet: Sheet, rows: ReadonlyMap<number, readonly Cell[]>): Head | null {
  const widest = Math.max(0, ...[...rows.values()].map((cells) => cells.length))
  const wanted = widest <= 1 ? 1 : Math.max(2, Math.ceil(widest * 0.6))
  for (let row = 1; row <= deepestHead; row++) {
    const titles = titlesOf(sheet, row)
    if (new Set(titles.map(({ title }) => title)).size >= wanted && titles.every(({ isWords }) => isWords)) return { first: row, last: lastOfHead(sheet, row) }
  }
  return null
}

/** A cell that is merged downwards, or one over several columns with words beneath it, carries the head on. */
function lastOfHead(sheet: Sheet, row: number): number {
  const down = sheet.merges.filter(({ from, to }) => from.row === row && to.row > row).map(({ to }) => to.row)
  if (down.length > 0) return Math.max(...down)
  const wide = sheet.merges.find(({ from, to }) => from.row === row && to.row === row && to.column > from.column)
  const below = wide === undefined ? [] : sheet.cells.filter((cell) => cell.row === row + 1 && cell.text.trim() !== '')
  return wide !== undefined && below.length > 0 && below.every((cell) => cell.column >= wide.from.column && cell.column <= wide.to.column) ? row + 1 : row
}

interface Title { readonly column: number, readonly title: string, readonly isWords: boolean }

/** What stands over each column in this row, merged cells spread over all they cover. */
function titlesOf(sheet: Sheet, row: number): readonly Title[] {
  const found = new Map<number, Title>()
  const put = (column: number, cell: Cell): unknown => found.set(column, { column, title: oneLine(cell.text), isWords: cell.value.kind === 'text' && cell.formula === null })
  for (const { from, to } of sheet.merges) {
    const cell = from.row <= row && row <= to.row ? sheet.cells.find((each) => each.row === from.row && each.column === from.column && each.text.trim() !== '') : undefined
    for (let column = from.column; cell !== undefined && column <= Math.min(to.column, from.column + mostBatchColumns); column++) put(column, cell)
  }
  for (const cell of sheet.cells) if (cell.row === row && cell.text.trim() !== '' && !coveredByMerge(sheet, cell)) put(cell.column, cell)
  return [...found.values()].toSorted((one, other) => one.column - other.column)
}

/** Not the first cell of a merge: nobody sees what it holds. */
function coveredByMerge(sheet: Sheet, cell: Cell): boolean {
  return sheet.merges.some((merge) => isInside(cell, merge) && (merge.from.row !== cell.row || merge.from.column !== cell.column))
}

function headColumns(sheet: Sheet, { first, last }: Head): readonly { readonly column: number, readonly title: string }[] {
  const parts = new Map<number, string[]>()
  for (let row = first; row <= last; row++) {
    for (const { column, title } of titlesOf(sheet, row)) {
      const known = parts.get(column) ?? []
      if (known.at(-1) !== title) parts.set(column, [...known, title])
    }
  }
  return [...parts].toSorted(([one], [other]) => one - other).filter(([column]) => !sheet.hiddenColumns.has(column)).slice(0, mostBatchColumns).map(([column, titles]) => ({ column, title: titles.join(' – ').slice(0, 190) }))
}

/** Two columns of one title are told apart: "Ghi chú", "Ghi chú (2)". */
function distinct(titles: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const count = (seen.get(foldText(title)) ?? 0) + 1
    seen.set(foldText(title), count)
    return count === 1 ? title : `${title} (${count})`
  })
}

function cellText(cell: Cell, problems: Problem[]): string {
  const { name, value, formula } = cell
  if (value.kind === 'error') {
    problems.push(error('batch.cellError', name, value.code, `Ô ${name} đang báo lỗi ${value.code}.`, 'Sửa ô này trong tệp rồi đọc lại.'))
    return ''
  }
  const text = value.kind === 'text' ? value.text.normalize('NFC').replace(/[^\S\n]+/gu, ' ').trim() : value.kind === 'date' ? dateText(cell) : oneLine(cell.text)
  const forbidden = findForbiddenCharacter(text)
  if (forbidden !== null) {
    problems.push(error('batch.cellForbidden', name, forbidden.code, `Ô ${name} có ký tự không ghi được vào văn bản (${forbidden.code}).`, 'Gõ lại ô này trong tệp rồi đọc lại.'))
    return ''
  }
  if (formula !== null) problems.push(warning('batch.cellFormula', name, shorten(text), `Ô ${name} là công thức; lấy giá trị đã lưu “${shorten(text)}”.`, 'Nếu giá trị đã cũ: mở tệp bằng Excel, lưu lại rồi đọc lại.'))
  return text
}

/** `05/06/2026`, with the time when the cell has one. */
function dateText({ value, text }: Cell): string {
  if (value.kind !== 'date' || value.date === null) return oneLine(text)
  const [year, month, day] = value.date.split('-')
  return `${day}/${month}/${year}${/^0?0:00/u.test(value.time) || value.time === '' ? '' : ` ${value.time.slice(0, 5)}`}`
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A row that only numbers the columns is no line. */
function isColumnNumbers(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every(({ text }, index) => text.replace(/[()]/gu, '') === String(index + 1))
}

/** Many formulas are one sentence; what is wrong is named cell by cell. */
function told(problems: readonly Problem[]): readonly Problem[] {
  const formulas = problems.filter(({ code }) => code === 'batch.cellFormula')
  if (formulas.length <= mostNamed) return problems
  return [...problems.filter(({ code }) => code !== 'batch.cellFormula'), warning('batch.cellFormula', '', '', `Có ${formulas.length} ô là công thức; lấy giá trị đã lưu trong tệp.`, 'Nếu giá trị đã cũ: mở tệp bằng Excel, lưu lại rồi đọc lại.')]
}

function hiddenNote(sheet: Sheet, rows: ReadonlyMap<number, readonly Cell[]>, last: number): readonly Problem[] {
  const hidden = [...rows.keys()].filter((row) => row > last && sheet.hiddenRows.has(row)).length
  return hidden === 0 ? [] : [warning('batch.hiddenRows', '', String(hidden), `Tệp có ${hidden} dòng đang ẩn (hoặc bị lọc), không đưa vào loạt.`, 'Bỏ ẩn, bỏ lọc trong Excel rồi đọc lại nếu cần cả những dòng ấy.')]
}

function noHead(): Problem {
  return error('batch.noHead', '', '', 'Không tìm thấy hàng tiêu đề của bảng.', 'Ghi tên cột ở đầu bảng, hoặc chọn đúng trang tính và hàng tiêu đề.')
}
