/** The supplied time limits and days off, read from disk once. A file written wrong is refused with line and remedy. */
import { suppliedRules } from '../files/index.ts'
import { daysOffFile, loadDaysOff } from './days-off.ts'
import type { DaysOffRules } from './days-off.ts'
import { loadTimeLimits, timeLimitsFile } from './time-limits.ts'
import type { TimeLimitRules } from './time-limits.ts'

export interface CaseResources { readonly timeLimits: () => TimeLimitRules, readonly daysOff: () => DaysOffRules }

/** `resourcesDir`: where the program's data lies. */
export function caseResources(resourcesDir: string): CaseResources {
  return {
    timeLimits: suppliedRules(resourcesDir, ['inspections', timeLimitsFile], loadTimeLimits, 'Thời hạn kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    daysOff: suppliedRules(resourcesDir, ['calendar', daysOffFile], loadDaysOff, 'Danh sách ngày nghỉ lễ, Tết kèm theo viết sai nên chưa dùng được.'),
  }
}
