/** Where a case stands: its steps with their papers, what is next, its time with the clauses, what is pointed out. Pure. */
import type { CaseView } from '../../shared/contract/inspections.ts'
import { caseTime, mostWorkingDays } from '../../shared/domain/case-time.ts'
import type { CaseTimeFault, CaseTimeLimits } from '../../shared/domain/case-time.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import { disciplineReached } from '../../shared/domain/discipline-vote.ts'
import type { DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import { objectsOf } from '../../shared/domain/inspection.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'
import { issuedDocument } from '../documents/compose/index.ts'
import { versionAt, wayUp } from '../organisation/index.ts'
import { caseProblems } from './case-consistency.ts'
import type { CaseFacts } from './case-facts.service.ts'
import { inspectionProblems } from './inspection.service.ts'
import { outcomeLine, voteWords } from './outcome-words.ts'
import { caseSteps } from './procedures.ts'
import type { StepState } from './procedures.ts'
import { teamProblems } from './team-conflicts.ts'
import { timeLimitsOf } from './time-limits.ts'
import type { CaseLevel, TimeLimitRules } from './time-limits.ts'

export interface CaseRules { readonly timeLimits: TimeLimitRules, readonly discipline: DisciplineRules, readonly calendar: WorkCalendar, readonly memberships: readonly Membership[], readonly on: string }

export function caseView(facts: CaseFacts, rules: CaseRules): CaseView {
  const { revision, inspection, procedure } = facts
  const steps = procedure === null ? [] : caseSteps(procedure, inspection)
  const date = inspection.schedule.startedOn ?? inspection.schedule.signedOn ?? rules.on
  return {
    revision, title: inspection.title, kind: inspection.kind, restricted: inspection.readers.length > 0 || (procedure?.restricted ?? true),
    procedure: procedure === null ? null : { id: procedure.id, name: procedure.name, source: procedure.source, status: procedure.status },
    steps: steps.map((state) => stepView(facts, state)), next: steps.filter(({ state }) => state === 'ready').map(({ step }) => step.id),
    time: timeView(facts, rules), objects: objectViews(inspection, rules.discipline),
    problems: [
      ...procedure === null ? [warning('case.unknownProcedure', 'procedureId', inspection.procedureId, `Không có quy trình “${inspection.procedureId}”.`, 'Chọn lại quy trình của cuộc này.')] : [],
      ...inspection.decision === null ? [info('case.noDecision', 'decision', 'Cuộc này chưa có quyết định.', 'Lập quyết định ở bước đầu; có số, ngày thì ghi hoàn thành bước.')] : [],
      ...orderProblems(steps), ...caseProblems(inspection, rules.discipline), ...teamProblems(inspection, { view: facts.view, memberships: rules.memberships, date }), ...inspectionProblems(inspection),
    ],
  }
}

function objectViews(inspection: Inspection, rules: DisciplineRules): CaseView['objects'] {
  return objectsOf(inspection).map(({ object, outcome }) => ({
    objectId: object.id, type: object.type, name: object.name, words: upperFirst(outcomeLine(inspection.kind, object, outcome) ?? ''),
    vote: outcome === null || outcome.vote === null ? null : { reached: disciplineReached(outcome.vote, object.type, rules).reached, words: voteWords(outcome.vote, object.type, rules) },
  }))
}

function stepView(facts: CaseFacts, { step, record, state, waitsFor, gone }: StepState): CaseView['steps'][number] {
  return {
    stepId: step.id, code: step.code ?? '', name: step.name, stage: step.stage, state, waitsFor: waitsFor.map(({ name }) => name), template: step.template ?? null,
    isSession: step.session !== undefined, manual: step.manual, gone, optional: step.optional, doneOn: record?.doneOn ?? null, leftOut: record?.leftOut ?? '', paper: paperOf(facts, step.id),
  }
}

/** The paper with number and date as they stand on it now; else the session the step names. */
function paperOf({ inspection, papers, view }: CaseFacts, stepId: string): CaseView['steps'][number]['paper'] {
  const paper = papers.get(stepId)
  if (paper !== undefined) return { collection: 'freeDocuments', recordId: paper.id, templateId: paper.templateId, subject: paper.subject, designation: issuedDocument(paper, view)?.designation ?? '', date: paper.paper.date }
  const sessionId = inspection.steps.find((each) => each.stepId === stepId)?.sessionId ?? null
  const session = inspection.sessions.find(({ id }) => id === sessionId)
  return session === undefined ? null : { collection: 'sessions', recordId: session.id, templateId: 'bien-ban-kiem-tra', subject: session.subject, designation: '', date: session.start.slice(0, 10) }
}

/** A step done on a day before one it had to wait for. */
function orderProblems(steps: readonly StepState[]): readonly Problem[] {
  return steps.flatMap(({ step, record }) => steps.flatMap((earlier) => {
    const [day, before] = [record?.doneOn ?? null, earlier.record?.doneOn ?? null]
    return day === null || before === null || !step.after.includes(earlier.step.id) || day >= before ? [] : [
      warning('case.stepBeforeEarlier', 'steps', step.id, `Bước “${step.name}” ghi ngày ${shortDate(day)}, trước bước “${earlier.step.name}” (${shortDate(before)}).`, 'Xem lại ngày của hai bước.'),
    ]
  }))
}

/** By the first body on the way up whose kind says so; an office or a board goes by the committee above it. */
export function levelOf({ inspection, view }: Pick<CaseFacts, 'inspection' | 'view'>, on: string): CaseLevel {
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

function timeView(facts: CaseFacts, { timeLimits, calendar, on }: CaseRules): CaseView['time'] {
  const { schedule, coveredPeriod } = facts.inspection
  const level = levelOf(facts, schedule.signedOn ?? on)
  const limits = timeLimitsOf(timeLimits, level)
  const { startBy, endBy, allowed, extension, worked, beyondCalendar, faults } = caseTime(schedule, coveredPeriod.from, limits, calendar, on)
  const mostExtension = mostWorkingDays(limits).extension
  const told = { startBy: startBy === null ? '' : shortDate(startBy), endBy: endBy === null ? '' : shortDate(endBy), limits, level: timeLimits.levels[level], mostExtension, rules: timeLimits, allowed, extension }
  return {
    level: timeLimits.levels[level].words, startBy, endBy, allowed, extension, mostExtension, worked,
    clauses: { start: timeLimits.startWithin.source, days: timeLimits.levels[level].source, extension: timeLimits.extension.source },
    problems: [
      ...faults.map((fault) => timeProblem(fault, told)),
      ...beyondCalendar ? [info('time.calendarUnknown', 'schedule', 'Ngày nghỉ lễ của năm này chưa được ghi nên thời hạn mới chỉ trừ thứ Bảy, Chủ nhật.', 'Đối chiếu lịch nghỉ lễ của năm trước khi dùng.')] : [],
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
    case 'extensionTooLong': return at('schedule.extensions', String(told.extension), `Gia hạn ${told.extension} ngày làm việc, nhiều hơn ${mostExtension} ngày được phép.`, 'Rút ngắn thời gian gia hạn.', rules.extension.source)
    case 'extensionWithoutDecision': return at('schedule.extensions', '', 'Có lần gia hạn chưa ghi quyết định gia hạn.', 'Ghi số, ngày của quyết định gia hạn.', rules.extension.source)
    case 'endedBeforeStarted': return at('schedule.endedOn', '', 'Ngày kết thúc đứng trước ngày triển khai.', 'Sửa một trong hai ngày.', level.source)
    case 'endedLate': return at('schedule.endedOn', endBy, `Kết thúc sau ngày ${endBy}, quá thời hạn.`, 'Ghi lần gia hạn nếu có, hoặc nêu lý do trong báo cáo.', level.source)
    case 'overdue': return at('schedule.endedOn', endBy, `Đã qua ngày ${endBy} mà cuộc này chưa kết thúc.`, 'Kết thúc cuộc, hoặc đề nghị gia hạn.', level.source)
    case 'coveredTooLong': return at('coveredPeriod.from', '', `Mốc thời gian lùi về trước quá ${limits.coveredYears} năm.`, 'Xem lại mốc thời gian.', rules.covered.source)
    default: return fault satisfies never
  }
}

function info(code: string, path: string, message: string, remedy: string): Problem {
  return { severity: 'info', code, path, value: '', message, remedy }
}
