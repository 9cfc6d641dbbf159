/**
 * An old book as a workbook: which column holds what, and what each line says. Every line is kept as it is written; only what can
 * be read in one way is offered as a number or a day. What has no place of its own goes into the note with the title of its column. Pure.
 */
import type { BookColumn } from '../../shared/contract/registers.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import type { Register, Secrecy } from '../../shared/domain/register.ts'
import { columnName } from '../documents/sheets/index.ts'
import type { Cell, Sheet } from '../documents/sheets/index.ts'
import { kindOfSymbol, plainSigns } from './symbols.ts'

type Columns = Partial<Record<BookColumn, number>>

/** Words in a title that tell its column, the more telling first. */
const titleWords: readonly (readonly [BookColumn, RegExp])[] = [
  ['secrecy', /do mat|muc mat/u], ['copies', /so luong|so ban|ban in/u], ['number', /so.*ky hieu|^so vb|^so van ban|so den|so di|^so$|so hieu/u], ['date', /ngay/u],
  ['subject', /trich yeu|noi dung|ve viec/u], ['kind', /ten loai|loai van ban|the loai|^loai$/u], ['signer', /nguoi ky|^ky$/u], ['recipients', /noi nhan|gui/u], ['archive', /luu|giu ban/u], ['note', /ghi chu/u],
]
/** In the book of papers in, number and day are those of the arrival; sender, number and day of the paper itself go into the note. */
const incomingTitleWords: typeof titleWords = [
  ['number', /so den|den so/u], ['number', /^so$/u], ['date', /ngay.*den|ngay nhan/u], ['date', /^ngay$/u], ['recipients', /(?:noi|nguoi|don vi).*nhan/u],
  ...titleWords.filter(([column]) => column !== 'number' && column !== 'date' && column !== 'recipients'),
]
/** Says only which line it is. */
const orderTitle = /^(?:stt|tt|so tt|so thu tu)$/u

export interface BookLine {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly written: string
  readonly claimed: number | null, readonly suffix: string
  /** "KH/ĐU" as the line has it; '' where it has none. */
  readonly symbol: string
  readonly date: string | null
  /** What the column of the day says where it is no day; '' else. Stands in the note too. */
  readonly unreadDate: string
  readonly kind: DocumentKind | null
  readonly subject: string, readonly signer: string, readonly recipients: readonly string[], readonly archive: string, readonly note: string
  readonly copies: number | null
  readonly secrecy: Secrecy
  /** Titles of columns of a Tuyệt mật line that are not taken in. */
  readonly leftOut: readonly string[]
}

export interface BookSheet { readonly titles: readonly string[], readonly columns: Columns, readonly lines: readonly BookLine[] }

/** Reads a sheet; `columns` (from 0) in place of what the titles say. The title row is the first with two titles that are known. */
export function readBook(sheet: Sheet, register: Register, columns?: Columns): BookSheet {
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].toSorted(([one], [other]) => one - other)
  const head = rows.find(([, cells]) => Object.keys(columnsOf(cells, register)).length >= 2)
  const found = columns ?? (head === undefined ? {} : columnsOf(head[1], register))
  const titles: string[] = []
  for (const cell of head?.[1] ?? []) titles[cell.column - 1] = oneLine(cell.text)
  const all = Array.from(titles, (title) => title ?? '')
  const lines = rows.filter(([row]) => head === undefined || row > head[0]).flatMap(([row, cells]) => lineOf(row, cells, found, all))
  return { titles: all, columns: found, lines }
}

function columnsOf(cells: readonly Cell[], register: Register): Columns {
  const found: Columns = {}
  for (const [name, words] of register === 'incoming' ? incomingTitleWords : titleWords) {
    const cell = found[name] !== undefined ? undefined : cells.find(({ column, text }) => !Object.values(found).includes(column - 1) && words.test(foldText(text)))
    if (cell !== undefined) found[name] = cell.column - 1
  }
  return found
}

function lineOf(row: number, cells: readonly Cell[], columns: Columns, titles: readonly string[]): readonly BookLine[] {
  const at = (name: BookColumn): Cell | undefined => columns[name] === undefined ? undefined : cells.find(({ column }) => column - 1 === columns[name])
  const text = (name: BookColumn): string => oneLine(at(name)?.text ?? '')
  const written = text('number')
  const subject = text('subject')
  // A row that only numbers the columns (1, 2, 3 …) or is blank is no line of the book.
  if ((written === '' && subject === '') || isColumnNumbers(cells)) return []
  const { claimed, suffix, symbol } = numberOf(at('number'))
  const read = { date: dateOf(at('date')), kind: kindOf(text('kind')), copies: wholeNumber(at('copies')), secrecy: secrecyOf(text('secrecy')) }
  const { places, leftOut } = besides(cells, columns, titles, read)
  return [{
    row, written, claimed, suffix, symbol, date: read.date, unreadDate: read.date === null ? text('date') : '', kind: read.kind ?? kindOfSymbol(symbol.split('/')[0] ?? ''), subject, signer: text('signer'),
    recipients: text('recipients').split(/\s*;\s*/u).filter((each) => each !== ''), archive: text('archive'), note: [text('note'), ...places].filter((each) => each !== '').join('; '),
    copies: read.copies, secrecy: read.secrecy, leftOut,
  }]
}

