/** Place and date (box 4) and dates inside the text: HD36 1.4, HD05 4.2. */
import { shortDate } from '../../../../shared/domain/dates.ts'
import { datesInText, isCitedDate, isSundayDeadline, rightWeekday, wrongZeros } from '../dates-in-text.ts'
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

/** A basis dated after the paper that cites it. */
function laterCited(paper: PaperUnderCheck): readonly Hit[] {
  return textsIn(paper, 'basis').flatMap(({ place, text }) => datesInText(text).flatMap((cited) =>
    cited.date !== null && paper.date !== null && cited.date > paper.date && isCitedDate(cited, text)
      ? [{ place, excerpt: around(text, cited.at, cited.raw.length), found: cited.raw, expected: shortDate(paper.date), variant: 'cited' }] : []))
}

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
    find: (paper) => onDates(paper, wrongZeros),
  },
  {
    id: 'D03',
    find: (paper) => [
      ...onDates(paper, ({ date }) => date === null ? 'ngày có thật' : null),
      ...onDates(paper, (date, { text }) => rightWeekday(date, text)).map((hit) => ({ ...hit, variant: 'weekday' })),
      ...laterCited(paper),
    ],
  },
  {
    id: 'D07',
    find: (paper) => onDates(paper, (date, { text }) => isSundayDeadline(date, text) ? 'ngày làm việc' : null),
  },
]
