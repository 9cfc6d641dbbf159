/** The supplied procedures, time limits, levels of discipline, days off and statistical forms, read from disk once. A file written wrong is refused with line and remedy. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'
import { fault } from '../faults/index.ts'
import { suppliedRules } from '../files/index.ts'
import { daysOffFile, loadDaysOff, workCalendarOf } from './days-off.ts'
import type { DaysOffRules } from './days-off.ts'
import { disciplineFile, disciplineRulesOf, loadDiscipline } from './discipline-rules.ts'
import type { DisciplineFile } from './discipline-rules.ts'
import { loadProcedures, proceduresFile } from './procedures.ts'
import type { Procedures } from './procedures.ts'
import { loadStatisticsForms } from './statistics-forms.ts'
import type { StatisticsForm } from './statistics-forms.ts'
import { loadTimeLimits, timeLimitsFile } from './time-limits.ts'
import type { TimeLimitRules } from './time-limits.ts'

export interface CaseResources {
  readonly procedures: () => Procedures, readonly timeLimits: () => TimeLimitRules, readonly daysOff: () => DaysOffRules, readonly statistics: () => SuppliedForms
  /** Of the days off; worked out once. */
  readonly calendar: () => WorkCalendar
  readonly disciplineFile: () => DisciplineFile, readonly discipline: () => DisciplineRules
}


/** `resourcesDir`: where the program's data lies. */
export function caseResources(resourcesDir: string): CaseResources {
  const levels = suppliedRules(resourcesDir, ['inspections', disciplineFile], loadDiscipline, 'Hình thức kỷ luật kèm theo viết sai nên chưa dùng được.')
  const daysOff = suppliedRules(resourcesDir, ['calendar', daysOffFile], loadDaysOff, 'Danh sách ngày nghỉ lễ, Tết kèm theo viết sai nên chưa dùng được.')
  let calendar: WorkCalendar | null = null
  return {
    disciplineFile: levels, discipline: () => disciplineRulesOf(levels()),
    procedures: suppliedRules(resourcesDir, ['inspections', proceduresFile], loadProcedures, 'Quy trình kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    timeLimits: suppliedRules(resourcesDir, ['inspections', timeLimitsFile], loadTimeLimits, 'Thời hạn kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'),
    daysOff, calendar: () => calendar ??= workCalendarOf(daysOff()),
    statistics: suppliedForms(resourcesDir),
  }
}

/** Of every file, in the order of their names. */
export interface SuppliedForms { readonly forms: readonly StatisticsForm[] }

/** A new file in the folder is a new set of forms; a form of one id stands in one file only. */
function suppliedForms(resourcesDir: string): () => SuppliedForms {
  const happened = 'Biểu thống kê kiểm tra, giám sát kèm theo viết sai nên chưa dùng được.'
  let kept: SuppliedForms | null = null
  return () => {
    if (kept !== null) return kept
    const names = readdirSync(join(resourcesDir, 'statistics')).filter((name) => name.endsWith('.yaml')).toSorted()
    const forms = names.flatMap((name) => suppliedRules(resourcesDir, ['statistics', name], (files) => loadStatisticsForms(files, name), happened)().forms)
    const twice = forms.find(({ id }, at) => forms.findIndex((form) => form.id === id) !== at)
    if (twice !== undefined) throw fault('TEMPLATE_BROKEN', { happened, kept: 'Dữ liệu không thay đổi.', remedy: `Biểu “${twice.id}” có ở hai tệp; bỏ một, hoặc cài lại chương trình.` })
    kept = { forms }
    return kept
  }
}