type ReadFields = Pick<BookLine, 'date' | 'kind' | 'copies' | 'secrecy'>

/** Cells that have no place of their own, or hold what could not be read in theirs, each with its title. Any of them may hold the subject, and that of a Tuyệt mật paper is never written: of such a line only days and copies stay. */
function besides(cells: readonly Cell[], columns: Columns, titles: readonly string[], read: ReadFields): { readonly places: readonly string[], readonly leftOut: readonly string[] } {
  const titleOf = (column: number): string => titles[column] || `Cột ${columnName(column + 1)}`
  const isUnread = (column: number, ...names: readonly (keyof ReadFields)[]): boolean => names.some((name) => columns[name] === column && read[name] === null)
  const [places, leftOut]: [string[], string[]] = [[], []]
  for (const { column: counted, text } of cells) {
    const column = counted - 1
    const hasNoPlace = !Object.values(columns).includes(column) && !orderTitle.test(foldText(titleOf(column)))
    if (oneLine(text) === '' || !(hasNoPlace || isUnread(column, 'date', 'kind', 'copies', 'secrecy'))) continue
    if (read.secrecy === 'topSecret' && !isUnread(column, 'date', 'copies')) leftOut.push(titleOf(column))
    else places.push(`${titleOf(column)}: ${oneLine(text)}`)
  }
  return { places, leftOut }
}

function isColumnNumbers(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every(({ text }, index) => text.replace(/[()]/gu, '') === String(index + 1))
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

export interface ReadNumber { readonly claimed: number | null, readonly suffix: string, readonly symbol: string }

const noNumber: ReadNumber = { claimed: null, suffix: '', symbol: '' }

/** A cell of figures says its number whatever it is shown as; one that Excel made a day of says none. */
export function numberOf(cell: Pick<Cell, 'value' | 'text'> | undefined): ReadNumber {
  if (cell?.value.kind === 'text') return readNumber(cell.text)
  return cell?.value.kind === 'number' && !cell.value.percent && /^[1-9]\d{0,4}$/u.test(cell.value.number) ? { ...noNumber, claimed: Number(cell.value.number) } : noNumber
}

/**
 * "05-KH/ĐU", "Số 5a", "12bis-QĐ/ĐU", "07 /TB-ĐU" → number, suffix and symbol, as far as they are there. What may be meant in two
 * ways ("05/6/2020", "12.5", "2025/05-KH", "12-15-KH/ĐU", two numbers in one cell) is no number: a misread one would make the next ones wrong.
 */
export function readNumber(written: string): ReadNumber {
  const found = /^(?:số\s*:?\s*)?(?<number>\d{1,5})\s*(?<suffix>bis|ter|\p{L}(?!\p{L}))?\s*(?:[-/.]\s*(?<rest>\D.*)?)?$/iu.exec(plainSigns(oneLine(written)))?.groups
  const rest = (found?.['rest'] ?? '').replace(/\s*([-/])\s*/gu, '$1').trim()
  if (found?.['number'] === undefined || Number(found['number']) < 1 || /\d\s*(?:bis|ter|\p{L})?-\p{L}+\//iu.test(rest)) return noNumber
  return { claimed: Number(found['number']), suffix: found['suffix'] ?? '', symbol: /^\p{L}+\/[\p{L}\d-]+$/u.test(rest) ? rest : '' }
}

/** "05/6/2020", "5-6-2020", "ngày 05 tháng 6 năm 2020", with nothing else that could be a day beside it. */
function dateOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null
  if (cell.value.kind === 'date') return cell.value.date
  const found = /^\D*(?<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?<month>\d{1,2})\s*(?:[/.-]|năm)\s*(?<year>\d{4})\D*$/u.exec(oneLine(cell.text))?.groups
  const { day = '', month = '', year = '' } = found ?? {}
  const date = calendarDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.success ? date.data : null
}

function kindOf(text: string): DocumentKind | null {
  const folded = foldText(text)
  return folded === '' ? null : documentKindSchema.options.find((kind) => foldText(documentKinds[kind].name) === folded) ?? kindOfSymbol(text)
}

function wholeNumber(cell: Cell | undefined): number | null {
  const text = cell?.value.kind === 'number' ? cell.value.number : oneLine(cell?.text ?? '')
  return /^0*[1-9]\d{0,3}$/u.test(text) ? Number(text) : null
}

function secrecyOf(text: string): Secrecy {
  const folded = foldText(text)
  if (folded.includes('tuyet mat')) return 'topSecret'
  if (folded.includes('toi mat')) return 'secret'
  return folded.includes('mat') && !folded.startsWith('khong') ? 'confidential' : null
}
