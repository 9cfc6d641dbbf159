/** Deadlines on a day nobody works come back from the upper level (document-catalogue 18, row 15). */
import { dateParts } from '../../../../shared/domain/dates.ts'

/** "thứ Bảy" or "Chủ nhật", or null on a working day. Gregorian calendar, no clock. */
export function weekendName(date: string): string | null {
  const { year, month, day } = dateParts(date)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const inYear = month < 3 ? year - 1 : year
  const weekday = (inYear + Math.floor(inYear / 4) - Math.floor(inYear / 100) + Math.floor(inYear / 400) + shift + day) % 7
  return weekday === 0 ? 'Chủ nhật' : weekday === 6 ? 'thứ Bảy' : null
}
