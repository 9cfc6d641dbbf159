/** Papers of a meeting made and stored: the draft record and the meeting that names it are written in one transaction. */
import type { z } from 'zod'
import type { madeMeetingPaperSchema, scoredCriterionSchema } from '../../shared/contract/meetings.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Meeting, MeetingPaperRole } from '../../shared/domain/meeting.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { fieldsFor, freeDocumentStore, keptNotes, madeAgain, madeDraft, writeMade } from '../free-documents/index.ts'
import type { MadeDraft } from '../free-documents/index.ts'
import { signingRightFor } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { fittingProblems } from '../templates/index.ts'
import { carriedFacts } from './carried-over.service.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import { meetingFigures } from './meeting-figures.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { signedPaperProblems } from './meeting.service.ts'
import { meetingProgrammeStore, meetingStore } from './meeting.repository.ts'
import { paperPlan } from './papers/plans.ts'
import { pointsIn, scoredCriteria } from './papers/score-sheet.ts'
import type { PaperAsked, PaperPlan } from './papers/plan.ts'
import type { ScoreSheet } from './score-sheets.ts'

/** The templates in use in an office. */
export interface MeetingTemplates { templateIn(db: ReadDatabase, id: string): Promise<{ readonly template: Template }>, templatesIn(db: ReadDatabase): Promise<readonly Template[]> }

export interface MakePaperContext {
  readonly office: OfficeDatabase, readonly actor: Actor, readonly today: string, readonly resources: MeetingResources, readonly templates: MeetingTemplates, readonly newId: (prefix: string) => string
}
export interface PaperRequested { readonly id: string, readonly role: MeetingPaperRole, readonly guestId: string | null, readonly entryIds: readonly string[], readonly sheetId: string | null, readonly points: Readonly<Record<string, number | null>> }

type MadePaper = z.output<typeof madeMeetingPaperSchema>

/** Faults PAPER_NOT_READY when the template in use cannot take the data, INPUT_INVALID for a guest or an entry that is not there. */
export async function makeMeetingPaper(context: MakePaperContext, request: PaperRequested): Promise<MadePaper> {
  const { office, templates } = context
  const asked = await askedFacts(context, request)
  const whole = paperPlan(request.role, asked)
  const { template } = await templates.templateIn(office.read, whole.templateId)
  const plan = { ...whole, fields: fieldsFor(template, whole.fields) }
  const known = await templates.templatesIn(office.read)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, meetingStore, request.id)
    const standing = await standingPaper(db, current.record, request.role, plan)
    if (standing !== null) refuseSigned(await signedPaperProblems(db, standing.current.record.id, null))
    const { paper, kept } = standing === null ? { paper: newPaper(context, asked, plan, template, known), kept: [] } : madeAgain(standing, plan.fields)
    const problems = fittingProblems(paper, known, 'dữ liệu của cuộc họp này')
    const revision = await writeMade(transaction, standing, paper, plan.fields, context.actor)
    const others = current.record.papers.filter(({ freeDocumentId }) => freeDocumentId !== paper.id)
    await writeRecord(transaction, meetingStore, current, { ...current.record, papers: [...others, { role: request.role, freeDocumentId: paper.id, madeRevision: revision }] }, context.actor)
    return { recordId: paper.id, updated: standing !== null, notes: [...plan.notes, ...keptNotes(kept, template, 'diễn biến cuộc họp')], problems: [...problems] }
  })
}

