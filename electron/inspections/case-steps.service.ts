/** Steps of a case done and left out. What a step's paper already says (number, date) is taken from it and written into the case, so that nobody types it again. */
import type { ProcedureStep } from '../../shared/domain/case-procedure.ts'
import type { Citation } from '../../shared/domain/common.ts'
import type { CaseStep, Inspection } from '../../shared/domain/inspection.ts'
import { localDay } from '../../shared/domain/moments.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { issuedDocument } from '../documents/compose/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { conflictWith, parseRecord, writeRecord } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { endedOnOf } from './case-end.ts'
import { loadCase } from './case-facts.service.ts'
import type { CaseFacts } from './case-facts.service.ts'
import type { CaseResources } from './case-resources.ts'
import { inspectionStore } from './inspection.repository.ts'
import { timeProblems } from './case-saving.service.ts'
import { extractProblems } from './extract-problems.ts'
import { caseSteps } from './procedures.ts'
import type { StepState } from './procedures.ts'

interface StepNamed { readonly id: string, readonly revision: number, readonly stepId: string }
type Saved = SaveOutcome<Inspection>
/** The changed case, or why it stays as it is. */
type Change = (facts: CaseFacts, state: StepState) => Inspection | Problem

export function completeStep(office: OfficeDatabase, actor: Actor, resources: CaseResources, { doneOn, ...named }: StepNamed & { readonly doneOn: string | null }): Promise<Saved> {
  return changeStep(office, actor, resources, named, (facts, state) => {
    if (state.state === 'waiting') return refusal('case.stepWaits', state.step.id, `Bước “${state.step.name}” còn chờ: ${state.waitsFor.map(({ name }) => name).join('; ')}.`, 'Làm xong, hoặc ghi lý do bỏ qua, các bước ấy trước.')
    const day = doneOn ?? dayOf(facts, state)
    if (day === null) return refusal('case.stepWithoutDay', state.step.id, `Chưa biết bước “${state.step.name}” xong ngày nào.`, 'Ghi ngày xong, hoặc ghi ngày trên văn bản của bước này.')
    return withStep(taken(facts, state.step, day), state.step.id, { doneOn: day, leftOut: '' })
  })
}

export function leaveOutStep(office: OfficeDatabase, actor: Actor, resources: CaseResources, { reason, ...named }: StepNamed & { readonly reason: string }): Promise<Saved> {
  return changeStep(office, actor, resources, named, ({ inspection }, { step, state }) => {
    if (!step.optional) return refusal('case.stepNeeded', step.id, `Bước “${step.name}” không bỏ qua được.`, 'Làm bước này rồi ghi hoàn thành.')
    if (state === 'done') return refusal('case.stepDone', step.id, `Bước “${step.name}” đã xong nên không bỏ qua nữa.`, 'Sửa ở hồ sơ cuộc nếu ghi nhầm.')
    return withStep(inspection, step.id, { leftOut: reason })
  })
}

async function changeStep(office: OfficeDatabase, actor: Actor, resources: CaseResources, { id, revision, stepId }: StepNamed, change: Change): Promise<Saved> {
  return office.write(async (transaction) => {
    const db: ReadDatabase = readingIn(transaction)
    const facts = await loadCase(db, resources, id, localDay(actor.now()))
    const current = { revision: facts.revision, record: facts.inspection }
    const stale = await conflictWith(db, 'inspections', current, revision)
    if (stale !== null) return stale
    const state = facts.procedure === null ? undefined : caseSteps(facts.procedure, facts.inspection).find(({ step }) => step.id === stepId)
    if (state === undefined) return { outcome: 'refused', problems: [refusal('case.stepUnknown', stepId, 'Quy trình của cuộc này không có bước ấy.', 'Mở lại cuộc rồi chọn bước trong danh sách.')] }
    const changed = change(facts, state)
    if ('severity' in changed) return { outcome: 'refused', problems: [changed] }
    const parsed = parseRecord('inspections', changed)
    if (!parsed.parsed) return { outcome: 'refused', problems: [...parsed.problems] }
    const record = parsed.record.steps.find((step) => step.stepId === stepId)
    if (record?.freeDocumentId !== undefined && record.freeDocumentId !== null && record.doneOn !== null) await settlePaper(transaction, record.freeDocumentId, record.doneOn, actor)
    return { outcome: 'saved', revision: await writeRecord(transaction, inspectionStore, current, parsed.record, actor), problems: [...extractProblems({ ...facts, inspection: parsed.record }).filter(({ value }) => value === stepId), ...await timeProblems(db, resources, parsed.record, localDay(actor.now()))] }
  })
}

/** The dated paper of a step done is no draft any more; one without a date takes the step's and stays a draft for its author to look at. */
async function settlePaper(transaction: WriteTransaction, id: string, doneOn: string, actor: Actor): Promise<void> {
  const current = await freeDocumentStore.find(readingIn(transaction), id)
  if (current === null) return
  const { paper } = current.record
  const settled = paper.date === null ? { ...paper, date: doneOn } : { ...paper, draftNumber: null }
  if (settled.date !== paper.date || settled.draftNumber !== paper.draftNumber) await writeRecord(transaction, freeDocumentStore, current, { ...current.record, paper: settled }, actor)
}

/** The case with one step changed; a step nobody recorded yet is added. */
export function withStep(inspection: Inspection, stepId: string, change: Partial<CaseStep>): Inspection {
  const blank: CaseStep = { stepId, doneOn: null, freeDocumentId: null, sessionId: null, madeRevision: null, leftOut: '' }
  const found = inspection.steps.some((step) => step.stepId === stepId)
  const steps = found ? inspection.steps.map((step) => step.stepId === stepId ? { ...step, ...change } : step) : [...inspection.steps, { ...blank, ...change }]
  return { ...inspection, steps }
}

/** Of the paper, else of the session the step tells of. */
function dayOf({ inspection, papers }: CaseFacts, { step, record }: StepState): string | null {
  const session = inspection.sessions.find(({ id }) => id === record?.sessionId)
  return papers.get(step.id)?.paper.date ?? session?.start.slice(0, 10) ?? null
}

/** What the rest of the case learns of a step done; what a person wrote there stays. */
function taken({ inspection, papers, view }: CaseFacts, step: ProcedureStep, day: string): Inspection {
  const { schedule, reviewMeeting } = inspection
  // By template: an office names the steps of its own procedure as it likes. A procedure without a report ends with the index.
  if (step.template === 'bao-cao-ket-qua-kiem-tra' || step.template === 'muc-luc-ho-so') return { ...inspection, schedule: { ...schedule, endedOn: endedOnOf(inspection) ?? day } }
  switch (step.id) {
    case 'decision': {
      const paper = papers.get('decision')
      const issued = paper === undefined ? null : issuedDocument(paper, view)
      const decision: Citation | null = inspection.decision ?? (issued === null ? null : { type: 'document', link: 'carryingOut', kind: issued.kind, designation: issued.designation, date: issued.date, issuer: issued.issuer, subject: `về ${issued.subject}` })
      return { ...inspection, decision, schedule: { ...schedule, signedOn: schedule.signedOn ?? day } }
    }
    case 'launch': return { ...inspection, schedule: { ...schedule, startedOn: schedule.startedOn ?? day } }
    case 'meeting': return { ...inspection, reviewMeeting: { ...reviewMeeting, on: reviewMeeting.on ?? day } }
    default: return inspection
  }
}

function refusal(code: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: 'steps', value, message, remedy }
}
