/**
 * An old book as a workbook: which column holds what, and what each line says. Every line is kept as it is written; what can be
 * read as a number of a series is offered as one. Pure.
 */
import type { BookColumn } from '../../shared/contract/registers.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import type { Cell, Sheet } from '../documents/sheets/index.ts'
import type { Secrecy } from '../../shared/domain/register.ts'

/** Words in a title that tell its column, the more telling first. */
const titleWords: readonly (readonly [BookColumn, RegExp])[] = [
  ['secrecy', /do mat|muc mat/u], ['copies', /so luong|so ban|ban in/u], ['number', /so.*ky hieu|^so vb|^so van ban|so den|so di|^so$|so hieu/u], ['date', /ngay/u],
  ['subject', /trich yeu|noi dung|ve viec/u], ['kind', /ten loai|loai van ban|the loai|^loai$/u], ['signer', /nguoi ky|^ky$/u], ['recipients', /noi nhan|gui/u], ['archive', /luu|giu ban/u], ['note', /ghi chu/u],
]

export interface BookLine {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly written: string
  readonly claimed: number | null, readonly suffix: string
  /** "KH/ĐU" as the line has it; '' where it has none. */
  readonly symbol: string
  readonly date: string | null
  readonly kind: DocumentKind | null
  readonly subject: string, readonly signer: string, readonly recipients: readonly string[], readonly archive: string, readonly note: string
  readonly copies: number | null
  readonly secrecy: Secrecy
}

export interface BookSheet { readonly titles: readonly string[], readonly columns: Partial<Record<BookColumn, number>>, readonly lines: readonly BookLine[] }

/** Reads a sheet; `columns` (from 0) in place of what the titles say. The title row is the first with two titles that are known. */
export function readBook(sheet: Sheet, columns?: Partial<Record<BookColumn, number>>): BookSheet {
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].toSorted(([one], [other]) => one - other)
  const head = rows.find(([, cells]) => Object.keys(columnsOf(cells)).length >= 2)
  const found = columns ?? (head === undefined ? {} : columnsOf(head[1]))
  const titles: string[] = []
  for (const cell of head?.[1] ?? []) titles[cell.column - 1] = cell.text
  const lines = rows.filter(([row]) => head === undefined || row > head[0]).flatMap(([row, cells]) => lineOf(row, cells, found))
  return { titles: Array.from(titles, (title) => title ?? ''), columns: found, lines }
}

function columnsOf(cells: readonly Cell[]): Partial<Record<BookColumn, number>> {
  const found: Partial<Record<BookColumn, number>> = {}
  for (const { column, text } of cells) {
    const folded = foldText(text)
    const known = titleWords.find(([name, words]) => found[name] === undefined && words.test(folded))
    if (known !== undefined) found[known[0]] = column - 1
  }
  return found
}

function lineOf(row: number, cells: readonly Cell[], columns: Partial<Record<BookColumn, number>>): readonly BookLine[] {
  const at = (name: BookColumn): Cell | undefined => columns[name] === undefined ? undefined : cells.find(({ column }) => column - 1 === columns[name])
  const text = (name: BookColumn): string => oneLine(at(name)?.text ?? '')
  const written = text('number')
  const subject = text('subject')
  // A row that only numbers the columns (1, 2, 3 …) or is blank is no line of the book.
  if ((written === '' && subject === '') || isColumnNumbers(cells)) return []
  const { claimed, suffix, symbol } = readNumber(written)
  return [{
    row, written, claimed, suffix, symbol, date: dateOf(at('date')), kind: kindOf(text('kind')) ?? kindOfSymbol(symbol), subject, signer: text('signer'),
    recipients: text('recipients').split(/\s*;\s*/u).filter((each) => each !== ''), archive: text('archive'), note: text('note'),
    copies: wholeNumber(text('copies')), secrecy: secrecyOf(text('secrecy')),
  }]
}

function isColumnNumbers(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every(({ text }, index) => text.replace(/[()]/gu, '') === String(index + 1))
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** "05-KH/ĐU", "Số 5a", "12bis-QĐ/ĐU", "07 /TB-ĐU" → number, suffix and symbol, as far as they are there. */
export function readNumber(written: string): { readonly claimed: number | null, readonly suffix: string, readonly symbol: string } {
  const found = /^(?:số\s*:?\s*)?(?<number>\d{1,5})\s*(?<suffix>bis|ter|\p{L}(?!\p{L}))?\s*(?:[-–—/.]\s*(?<rest>.*))?$/iu.exec(oneLine(written))?.groups
  if (found?.['number'] === undefined || Number(found['number']) < 1) return { claimed: null, suffix: '', symbol: '' }
  const rest = (found['rest'] ?? '').replace(/\s*([-–—/])\s*/gu, '$1').trim()
  return { claimed: Number(found['number']), suffix: found['suffix'] ?? '', symbol: /^\p{L}+\/[\p{L}\d-]+$/u.test(rest) ? rest : '' }
}

function dateOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null
  if (cell.value.kind === 'date') return cell.value.date
  const found = /(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})/u.exec(cell.text)?.groups
  const { day = '', month = '', year = '' } = found ?? {}
  const date = calendarDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.success ? date.data : null
}

function kindOf(text: string): DocumentKind | null {
  const folded = foldText(text)
  return folded === '' ? null : documentKindSchema.options.find((kind) => foldText(documentKinds[kind].name) === folded || documentKinds[kind].symbol.toLocaleLowerCase('vi') === text.toLocaleLowerCase('vi')) ?? null
}

/** `QĐ` is written for two kinds; the first is meant more often. */
function kindOfSymbol(symbol: string): DocumentKind | null {
  const own = symbol.split('/')[0] ?? ''
  return own === '' ? null : documentKindSchema.options.find((kind) => documentKinds[kind].symbol === own) ?? null
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/u.test(text) && Number(text) >= 1 ? Number(text) : null
}

function secrecyOf(text: string): Secrecy {
  const folded = foldText(text)
  if (folded.includes('tuyet mat')) return 'topSecret'
  if (folded.includes('toi mat')) return 'secret'
  return folded.includes('mat') ? 'confidential' : null
}
