/** A date as clerks write it, to `YYYY-MM-DD`. Day before month, as Vietnamese is written; nothing is guessed. */
import type { Cell } from '../../documents/sheets/index.ts'
import { calendarDateSchema, shortDate } from '../../../shared/domain/dates.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'

export interface DateReading { readonly date: string | null, readonly issues: readonly Issue[] }

const typeAgain = 'Gõ lại theo ngày/tháng/năm, ví dụ 15/6/2026.'

export function readDateCell(cell: Cell): DateReading {
  const { value } = cell
  if (value.kind === 'date' && value.date !== null) return { date: value.date, issues: farIssues(value.date) }
  if (value.kind === 'text') return readDateText(value.text)
  return refused(value.kind === 'number' ? 'date.number' : 'date.unreadable', `Ô cần một ngày, nhưng đang là “${cell.text}”.`)
}

function refused(code: string, message: string): DateReading {
  return { date: null, issues: [issue('error', code, message, typeAgain)] }
}

/** A small number in a cell of dates reads as a day of 1900; nothing that is reported is so old or so far ahead. */
function farIssues(date: string): readonly Issue[] {
  return date >= '1930-01-01' && date < '2100-01-01' ? [] : [issue('warning', 'date.far', `Ngày đọc được là ${shortDate(date)}; có thể ô đang là một con số, hoặc gõ nhầm năm.`, typeAgain)]
}

const dayFirst = /^(?:ngày )?(?<day>\d{1,2}) ?(?:[/.-]|tháng) ?(?<month>\d{1,2}) ?(?:[/.-]|năm) ?(?<year>\d{4}|\d{2})$/iu
const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u

export function readDateText(text: string): DateReading {
  const clean = text.normalize('NFC').replaceAll(/[\p{Z}\s]+/gu, ' ').trim()
  const found = (dayFirst.exec(clean) ?? yearFirst.exec(clean))?.groups
  if (found === undefined) {
    const partial = /^(?:tháng )?\d{1,2} ?(?:[/.-]|năm) ?\d{4}$/iu.test(clean) || /^(?:năm )?\d{4}$/iu.test(clean)
    return refused(partial ? 'date.incomplete' : 'date.unreadable', partial ? `“${clean}” chưa đủ ngày, tháng, năm.` : `Không đọc được ngày từ “${clean}”.`)
  }
  const { day = '', month = '', year = '' } = found
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!calendarDateSchema.safeParse(date).success) return refused('date.unreadable', `“${clean}” không có trong lịch (đọc theo ngày/tháng/năm).`)
  const issues = [...farIssues(date), ...year.length === 2 ? [issue('warning', 'date.shortYear', `Năm ghi hai chữ số; chương trình đọc “${clean}” là năm ${date.slice(0, 4)}.`, 'Kiểm tra lại năm.')] : []]
  return { date, issues }
}