/** Faults as {@link makeMeetingPaper}. */
export async function askedFacts({ office, resources }: Pick<MakePaperContext, 'office' | 'resources'>, { id, guestId, entryIds, sheetId, points: given }: PaperRequested): Promise<PaperAsked> {
  const loaded = await loadMeeting(office.read, resources, id)
  const guest = loaded.meeting.guests.find((each) => each.id === guestId) ?? null
  if (guestId !== null && guest === null) throw fault('INPUT_INVALID', { happened: 'Cuộc họp này không mời người mang mã ấy.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Mở lại cuộc họp rồi chọn lại đại biểu.' })
  const programme = loaded.meeting.programme === null ? null : await meetingProgrammeStore.find(office.read, loaded.meeting.programme.programmeId)
  const { sheets, grades } = resources.scoreSheets()
  const sheet = sheetId === null ? sheets[0] : sheets.find((each) => each.id === sheetId)
  if (sheet === undefined) throw fault('INPUT_INVALID', { happened: 'Không có mẫu phiếu chấm điểm như vậy.', kept: 'Chưa có văn bản nào được lập.', remedy: `Chọn một trong các mẫu: ${sheets.map(({ name }) => name).join(', ')}.` })
  const points = { ...await pointsBefore(office.read, loaded.meeting, sheet), ...given }
  refusePoints(sheet, points)
  return { ...loaded, ...await carriedFacts(office.read, loaded.meeting), guest, entryIds, sheet, grades, points, programmeTitle: programme?.record.title ?? '', decisions: resources.counting().decisions }
}

/** What the rows of a score sheet would say now. Faults as {@link makeMeetingPaper}. */
export async function scorePreview(context: Pick<MakePaperContext, 'office' | 'resources'>, { id, sheetId }: { readonly id: string, readonly sheetId: string }): Promise<z.output<typeof scoredCriterionSchema>[]> {
  const asked = await askedFacts(context, { id, role: 'scoreSheet', guestId: null, entryIds: [], sheetId, points: {} })
  return [...scoredCriteria(asked, meetingFigures(asked.meeting, asked.entries, asked.roll))]
}

/** Points a person gave in the sheet that was made last of this variant. */
async function pointsBefore(db: ReadDatabase, { papers }: Meeting, sheet: ScoreSheet): Promise<Readonly<Record<string, number>>> {
  for (const { freeDocumentId } of papers.filter(({ role }) => role === 'scoreSheet').toReversed()) {
    const paper = (await freeDocumentStore.find(db, freeDocumentId))?.record
    if (paper?.fields['sheet'] === sheet.name) return pointsIn(paper, sheet)
  }
  return {}
}

function refusePoints({ criteria }: ScoreSheet, points: Readonly<Record<string, number | null>>): void {
  const over = criteria.find(({ id, most }) => (points[id] ?? 0) > most)
  if (over === undefined) return
  throw fault('INPUT_INVALID', { happened: `Điểm của “${over.words}” lớn hơn điểm tối đa ${over.most}.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Sửa điểm rồi lập lại.' })
}

function refuseSigned(problems: readonly Problem[]): void {
  const [problem] = problems
  if (problem !== undefined) throw fault('MEETING_WRONG_STATE', { happened: problem.message, kept: 'Văn bản đã lập vẫn như khi ký.', remedy: problem.remedy })
}

/** The paper of this role that has no number yet. */
async function standingPaper(db: ReadDatabase, { papers }: Meeting, role: MeetingPaperRole, { isSame }: PaperPlan): Promise<MadeDraft | null> {
  for (const { freeDocumentId, madeRevision } of papers.filter((each) => each.role === role).toReversed()) {
    const draft = await madeDraft(db, freeDocumentId, madeRevision)
    if (draft !== null && draft.current.record.paper.number === null && (isSame?.(draft.current.record) ?? true)) return draft
  }
  return null
}

function newPaper({ today, newId }: MakePaperContext, { meeting, view }: PaperAsked, plan: PaperPlan, template: Template, known: readonly Template[]): FreeDocument {
  const kind: DocumentKind = template.kind ?? plan.kind
  const suggestedBy = (id: string | undefined): Template['suggested'] => (known.find((each) => each.id === id) ?? template).suggested
  const isFinal = meeting.state === 'agreed' || meeting.state === 'signed'
  return freeDocumentSchema.parse({
    id: newId(plan.prefix), kind, subject: plan.subject, templateId: plan.templateId, fields: plan.fields, addressees: plan.addressees ?? [],
    paper: {
      ...noMarks, bodyId: meeting.bodyId, number: null, date: plan.date, signingRightId: signingRightFor(view, meeting.bodyId, kind, today), bases: [], edits: [], draftNumber: isFinal ? null : 1,
      recipients: suggestedBy(plan.recipientsOf).recipients.map(({ name, purpose }) => ({ name, purpose })), archive: suggestedBy(plan.archiveOf).archive,
    },
  })
}
