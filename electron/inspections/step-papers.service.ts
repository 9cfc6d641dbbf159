/** The paper of a step made and stored: the draft record and the case that names it are written in one transaction. */
import type { z } from 'zod'
import type { madeStepPaperSchema } from '../../shared/contract/inspections.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { InspectionSession } from '../../shared/domain/inspection.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { addWorkingDays } from '../../shared/domain/working-days.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { fieldsFor, keptNotes, madeAgain, madeDraft, writeMade } from '../free-documents/index.ts'
import type { MadeDraft } from '../free-documents/index.ts'
import { signingRightFor } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { fittingProblems } from '../templates/index.ts'
import { loadCase } from './case-facts.service.ts'
import type { CaseFacts } from './case-facts.service.ts'
import type { CaseResources } from './case-resources.ts'
import { withStep } from './case-steps.service.ts'
import { levelOf } from './case-time-view.ts'
import { inspectionStore } from './inspection.repository.ts'
import { inOwnWords, suggestedBasis } from './papers/plan.ts'
import type { StepPaperPlan } from './papers/plan.ts'
import { stepPaperPlan } from './papers/plans.ts'
import { caseSteps } from './procedures.ts'
import type { StepState } from './procedures.ts'
import type { ReviewHost, Reviewed } from './review-meeting.service.ts'

/** The templates in use in an office. */
export interface CaseTemplates { templatesIn(db: ReadDatabase): Promise<readonly Template[]> }
export interface MakeStepPaperContext { readonly office: OfficeDatabase, readonly actor: Actor, readonly today: string, readonly resources: CaseResources, readonly templates: CaseTemplates, readonly review: ReviewHost, readonly newId: (prefix: string) => string }
export interface StepPaperRequested { readonly id: string, readonly stepId: string, readonly sessionId: string | null }

type MadePaper = z.output<typeof madeStepPaperSchema>

