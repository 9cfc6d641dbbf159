/** The supplied procedures, time limits, days off and statistical forms, read from disk once. A file written wrong is refused with line and remedy. */
import { suppliedRules } from '../files/index.ts'
import { daysOffFile, loadDaysOff } from './days-off.ts'
import type { DaysOffRules } from './days-off.ts'
import { loadProcedures, proceduresFile } from './procedures.ts'
import type { Procedures } from './procedures.ts'
import { loadStatisticsForms } from './statistics-forms.ts'
import type { StatisticsForms } from './statistics-forms.ts'
import { loadTimeLimits, timeLimitsFile } from './time-limits.ts'
import type { TimeLimitRules } from './time-limits.ts'

export interface CaseResources { readonly procedures: () => Procedures, readonly timeLimits: () => TimeLimitRules, readonly daysOff: () => DaysOffRules, readonly statistics: () => StatisticsForms }

const statisticsFile = 'inspections.yaml'

/** `resourcesDir`: where the program's data lies. */
export function caseResources(resourcesDir: string): CaseResources {
  return {
    procedures: suppliedRules(resourcesDir, ['inspections', proceduresFile], loadProcedures, 'Quy trình kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    timeLimits: suppliedRules(resourcesDir, ['inspections', timeLimitsFile], loadTimeLimits, 'Thời hạn kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    daysOff: suppliedRules(resourcesDir, ['calendar', daysOffFile], loadDaysOff, 'Danh sách ngày nghỉ lễ, Tết kèm theo viết sai nên chưa dùng được.'),
    statistics: suppliedRules(resourcesDir, ['statistics', statisticsFile], (files) => loadStatisticsForms(files, statisticsFile), 'Biểu thống kê kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
  }
}
