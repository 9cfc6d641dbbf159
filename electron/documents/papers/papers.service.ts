/**
 * A paper from a record, phase by phase: load → view → compose → check → emit → store. Each phase is a value for the next;
 * only loading reads the office and only storing writes a file.
 */
import type { CopyRequest, Finding, PaperSubject } from '../../../shared/contract/papers.ts'
import type { TemplateVersionRef } from '../../../shared/contract/templates.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { isWithin } from '../../../shared/domain/dates.ts'
import { bodyOn } from '../../../shared/domain/organisation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { reportLacks } from '../../../shared/domain/summary-report.ts'
import type { ReadDatabase } from '../../db/index.ts'
import { fault, FaultError } from '../../faults/index.ts'
import { termsFor, versionAt } from '../../organisation/index.ts'
import { checkDocument, guideFindings } from '../check/index.ts'
import type { CheckFacts } from '../check/index.ts'
import { composePaper, copyPaper } from '../compose/index.ts'
import type { ComposedPaper, OfficeFacts, PaperSubjectRecord, Template } from '../compose/index.ts'
import { issuerLevelOf, resolveForm, selectProfile } from '../form/index.ts'
import type { PdfOptions } from '../typst/index.ts'
import { loadFacts, loadSubject } from './load-subject.ts'
import type { PaperResources } from './paper-resources.ts'
import { numbersUsed } from './papers.repository.ts'

/** Which paper: a template and a record; `candidate` is the record as it is being typed. */
export interface PaperRequest {
  readonly templateId: string, readonly recordId: string, readonly candidate?: unknown
  /** Not the paper itself but a copy of it. */
  readonly copy?: CopyRequest | undefined
}

/** A paper before it is a file. `model` null: nothing can be set; `problems` say why. */
export interface MadePaper extends ComposedPaper { readonly form: ResolvedForm | null, readonly findings: readonly Finding[] }
/** With the layer and version of the template, and the revision of the record that was read (null: it cannot be read yet; 0: not stored yet). */
export interface MadeWith extends MadePaper { readonly from: TemplateVersionRef, readonly revision: number | null }

export async function makePaper(db: ReadDatabase, resources: PaperResources, request: PaperRequest): Promise<MadeWith> {
  const { template, from } = await resources.templateIn(db, request.templateId)
  const loaded = await loadSubject(db, template.subjectKind, request.recordId, request.candidate)
  if ('problems' in loaded) return { ...nothingToSet(loaded.problems), from, revision: null }
  const facts = await loadFacts(db, loaded.subject)
  const made = composeAndCheck(resources, template, loaded.subject, facts, await gatherCheckFacts(db, template, loaded.subject, facts))
  return { ...request.copy === undefined ? made : copyOf(made, request.copy, facts), from, revision: loaded.subject.revision }
}

/** The copy of a paper that was made; what was found of the paper stays said. */
function copyOf(made: MadePaper, request: CopyRequest, facts: OfficeFacts): MadePaper {
  if (made.model === null || made.form === null) return made
  const { model, problems } = copyPaper(made.model, request, facts, made.form)
  return { ...made, model, problems: [...made.problems, ...problems] }
}

/** The paper a template would make of a stored record; the template need not be saved. */
export async function tryTemplate(db: ReadDatabase, resources: PaperResources, template: Template, recordId: string): Promise<MadePaper> {
  const loaded = await loadSubject(db, template.subjectKind, recordId)
  if ('problems' in loaded) return nothingToSet(loaded.problems)
  // A template being made is tried on records of other templates too: what does not fit is said as problems.
  const subject: PaperSubjectRecord = loaded.subject.kind === 'freeDocument'
    ? { ...loaded.subject, record: { ...loaded.subject.record, templateId: template.id } } : loaded.subject
  const facts = await loadFacts(db, subject)
  return composeAndCheck(resources, template, subject, facts, await gatherCheckFacts(db, template, subject, facts))
}

function composeAndCheck(
  resources: PaperResources, template: Template, subject: PaperSubjectRecord, facts: OfficeFacts, known: CheckFacts,
): MadePaper {
  const selected = selectProfile(resources.profiles(), dateOf(subject))
  const form = resolveForm(selected.profile, facts.office.houseStyle, resources.layers())
  const composed = composePaper({ template, subject, facts, form })
  const findings = composed.model === null ? [] : checkDocument(composed.model, form, { ...known, authority: resources.authority() }, resources.checks())
  return { ...composed, form, findings: [...guideFindings(selected.notes, selected.profile.id, resources.checks()), ...findings] }
}

