/** A block of cells from a spreadsheet laid over a grid: what each cell becomes, what cannot be taken and why. Nothing is stored here. Pure. */
import type { Rating } from '../../../shared/domain/evaluation.ts'
import { foldText } from '../../../shared/domain/fold.ts'

/** Cells as the clipboard of Excel, LibreOffice or WPS gives them: tabs and line ends; a cell with either stands in quotes. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => { row.push(cell.trim()); cell = '' }
  const endRow = (): void => { endCell(); rows.push(row); row = [] }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign === '\n' || sign === '\r' ? ' ' : sign
      else if (text[at + 1] === '"') { cell += '"'; at++ }
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** More than one cell: a single one is pasted by the field itself. */
export function isBlock(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}

const fold = (text: string): string => foldText(text).replace(/\s+/gu, ' ').trim()

export interface PasteRow { readonly key: string, readonly name: string, /** Not to be changed: approved, or the round is closed. */ readonly locked: string }
/** `read`: the text the cell holds then, or why it cannot. */
export interface PasteColumn<Cell extends string> { readonly cell: Cell, readonly name: string, readonly read: (text: string) => { readonly value: string } | { readonly wrong: string } }

export interface PastedCell<Cell extends string> { readonly key: string, readonly cell: Cell, readonly value: string }
export interface PasteProblem { readonly place: string, readonly text: string, readonly message: string }
export interface Pasted<Cell extends string> { readonly cells: readonly PastedCell<Cell>[], readonly problems: readonly PasteProblem[], readonly byName: boolean }

/**
 * From the cell the person stood in, to the right and down. When the first column holds names of the grid's rows, each line goes to the row
 * of its name, whatever the order. Empty cells change nothing.
 */
export function layBlock<Cell extends string>(block: readonly (readonly string[])[], rows: readonly PasteRow[], columns: readonly PasteColumn<Cell>[], start: { readonly key: string, readonly cell: Cell }): Pasted<Cell> {
  const named = new Map(rows.map((row) => [fold(row.name), row]))
  const firsts = block.map(([first = '']) => fold(first)).filter((first) => first !== '')
  const byName = firsts.length > 0 && named.size === rows.length && firsts.some((first) => named.has(first))
  const firstRow = rows.findIndex(({ key }) => key === start.key)
  const firstColumn = columns.findIndex(({ cell }) => cell === start.cell)
  const cells: PastedCell<Cell>[] = []
  const problems: PasteProblem[] = []
  const seen = new Set<string>()
  block.forEach((line, at) => {
    const texts = byName ? line.slice(1) : line
    if (texts.every((text) => text === '')) return
    const place = `Dòng dán ${at + 1}`
    const row = byName ? named.get(fold(line[0] ?? '')) : rows[firstRow + at]
    if (row === undefined) problems.push({ place, text: byName ? line[0] ?? '' : texts.join(' '), message: byName ? 'Không có đơn vị nào mang tên này trong bảng.' : 'Vượt quá dòng cuối của bảng.' })
    else if (seen.has(row.key)) problems.push({ place, text: row.name, message: 'Tên này có hai dòng trong khối dán.' })
    else if (row.locked !== '') problems.push({ place: row.name, text: texts.join(' '), message: row.locked })
    else {
      seen.add(row.key)
      texts.forEach((text, right) => layCell(text, row, columns[firstColumn + right], cells, problems))
    }
  })
  return { cells, problems, byName }
}

function layCell<Cell extends string>(text: string, row: PasteRow, column: PasteColumn<Cell> | undefined, cells: PastedCell<Cell>[], problems: PasteProblem[]): void {
  if (text === '') return
  if (column === undefined) {
    problems.push({ place: row.name, text, message: 'Vượt quá cột cuối của bảng.' })
    return
  }
  const read = column.read(text)
  if ('wrong' in read) problems.push({ place: `${row.name}, ${column.name}`, text, message: read.wrong })
  else cells.push({ key: row.key, cell: column.cell, value: read.value })
}

const notNumber = 'Không phải là số. Ghi chữ số, phần lẻ sau dấu phẩy.'

/** "28,5", "1.234,5", "95%"; what a sheet with English settings gives ("28.5") too. */
export function readNumber(text: string): { readonly value: string } | { readonly wrong: string } {
  const clean = text.replace(/\s|%$/gu, '')
  const plain = clean.includes(',') ? clean.replaceAll('.', '') : clean
  return /^\d{1,9}(?:[.,]\d{1,4})?$/u.test(plain) ? { value: plain.replace('.', ',') } : { wrong: notNumber }
}

export function readCount(text: string): { readonly value: string } | { readonly wrong: string } {
  const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? text.replaceAll('.', '') : text.replace(/[.,]0+$/u, '')
  return /^\d{1,6}$/u.test(plain) ? { value: String(Number(plain)) } : { wrong: 'Ở đây ghi số nguyên, không âm.' }
}

/** Words and short forms of the levels as offices write them, without marks and capitals. */
const ratingNames: readonly { readonly rating: Rating, readonly names: RegExp }[] = [
  { rating: 'notCompleted', names: /^(?:kht|k|khong hoan thanh(?: nhiem vu)?)$/u }, { rating: 'excellent', names: /^(?:xs|htxs|htxsnv|(?:hoan thanh )?xuat sac(?: nhiem vu)?)$/u },
  { rating: 'good', names: /^(?:t|htt|httnv|(?:hoan thanh )?tot(?: nhiem vu)?)$/u }, { rating: 'completed', names: /^(?:ht|htnv|hoan thanh(?: nhiem vu)?)$/u },
]

export function readRating(text: string): { readonly value: string } | { readonly wrong: string } {
  const words = fold(text).replace(/[★●◐○.]/gu, '').trim()
  const found = ratingNames.find(({ names }) => names.test(words))
  return found === undefined ? { wrong: 'Không phải một mức xếp loại. Ghi Xuất sắc, Tốt, Hoàn thành hoặc Không hoàn thành.' } : { value: found.rating }
}

export function readYesNo(text: string): { readonly value: string } | { readonly wrong: string } {
  const words = fold(text)
  if (/^(?:co|x|1)$/u.test(words)) return { value: 'yes' }
  return /^(?:khong|0|-)$/u.test(words) ? { value: 'no' } : { wrong: 'Ở đây ghi Có hoặc Không.' }
}

export function readWords(text: string): { readonly value: string } {
  return { value: text.replace(/\s+/gu, ' ').normalize('NFC') }
}
