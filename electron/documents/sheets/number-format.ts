/** Formats of numbers: whether one shows a date or a per cent, and what a cell shows. ECMA-376-1 §18.8.30–31. */
import { writeFigure } from '../../../shared/document/figures.ts'
import { roundedText, shifted } from './numbers.ts'

/** Formats that have a number and no text in the file. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [9, '0%'], [10, '0.00%'], [37, '#,##0'], [38, '#,##0'], [39, '#,##0.00'], [40, '#,##0.00'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [id, 'dd/mm/yyyy']),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id): [number, string] => [id, 'hh:mm']), [49, '@'],
])

/** The format with this id; `''` is the general one. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtIn.get(id) ?? ''
}

/** The first section without words in quotes, escaped characters, colours and languages. */
function bare(format: string): string {
  return (format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/giu, '').split(';')[0] ?? '').replace(/general/iu, '')
}

export function isDateFormat(format: string): boolean {
  return /[dmyhs]/iu.test(bare(format))
}

export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%')
}

/** The number as it is shown, Vietnamese marks: `1.234,50`. Formats with words of their own show the number alone. */
export function shownNumber(number: string, format: string): string {
  const pattern = bare(format)
  const percent = pattern.includes('%')
  const value = percent ? shifted(number, 2) : number
  const [, wanted] = /[0#?](?:[0#?,]*)(?:\.([0#?]+))?/u.exec(pattern) ?? []
  const general = !/[0#?]/u.test(pattern)
  const places = general ? (value.split('.')[1] ?? '').length : (wanted ?? '').length
  const rounded = roundedText(value, places)
  const decimals = (rounded.split('.')[1] ?? '').length
  const text = writeFigure({ units: BigInt(rounded.replace('.', '')), decimals })
  return `${general || !pattern.includes(',') ? text.replaceAll('.', '') : text}${percent ? '%' : ''}`
}