/** The model and form of a paper that may leave the office; `error` problems refuse it, all of them named. */
export function readyPaper(paper: MadePaper): { readonly model: DocumentModel, readonly form: ResolvedForm } {
  const errors = paper.problems.filter((problem) => problem.severity === 'error')
  if (errors.length === 0 && paper.model !== null && paper.form !== null) return { model: paper.model, form: paper.form }
  throw fault('PAPER_NOT_READY', {
    happened: errors.length === 1 ? `Chưa xuất được văn bản: ${errors[0]?.message ?? ''}` : `Chưa xuất được văn bản: còn ${errors.length} chỗ phải sửa.`,
    kept: 'Dữ liệu đã lưu không thay đổi; chưa có tệp nào được ghi.', remedy: errors.length === 1 ? errors[0]?.remedy ?? '' : 'Sửa những chỗ đã chỉ rồi xuất lại.',
    problems: errors,
  })
}

/** The paper as the bytes of a file. `pages` is known when it was set as PDF. */
export async function emitPaper(
  resources: PaperResources, model: DocumentModel, form: ResolvedForm, format: 'docx' | 'pdf', options: PdfOptions = {},
): Promise<{ readonly bytes: Uint8Array, readonly pages: number | null }> {
  try {
    if (format === 'pdf') return resources.typesetter().pdf(model, form, options)
    // Loaded here, so that commands that write no Word file start faster.
    const { emitDocx } = await import('../docx/index.ts')
    return { bytes: await emitDocx(model, form, options), pages: null }
  } catch (error) {
    throw renderFailed(error)
  }
}

/** A paper that parses but cannot be set is a mistake of ours; the person still gets a sentence. What was said already stays. */
export function renderFailed(cause: unknown): Error {
  if (cause instanceof FaultError) return cause
  return fault('RENDER_FAILED', {
    happened: 'Không dựng được trang văn bản.', kept: 'Dữ liệu đã lưu không thay đổi; chưa có tệp nào được ghi.',
    remedy: 'Kiểm tra lại bảng và nội dung vừa sửa; nếu vẫn lỗi, gửi hồ sơ cho người hỗ trợ.',
  }, cause)
}

/** Which date chooses the form: the paper's own; for minutes, the day of the session. */
function dateOf(subject: PaperSubjectRecord): string | null {
  return subject.kind === 'session' ? subject.session.start.slice(0, 10) : subject.record.paper.date
}

function bodyIdOf(subject: PaperSubjectRecord): string {
  return subject.kind === 'session' ? subject.inspection.bodyId : subject.record.paper.bodyId
}

/** What the form check can know only from the office: what the record lacks, the term, the body's life, numbers already used. */
async function gatherCheckFacts(db: ReadDatabase, template: Template, subject: PaperSubjectRecord, facts: OfficeFacts): Promise<CheckFacts> {
  const lacks = subject.kind === 'summaryReport' ? { reportLacks: reportLacks(subject.record) } : {}
  const date = dateOf(subject)
  const bodyId = bodyIdOf(subject)
  const body = facts.bodies.get(bodyId)
  if (date === null || body === undefined) return lacks
  const term = termsFor(facts, bodyId, date).find((each) => isWithin(date, each.from, each.to)) ?? null
  const number = subject.kind === 'session' ? subject.session.number : subject.record.paper.number
  const kind = template.kind ?? (subject.kind === 'freeDocument' ? subject.record.kind : null)
  const usedNumbers = number !== null && term !== null && kind !== null
    ? await numbersUsed(db, { bodyId, kind, from: term.from, to: term.to, exceptId: idOf(subject) }) : []
  const issuerLevel = issuerLevelOf(versionAt(body, date).kind)
  return { ...lacks, term, issuerExists: bodyOn(body, date) !== null, usedNumbers, ...issuerLevel === null ? {} : { issuerLevel } }
}

function idOf(subject: PaperSubjectRecord): string {
  return subject.kind === 'session' ? subject.session.id : subject.record.id
}

function nothingToSet(problems: readonly Problem[]): MadePaper {
  return { model: null, form: null, problems, staleEdits: [], parts: [], findings: [] }
}

/** What a template reads, for its row. */
export async function templateRows(db: ReadDatabase, resources: PaperResources): Promise<{ id: string, version: number, name: string, kind: Template['kind'], subjectKind: PaperSubject, reviews: Template['reviews'] }[]> {
  return (await resources.templatesIn(db)).map(({ id, version, name, kind, subjectKind, reviews }) => ({ id, version, name, kind, subjectKind, reviews: [...reviews] }))
}
