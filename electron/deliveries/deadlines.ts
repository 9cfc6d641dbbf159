/** Sentences of a paper that set a day: "gửi báo cáo về Văn phòng Đảng uỷ trước ngày 25/12/2026". Pure. */
import { calendarDateSchema, dayText } from '../../shared/domain/dates.ts'

/** A sentence as it stands and the day it sets. */
export interface Deadline { readonly sentence: string, readonly due: string }

/** Words that make a day a last day. A day alone ("ngày 05/6/2026 đã họp") sets nothing. */
const until = String.raw`(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|không muộn hơn|không quá|xong trong|hạn(?: cuối| chót| cùng)?(?: gửi| nộp| báo cáo| hoàn thành)?(?: là)?:?|đến hết|hết|vào)`
const hour = String.raw`(?:\s+(?:\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{2})?\s*(?:phút)?,?))?`
const day = String.raw`(?:(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}))?(?!\d)|(?<wordDay>\d{1,2})\s+tháng\s+(?<wordMonth>\d{1,2})(?:\s+năm\s+(?<wordYear>\d{4}))?)`
const lastDay = new RegExp(String.raw`(?<!\p{L})(?<until>${until})${hour}\s+(?:ngày\s+)?${day}`, 'giu')
/** "vào ngày …" sets a last day only where something is to be handed in. */
const handsIn = /(?<!\p{L})(?:gửi|nộp|báo cáo về|đăng ký|hoàn thành|trình)(?!\p{L})/iu

/** In the order of the text. `issuedOn`: a day without a year is the next such day after it; days before it set nothing. */
export function deadlinesOf(text: string, issuedOn: string): readonly Deadline[] {
  return sentencesOf(text).flatMap((sentence) => {
    const days = [...sentence.matchAll(lastDay)].flatMap((found) => {
      if (/^(?:vào|hết)$/iu.test(found.groups?.['until'] ?? '') && !handsIn.test(sentence)) return []
      const due = dayOf(found.groups ?? {}, issuedOn)
      return due === null || due < issuedOn ? [] : [due]
    })
    const [due] = days.toSorted()
    return due === undefined ? [] : [{ sentence, due }]
  })
}

/** Ends of sentences; a stop inside a date or a number is none. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?…])\s+(?=[\p{Lu}\d"“(-])|\n+/u).map((sentence) => sentence.replace(/\s+/gu, ' ').trim()).filter((sentence) => sentence !== '')
}

function dayOf(parts: Readonly<Record<string, string | undefined>>, issuedOn: string): string | null {
  const dayNumber = Number(parts['day'] ?? parts['wordDay'])
  const month = Number(parts['month'] ?? parts['wordMonth'])
  const year = parts['year'] ?? parts['wordYear']
  const issuedYear = Number(issuedOn.slice(0, 4))
  const on = (ofYear: number): string => `${ofYear}-${dayText(month)}-${dayText(dayNumber)}`
  const found = year === undefined ? (on(issuedYear) >= issuedOn ? on(issuedYear) : on(issuedYear + 1)) : on(Number(year))
  return calendarDateSchema.safeParse(found).success ? found : null
}
