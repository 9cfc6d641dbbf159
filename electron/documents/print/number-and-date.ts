/** Boxes 3 and 4 as words: number and symbol, place and date. */
import { numberFigures } from '../../../shared/document/model.ts'
import type { Copy, DocumentNumber, PlaceAndDate } from '../../../shared/document/model.ts'
import { dateParts, dayText, monthText } from '../../../shared/domain/dates.ts'

/** Room for a number or a day that is filled in at issue: three figures at size 14. It never breaks or closes up. */
export const blank = '\u00A0'.repeat(6)
/** Room at the line's end, where the year will be written. */
const blankAtEnd = '\u00A0'.repeat(8)

/** `Số 05-KH/ĐU`; without a number `Số      -KH/ĐU` (format-rules 2.1). */
export function numberText(number: DocumentNumber): string {
  const count = number.number === null ? blank : ` ${numberFigures(number.number, number.suffix)}`
  return `Số${count}-${number.kindSymbol}/${number.bodySymbol}`
}

/** `Số 24-BS/UBKTTU`: every kind of copy has the same symbol, one series a term (format-rules 1.7). */
export function copyNumberLine(number: Copy['number'], copySymbol: string): string {
  return numberText({ ...number, kindSymbol: copySymbol })
}

/** `A, ngày 05 tháng 6 năm 2026`; a blank day or date leaves room for the pen. */
export function placeAndDateText({ place, date, dayBlank }: PlaceAndDate): string {
  if (date === null) return `${place}, ngày${blank}tháng${blank}năm${blankAtEnd}`
  const { year, month, day } = dateParts(date)
  return `${place}, ngày${dayBlank === true ? blank : ` ${dayText(day)} `}tháng ${monthText(month)} năm ${year}`
}
