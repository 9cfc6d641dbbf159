/** The time of a case against the limits of its level: how long, until when, and what goes beyond, each with its clause. Pure. */
import type { CaseView } from '../../shared/contract/inspections.ts'
import { caseTime, mostWorkingDays } from '../../shared/domain/case-time.ts'
import type { CaseTimeFault, CaseTimeLimits } from '../../shared/domain/case-time.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'
import { versionAt, wayUp } from '../organisation/index.ts'
import { workedSchedule } from './case-end.ts'
import { timeLimitsOf } from './time-limits.ts'
import type { CaseLevel, TimeLimitRules } from './time-limits.ts'

/** `on`: the day it is asked. */
export interface TimeRules { readonly timeLimits: TimeLimitRules, readonly calendar: WorkCalendar, readonly on: string }
export interface CaseOfBody { readonly inspection: Inspection, readonly view: OrganisationView }

/** By the first body on the way up whose kind says so; an office or a board goes by the committee above it. */
export function levelOf({ inspection, view }: CaseOfBody, on: string): CaseLevel {
  for (const id of wayUp(view.bodies, inspection.bodyId, on)) {
    const body = view.bodies.get(id)
    switch (body === undefined ? 'external' : versionAt(body, on).kind) {
      case 'grassrootsCommittee': case 'grassrootsCell': return 'grassroots'
      case 'committee': return 'aboveGrassroots'
      case 'superior': return 'province'
      case 'inspectionCommittee': case 'board': case 'office': case 'subCommitteeArea': case 'partyCell': case 'partyGroup': case 'external': break
    }
  }
  return 'aboveGrassroots'
}

export function timeView(facts: CaseOfBody, rules: TimeRules): CaseView['time'] {
  const { timeLimits } = rules
  const { level, limits, time: { startBy, endBy, allowed, extension, worked, beyondCalendar, faults } } = heldAgainst(facts, rules)
  const mostExtension = mostWorkingDays(limits).extension
  const told = { startBy: startBy === null ? '' : shortDate(startBy), endBy: endBy === null ? '' : shortDate(endBy), limits, level: timeLimits.levels[level], mostExtension, rules: timeLimits, allowed, extension }
  return {
    level: timeLimits.levels[level].words, startBy, endBy, allowed, extension, mostExtension, worked,
    clauses: { start: timeLimits.startWithin.source, days: timeLimits.levels[level].source, extension: timeLimits.extension.source },
    problems: [
      ...faults.map((fault) => timeProblem(fault, told)),
      ...beyondCalendar ? [{ severity: 'info' as const, code: 'time.calendarUnknown', path: 'schedule', value: '', message: 'Ngày nghỉ lễ của năm này chưa được ghi nên thời hạn mới chỉ trừ thứ Bảy, Chủ nhật.', remedy: 'Đối chiếu lịch nghỉ lễ của năm trước khi dùng.' }] : [],
    ],
  }
}

interface TimeTold {
  readonly startBy: string, readonly endBy: string, readonly limits: CaseTimeLimits, readonly level: TimeLimitRules['levels'][CaseLevel], readonly mostExtension: number, readonly rules: TimeLimitRules
  readonly allowed: number, readonly extension: number
}

function timeProblem(fault: CaseTimeFault, told: TimeTold): Problem {
  const { startBy, endBy, limits, level, mostExtension, rules } = told
  const at = (path: string, value: string, message: string, remedy: string, source: string): Problem => warning(`time.${fault}`, path, value, `${message} (${source})`, remedy)
  switch (fault) {
    case 'startedBeforeSigned': return at('schedule.startedOn', '', 'Ngày triển khai đứng trước ngày ký quyết định.', 'Sửa một trong hai ngày.', rules.startWithin.source)
    case 'startedLate': return at('schedule.startedOn', startBy, `Triển khai sau ngày ${startBy}, quá ${limits.startWithin} ngày làm việc kể từ ngày ký quyết định.`, 'Ghi rõ lý do trong báo cáo kết quả.', rules.startWithin.source)
    case 'notStarted': return at('schedule.startedOn', startBy, `Đã qua ngày ${startBy} mà chưa triển khai quyết định.`, 'Triển khai ngay, hoặc ghi ngày đã triển khai.', rules.startWithin.source)
    case 'longerThanAllowed': return at('schedule.workingDays', String(told.allowed), `Thời gian ghi ${told.allowed} ngày làm việc, nhiều hơn ${level.workingDays} ngày của ${level.words.toLocaleLowerCase('vi')}.`, 'Rút ngắn thời gian trong quyết định.', level.source)
    case 'extensionTooLong': return at('schedule.extensions', String(told.extension), `Gia hạn ${told.extension} ngày làm việc, nhiều hơn ${mostExtension} ngày được phép (${limits.extensionOf.of}/${limits.extensionOf.from} của ${level.workingDays} ngày quy định cho ${level.words.toLocaleLowerCase('vi')}, không phải của số ngày ghi trong quyết định).`, 'Rút ngắn thời gian gia hạn.', rules.extension.source)
    case 'extensionWithoutDecision': return at('schedule.extensions', '', 'Có lần gia hạn chưa ghi quyết định gia hạn.', 'Ghi số, ngày của quyết định gia hạn.', rules.extension.source)
    case 'endedBeforeStarted': return at('schedule.endedOn', '', 'Ngày kết thúc đứng trước ngày triển khai.', 'Sửa một trong hai ngày.', level.source)
    case 'endedLate': return at('schedule.endedOn', endBy, `Kết thúc sau ngày ${endBy}, quá thời hạn.`, 'Ghi lần gia hạn nếu có, hoặc nêu lý do trong báo cáo.', level.source)
    case 'overdue': return at('schedule.endedOn', endBy, `Đã qua ngày ${endBy} mà cuộc này chưa kết thúc.`, 'Kết thúc cuộc, hoặc đề nghị gia hạn.', level.source)
    case 'coveredTooLong': return at('coveredPeriod.from', '', `Mốc thời gian lùi về trước quá ${limits.coveredYears} năm.`, 'Xem lại mốc thời gian.', rules.covered.source)
    default: return fault satisfies never
  }
}

/** Still at work after its last day, or ended after it. */
export function isLate(facts: CaseOfBody, rules: TimeRules): boolean {
  const { faults } = heldAgainst(facts, rules).time
  return faults.includes('overdue') || faults.includes('endedLate')
}

function heldAgainst(facts: CaseOfBody, { timeLimits, calendar, on }: TimeRules) {
  const schedule = workedSchedule(facts.inspection)
  const level = levelOf(facts, schedule.signedOn ?? on)
  const limits = timeLimitsOf(timeLimits, level)
  return { level, limits, time: caseTime(schedule, facts.inspection.coveredPeriod.from, limits, calendar, on) }
}