/** Faults CASE_WRONG_STATE for a step that is not there, waits or has an issued paper; INPUT_INVALID for a session that is not there; PAPER_NOT_READY when the template in use cannot take the data. */
export async function makeStepPaper(context: MakeStepPaperContext, request: StepPaperRequested): Promise<MadePaper> {
  const templates = await context.templates.templatesIn(context.office.read)
  const reviewed = await reviewedOf(context, request.id)
  return context.office.write(async (transaction) => {
    const db = readingIn(transaction)
    const facts = await loadCase(db, context.resources, request.id, context.today)
    const state = openStep(facts, request.stepId)
    const session = sessionOf(facts, state, request.sessionId)
    const template = templates.find(({ id }) => id === state.step.template)
    const current = { revision: facts.revision, record: facts.inspection }
    if (template?.subjectKind === 'session') {
      if (session === null) throw fault('CASE_WRONG_STATE', { happened: `Bước “${state.step.name}” lập biên bản từ một buổi làm việc mà chưa chọn buổi nào.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi buổi làm việc vào hồ sơ cuộc rồi chọn buổi ấy.' })
      await writeRecord(transaction, inspectionStore, current, withStep(facts.inspection, state.step.id, { sessionId: session.id }), context.actor)
      return { collection: 'sessions', recordId: session.id, updated: state.record?.sessionId === session.id, notes: [], problems: [] }
    }
    if (template?.subjectKind !== 'freeDocument') throw fault('PAPER_NOT_READY', { happened: `Chưa có mẫu văn bản “${state.step.template ?? ''}” cho bước “${state.step.name}”.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Xem lại ở phần Mẫu văn bản.' })
    const whole = stepPaperPlan(template.id, { ...facts, ...timeOf(context, facts), session, reviewed, on: context.today })
    const plan = { ...whole, fields: fieldsFor(template, whole.fields) }
    const standing = await standingPaper(db, state)
    const { paper, kept } = standing === null ? { paper: newPaper(context, facts, state, plan, template), kept: [] } : updatedPaper(standing, plan)
    const problems = fittingProblems(paper, templates, 'dữ liệu của cuộc này')
    const madeRevision = await writeMade(transaction, standing, paper, plan.fields, context.actor)
    await writeRecord(transaction, inspectionStore, current, withStep(facts.inspection, state.step.id, { freeDocumentId: paper.id, madeRevision, ...session === null ? {} : { sessionId: session.id } }), context.actor)
    return { collection: 'freeDocuments', recordId: paper.id, updated: standing !== null, notes: [...plan.notes, ...keptNotes(kept, template, 'hồ sơ cuộc')], problems: [...problems] }
  })
}

async function reviewedOf({ office, review }: MakeStepPaperContext, id: string): Promise<Reviewed | null> {
  const { meetingId, itemId } = (await getRecord(office.read, inspectionStore, id)).record.reviewMeeting
  return meetingId === null ? null : review.reviewed(office, { meetingId, itemId })
}

/** What the plan says of time where the case does not. */
function timeOf({ resources, today }: MakeStepPaperContext, facts: CaseFacts): { readonly workingDays: number, readonly startBy: string | null } {
  const { signedOn } = facts.inspection.schedule
  const { levels, startWithin } = resources.timeLimits()
  return { workingDays: levels[levelOf(facts, signedOn ?? today)].workingDays, startBy: signedOn === null ? null : addWorkingDays(signedOn, startWithin.workingDays, resources.calendar()) }
}

function openStep({ procedure, inspection }: CaseFacts, stepId: string): StepState {
  const kept = 'Chưa có văn bản nào được lập.'
  const state = procedure === null ? undefined : caseSteps(procedure, inspection).find(({ step }) => step.id === stepId)
  if (state === undefined) throw fault('CASE_WRONG_STATE', { happened: 'Quy trình của cuộc này không có bước ấy.', kept, remedy: 'Mở lại cuộc rồi chọn bước trong danh sách.' })
  const { step, waitsFor } = state
  if (step.template === undefined) throw fault('CASE_WRONG_STATE', { happened: `Bước “${step.name}” không có văn bản phải lập.`, kept, remedy: 'Ghi hoàn thành bước này khi đã làm xong.' })
  if (state.state === 'waiting') throw fault('CASE_WRONG_STATE', { happened: `Bước “${step.name}” còn chờ: ${waitsFor.map(({ name }) => name).join('; ')}.`, kept, remedy: 'Ghi hoàn thành, hoặc ghi lý do bỏ qua, các bước ấy trước.' })
  if (state.state === 'leftOut') throw fault('CASE_WRONG_STATE', { happened: `Bước “${step.name}” đã ghi là bỏ qua.`, kept, remedy: 'Nếu vẫn làm bước này thì sửa ở hồ sơ cuộc.' })
  return state
}

/** Named by the request, else by the step. */
function sessionOf({ inspection }: CaseFacts, { record }: StepState, sessionId: string | null): InspectionSession | null {
  const wanted = sessionId ?? record?.sessionId ?? null
  const session = inspection.sessions.find(({ id }) => id === wanted) ?? null
  if (wanted !== null && session === null) throw fault('INPUT_INVALID', { happened: 'Cuộc này không có buổi làm việc mang mã ấy.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Mở lại cuộc rồi chọn lại buổi làm việc.' })
  return session
}

/** The step's paper that has no number yet. */
async function standingPaper(db: ReadDatabase, { step, record }: StepState): Promise<MadeDraft | null> {
  const draft = record === null || record.freeDocumentId === null ? null : await madeDraft(db, record.freeDocumentId, record.madeRevision)
  if (draft !== null && (draft.current.record.paper.number !== null || record?.doneOn !== null)) throw fault('CASE_WRONG_STATE', { happened: `Bước “${step.name}” đã có văn bản hoàn chỉnh.`, kept: 'Văn bản ấy vẫn như cũ.', remedy: 'Mở văn bản của bước này; cần sửa thì sửa ngay ở đó.' })
  return draft
}

const prefixes: Readonly<Partial<Record<string, string>>> = { decision: 'QD', plan: 'KH', report: 'BC', announcement: 'TB', minutes: 'BB' }

function newPaper({ today, newId }: MakeStepPaperContext, { inspection, view }: CaseFacts, { step }: StepState, plan: StepPaperPlan, template: Template): FreeDocument {
  const kind = template.kind ?? 'officialLetter'
  const { recipients, archive, bases } = template.suggested
  return freeDocumentSchema.parse({
    id: newId(prefixes[kind] ?? 'VB'), kind, subject: plan.subject, templateId: step.template, fields: plan.fields,
    paper: {
      ...noMarks, bodyId: inspection.bodyId, number: null, date: plan.date, signingRightId: signingRightFor(view, inspection.bodyId, kind, today), draftNumber: 1, edits: [],
      bases: [...bases.filter((line) => !isByItself(line, view, inspection, today)).map(suggestedBasis), ...plan.bases], recipients: recipients.map(({ name, purpose }) => ({ name: inOwnWords({ inspection }, name), purpose })), archive: inOwnWords({ inspection }, archive),
    },
  })
}

/** Căn cứ a person has not added to take over a decision that has its number now. */
function updatedPaper(standing: MadeDraft, plan: StepPaperPlan): ReturnType<typeof madeAgain> {
  const { paper, kept } = madeAgain(standing, plan.fields)
  return { paper: paper.paper.bases.length > 0 ? paper : { ...paper, paper: { ...paper.paper, bases: [...plan.bases] } }, kept }
}

/** Nobody issues a paper on a proposal of his own: the inspection committee's has no "Xét đề nghị của Uỷ ban Kiểm tra". */
function isByItself(basis: string, { bodies }: CaseFacts['view'], { bodyId }: CaseFacts['inspection'], day: string): boolean {
  const body = bodies.get(bodyId)
  return body !== undefined && bodyOn(body, day)?.kind === 'inspectionCommittee' && basis.startsWith('Xét đề nghị của Uỷ ban Kiểm tra')
}
