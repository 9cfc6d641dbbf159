/** How a part of a paper names the paper it belongs to: "Kế hoạch số 05-KH/ĐU, ngày 05/6/2026 của Đảng uỷ xã A". */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentModel, Letterhead, PlaceAndDate } from '../../../shared/document/model.ts'
import { dateParts, monthText, shortDate } from '../../../shared/domain/dates.ts'
import { blank, numberText } from './number-and-date.ts'

/**
 * A line of the form ("(kèm theo {kind} {number}, {date} của {issuer})") filled from the paper. Blank number and date
 * leave room for the pen; what the paper has not is left out with its comma.
 */
export function filledReference(line: string, model: DocumentModel): string {
  const number = model.number === null ? '' : numberText(model.number).replace(/^Số/u, 'số')
  const date = model.placeAndDate === null ? '' : dateInText(model.placeAndDate)
  const shown = number === '' ? line.replace(/\s*(?:số\s*)?\{number\},?/u, '') : line.replace(/(?:số\s*)?\{number\}/u, number)
  return (date === '' ? shown.replace(/,?\s*(?:ngày\s*)?\{date\}/u, '') : shown.replace(/(?:ngày\s*)?\{date\}/u, date))
    .replace('{kind}', documentKinds[model.kind].name).replace('{issuer}', () => nameInText(model.letterhead))
}

function dateInText({ date, dayBlank }: PlaceAndDate): string {
  if (date === null) return `ngày${blank}tháng${blank}năm${blank}`
  const { year, month } = dateParts(date)
  return dayBlank === true ? `ngày${blank}tháng ${monthText(month)} năm ${year}` : `ngày ${shortDate(date)}`
}

/** The issuing body as running text calls it; joint issuers with a comma and "và". */
export function nameInText({ nameInText: given, issuers }: Letterhead): string {
  if (given !== undefined) return given
  const last = issuers.at(-1) ?? ''
  return issuers.length < 2 ? last : `${issuers.slice(0, -1).join(', ')} và ${last}`
}
