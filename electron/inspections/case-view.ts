/** Where a case stands: its steps with their papers, what is next, its time with the clauses, what is pointed out. Pure. */
import type { CaseView } from '../../shared/contract/inspections.ts'
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
import { caseProblems } from './case-consistency.ts'
import { timeView } from './case-time-view.ts'
import { extractProblems } from './extract-problems.ts'
import type { CaseFacts } from './case-facts.service.ts'
import { inspectionProblems } from './inspection.service.ts'
import { outcomeLine, voteWords } from './outcome-words.ts'
import { caseSteps } from './procedures.ts'
import type { StepState } from './procedures.ts'
import { teamProblems } from './team-conflicts.ts'
import type { TimeLimitRules } from './time-limits.ts'

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
      ...orderProblems(steps), ...caseProblems(inspection, rules.discipline, rules.calendar), ...extractProblems(facts), ...teamProblems(inspection, { view: facts.view, memberships: rules.memberships, date }), ...inspectionProblems(inspection),
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

function info(code: string, path: string, message: string, remedy: string): Problem {
  return { severity: 'info', code, path, value: '', message, remedy }
}
