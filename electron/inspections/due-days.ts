/** Deadlines of a case that fall on a day nobody works: of requirements, of the report of the object, of what a session asks for. Pure. */
import { shortDate, weekendName } from '../../shared/domain/dates.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { shorten, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isWorkingDay } from '../../shared/domain/working-days.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'

interface Deadline { readonly path: string, readonly due: string | null, /** Of what, as it stands after "Thời hạn … của". */ readonly of: string }

export function dueProblems(inspection: Inspection, calendar: WorkCalendar): readonly Problem[] {
  return deadlines(inspection).flatMap(({ path, due, of }) => {
    const off = due === null || isWorkingDay(due, calendar) ? null : { due, words: weekendName(due) ?? 'ngày nghỉ lễ, Tết' }
    return off === null ? [] : [warning('case.dueOnWeekend', path, off.due, `Thời hạn ${shortDate(off.due)} của ${of} rơi vào ${off.words}.`, 'Chọn ngày làm việc.')]
  })
}

function deadlines({ schedule, sessions, requirements }: Inspection): readonly Deadline[] {
  return [
    { path: 'schedule.selfReportDue', due: schedule.selfReportDue, of: 'báo cáo của đối tượng' },
    ...sessions.flatMap(({ requests }, at) => requests.map(({ content, due }, index) => ({ path: `sessions[${at}].requests[${index}].due`, due, of: `yêu cầu “${shorten(content)}” ở buổi làm việc` }))),
    ...requirements.map(({ content, due }, at) => ({ path: `requirements[${at}].due`, due, of: `yêu cầu “${shorten(content)}”` })),
  ]
}
