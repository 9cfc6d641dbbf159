/** Mục lục hồ sơ: every paper of the case in the order of its steps, then the minutes no step names. Pure. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { InspectionSession } from '../../../shared/domain/inspection.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { issuedDocument } from '../../documents/compose/index.ts'
import { endedOnOf } from '../case-end.ts'
import { caseSteps } from '../procedures.ts'
import type { StepState } from '../procedures.ts'
import { decisionWords, objectWords, teamPerson, wordOf } from './plan.ts'
import type { StepAsked } from './plan.ts'

type ListRow = Record<string, string>

export function documentListFields(asked: StepAsked): FieldValues {
  const { inspection, procedure } = asked
  const steps = procedure === null ? [] : caseSteps(procedure, inspection)
  const named = new Set(inspection.steps.map(({ sessionId }) => sessionId))
  return {
    word: wordOf(asked), object: objectWords(asked), decision: decisionWords(asked), from: inspection.schedule.signedOn, to: endedOnOf(inspection),
    documents: [...steps.flatMap((state) => stepRows(asked, state)), ...inspection.sessions.filter(({ id }) => !named.has(id)).map((session) => sessionRow(session, ''))],
    leader: teamPerson(asked, 'leader'), keeper: teamPerson(asked, 'secretary'),
  }
}

/** The index is not listed in itself; a step done without a paper here is listed by its name, so that nothing is missing unseen. */
function stepRows({ papers, view, inspection }: StepAsked, { step, record }: StepState): readonly ListRow[] {
  const [code, paper] = [step.code ?? '', papers.get(step.id)]
  if (step.template === 'muc-luc-ho-so' || record === null || record.leftOut !== '') return []
  if (paper !== undefined) {
    const designation = issuedDocument(paper, view)?.designation ?? ''
    return [{ code, title: `${paper.templateId === 'trich-bien-ban' ? 'Trích biên bản' : documentKinds[paper.kind].name} ${paper.subject}`, designation, ...dated(paper.paper.date ?? record.doneOn) }]
  }
  const session = inspection.sessions.find(({ id }) => id === record.sessionId)
  if (session !== undefined) return [sessionRow(session, code)]
  return step.template === undefined || record.doneOn === null ? [] : [{ code, title: step.name, designation: '', ...dated(record.doneOn) }]
}

function sessionRow({ subject, start }: InspectionSession, code: string): ListRow {
  return { code, title: `Biên bản ${subject}`, designation: '', date: start.slice(0, 10) }
}

function dated(date: string | null): ListRow {
  return date === null ? {} : { date }
}
