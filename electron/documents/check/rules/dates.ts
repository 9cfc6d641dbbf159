/** Place and date (box 4) and dates inside the text: HD36 1.4, HD05 4.2. */
import { shortDate } from '../../../../shared/domain/dates.ts'
import { datesInText, rightZeros, weekday, weekdayNames } from '../dates-in-text.ts'
import type { DateInText } from '../dates-in-text.ts'
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck, PlacedText } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

/** Hits on dates in the words of the paper; `wrong` says what was expected, null when the date is right. */
function onDates(paper: PaperUnderCheck, wrong: (date: DateInText, text: PlacedText) => string | null): readonly Hit[] {
  return textsIn(paper, 'subject', 'addressee', 'basis', 'heading', 'text', 'cell', 'recipient').flatMap((one) =>
    datesInText(one.text).flatMap((date) => {
      const expected = wrong(date, one)
      return expected === null ? [] : [{ place: one.place, excerpt: around(one.text, date.at, date.raw.length), found: date.raw, expected }]
    }))
}

/** `expected` when the words just before the date name another day of the week than the calendar's. */
function wrongWeekday({ at, date }: DateInText, text: string): string | null {
  const named = /(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s*(?:\(?ngày\s*)?$/iu.exec(text.slice(0, at))?.[1]
  if (named === undefined || date === null) return null
  const right = weekdayNames[weekday(date)] ?? ''
  const digit = /[2-7]$/u.exec(named)?.[0]
  const said = digit === undefined ? named.toLocaleLowerCase('vi') : (weekdayNames[Number(digit) - 1] ?? '').toLocaleLowerCase('vi')
  return said === right.toLocaleLowerCase('vi') ? null : right
}

/** Words that make the date after them a deadline. */
const deadline = /(?:trước|chậm nhất|muộn nhất|thời hạn|hạn chót|xong)[^.;]{0,25}$/iu

export const dateFinders: readonly CheckFinder[] = [
  {
    id: 'D05',
    find: ({ model }) => model.placeAndDate === null && model.kind !== 'minutes'
      ? [{ place: 'placeAndDate', excerpt: '', found: 'không có', expected: '…, ngày … tháng … năm …' }] : [],
  },
  {
    id: 'D08',
    find: ({ model: { placeAndDate } }) => placeAndDate !== null && (placeAndDate.date === null || placeAndDate.dayBlank === true)
      ? [{ place: 'placeAndDate', excerpt: placeAndDate.place, found: 'để trống', expected: 'ngày, tháng, năm ban hành' }] : [],
  },
  {
    id: 'D02',
    find: (paper) => textsIn(paper, 'place').filter(({ text }) => /[,;:.]$|ngày|\d{4}/iu.test(text))
      .map(({ place, text }) => ({ place, excerpt: text, found: text, expected: text.replace(/[,;:.].*$|\s*ngày.*$/iu, '') })),
  },
  {
    id: 'D09',
    find: ({ date, facts }) => facts.issuerExists === false && date !== null
      ? [{ place: 'placeAndDate', excerpt: shortDate(date), found: shortDate(date), expected: 'ngày cơ quan đang hoạt động' }] : [],
  },
  {
    id: 'D01',
    find: (paper) => onDates(paper, (date) => {
      const right = rightZeros(date)
      return date.date === null || right === date.raw.replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi') ? null : right
    }),
  },
  {
    id: 'D03',
    find: (paper) => onDates(paper, ({ date }) => date === null ? 'ngày có thật' : null),
  },
  {
    id: 'D06',
    find: (paper) => onDates(paper, (date, { text }) => wrongWeekday(date, text)),
  },
  {
    id: 'D04',
    find: (paper) => textsIn(paper, 'basis').flatMap(({ place, text }) => datesInText(text).flatMap((cited) =>
      cited.date !== null && paper.date !== null && cited.date > paper.date && /số \S+,? (?:ngày )?$/u.test(text.slice(0, cited.at))
        ? [{ place, excerpt: around(text, cited.at, cited.raw.length), found: cited.raw, expected: shortDate(paper.date) }] : [])),
  },
  {
    id: 'D07',
    find: (paper) => onDates(paper, ({ at, date }, { text }) => date !== null && weekday(date) === 0 && deadline.test(text.slice(0, at)) ? 'ngày làm việc' : null),
  },
]
