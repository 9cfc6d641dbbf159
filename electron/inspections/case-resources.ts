/** The supplied procedures, time limits, levels of discipline, days off and statistical forms, read from disk once. A file written wrong is refused with line and remedy. */
import type { DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import { suppliedRules } from '../files/index.ts'
import { daysOffFile, loadDaysOff } from './days-off.ts'
import type { DaysOffRules } from './days-off.ts'
import { disciplineFile, disciplineRulesOf, loadDiscipline } from './discipline-rules.ts'
import type { DisciplineFile } from './discipline-rules.ts'
import { loadProcedures, proceduresFile } from './procedures.ts'
import type { Procedures } from './procedures.ts'
import { loadStatisticsForms } from './statistics-forms.ts'
import type { StatisticsForms } from './statistics-forms.ts'
import { loadTimeLimits, timeLimitsFile } from './time-limits.ts'
import type { TimeLimitRules } from './time-limits.ts'

export interface CaseResources {
  readonly procedures: () => Procedures, readonly timeLimits: () => TimeLimitRules, readonly daysOff: () => DaysOffRules, readonly statistics: () => StatisticsForms
  readonly disciplineFile: () => DisciplineFile, readonly discipline: () => DisciplineRules
}

const statisticsFile = 'inspections.yaml'

/** `resourcesDir`: where the program's data lies. */
export function caseResources(resourcesDir: string): CaseResources {
  const levels = suppliedRules(resourcesDir, ['inspections', disciplineFile], loadDiscipline, 'Hình thức kỷ luật kèm theo viết sai nên chưa dùng được.')
  return {
    disciplineFile: levels, discipline: () => disciplineRulesOf(levels()),
    procedures: suppliedRules(resourcesDir, ['inspections', proceduresFile], loadProcedures, 'Quy trình kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    timeLimits: suppliedRules(resourcesDir, ['inspections', timeLimitsFile], loadTimeLimits, 'Thời hạn kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    daysOff: suppliedRules(resourcesDir, ['calendar', daysOffFile], loadDaysOff, 'Danh sách ngày nghỉ lễ, Tết kèm theo viết sai nên chưa dùng được.'),
    statistics: suppliedRules(resourcesDir, ['statistics', statisticsFile], (files) => loadStatisticsForms(files, statisticsFile), 'Biểu thống kê kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
  }
}
