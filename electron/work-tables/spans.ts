/** The time a paper of a register is about. Pure. */
import { shortDate } from '../../shared/domain/dates.ts'
import { namedPeriod } from '../../shared/domain/reporting-periods.ts'
import type { PeriodSpan } from '../../shared/domain/reporting-periods.ts'

/** "quý III năm 2026"; of days that are no such period "từ ngày 05/01/2026 đến ngày 20/9/2026". */
export function spanWords(span: PeriodSpan): string {
  return namedPeriod(span)?.name ?? `từ ngày ${shortDate(span.from)} đến ngày ${shortDate(span.to)}`
}
