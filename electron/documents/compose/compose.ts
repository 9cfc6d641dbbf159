/**
 * Composing, phase by phase: head (look up) → check (all problems as values) → view → nodes → model → the person's
 * words → parts. Marks between lines and at the end of the text are the form's, set when printing. Pure: the same input gives the same paper.
 */
import { documentModelSchema, type DocumentModel, type DocumentModelInput } from '../../../shared/document/model.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { problemsFromIssues, type Problem } from '../../../shared/domain/problem.ts'
import type { BodyVersion } from '../../../shared/domain/organisation.ts'
import type { OfficeFacts, PaperHead, PaperSubjectRecord } from './facts.ts'
import { applyEdits, type StaleEdit } from './paper/edits.ts'
import { addresseesOf, recipientsOf } from './paper/foot.ts'
import { headComponents, resolveHead } from './paper/head.ts'
import { partsOf, type PaperPart } from './paper/parts.ts'
import { signaturesOf, type SigningPlace } from './paper/signatures.ts'
import { oneLine } from './render/lines.ts'
import { renderNodes } from './render/nodes.ts'
import { listAt, words, type RenderPlace } from './render/place.ts'
import type { CompiledTemplate } from './template/compile.ts'
import { checkFreeDocument, severityOfMissing } from './validate/free-document.ts'
import { checkHead } from './validate/head.ts'
import { checkPlan } from './validate/plan.ts'
import { error } from './validate/problems.ts'
import { checkSession } from './validate/session.ts'
import { checkSummaryReport } from './validate/summary-report.ts'
import { viewOf } from './views/schemas.ts'

export interface ComposeInput {
  readonly template: CompiledTemplate, readonly subject: PaperSubjectRecord, readonly facts: OfficeFacts, readonly form: ResolvedForm
}

/**
 * `model` is null only when nothing can be set (no issuing body, wrong template, text the model refuses); with any
 * problem of severity `error` the paper may be shown but not exported.
 */
export interface ComposedPaper {
  readonly model: DocumentModel | null
  readonly problems: readonly Problem[]
  readonly staleEdits: readonly StaleEdit[]
  readonly parts: readonly PaperPart[]
}

export function composePaper(input: ComposeInput): ComposedPaper {
  const { template, subject, facts, form } = input
  if (template.subjectKind !== subject.kind) {
    return nothing([error({ code: 'template.otherRecord', path: '', value: template.id, message: `Mẫu “${template.name}” không dùng cho loại hồ sơ này.`, remedy: 'Chọn mẫu đúng với loại hồ sơ.' })])
  }
  if (subject.kind === 'freeDocument' && subject.record.templateId !== template.id) {
    return nothing([error({ code: 'template.otherRecord', path: 'templateId', value: template.id, message: `Hồ sơ này dùng mẫu “${subject.record.templateId}”, không dùng mẫu “${template.name}”.`, remedy: 'Chọn đúng mẫu của hồ sơ, hoặc đổi mẫu trong hồ sơ.' })])
  }
  const head = resolveHead(subject, template.kind, facts)
  const problems = [...checkHead(subject, head, facts, template), ...checkContent(subject, facts, template)]
  if (head.version === null) return nothing(problems)
  const built = buildModel(input, head, head.version)
  if ('problems' in built) return nothing([...problems, ...built.problems])
  const { model, staleEdits } = withEdits(built.model, head)
  return { model, problems, staleEdits, parts: partsOf(model, subject, form) }
}

/** The person's words over the program's, in the body, the texts issued with it and the appendices. */
function withEdits(model: DocumentModel, { paper: { edits } }: PaperHead): { readonly model: DocumentModel, readonly staleEdits: readonly StaleEdit[] } {
  const { groups, staleEdits } = applyEdits([model.body, ...model.attachedTexts.map(({ blocks }) => blocks), ...model.appendices.map(({ blocks }) => blocks)], edits)
  const [body = [], ...others] = groups
  const attached = model.attachedTexts.map((text, index) => ({ ...text, blocks: [...others[index] ?? []] })).filter(({ blocks }) => blocks.length > 0)
  return {
    model: {
      ...model, body: body.length === 0 ? model.body : [...body], attachedTexts: attached,
      appendices: model.appendices.map((appendix, index) => ({ ...appendix, blocks: [...others[model.attachedTexts.length + index] ?? []] })),
    },
    staleEdits,
  }
}

const nothing = (problems: readonly Problem[]): ComposedPaper => ({ model: null, problems, staleEdits: [], parts: [] })

function checkContent(subject: PaperSubjectRecord, facts: OfficeFacts, template: CompiledTemplate): readonly Problem[] {
  switch (subject.kind) {
    case 'plan': return checkPlan(subject.record, facts)
    case 'summaryReport': return checkSummaryReport(subject.record, facts, template)
    case 'session': return checkSession(subject.inspection, subject.session, facts)
    case 'freeDocument': return checkFreeDocument(subject.record, template, severityOfMissing(subject.record))
  }
}

type Built = { readonly model: DocumentModel } | { readonly problems: readonly Problem[] }

function buildModel(input: ComposeInput, head: PaperHead, version: BodyVersion): Built {
  try {
    const parsed = documentModelSchema.safeParse(modelInput(input, head, version))
    return parsed.success ? { model: parsed.data } : { problems: problemsFromIssues(parsed.error, 'document') }
  } catch (fault) {
    return { problems: [error({ code: 'template.renderFailed', path: '', value: input.template.id, message: `Mẫu “${input.template.name}” không dựng được văn bản: ${fault instanceof Error ? fault.message : String(fault)}.`, remedy: 'Sửa mẫu ở chỗ đã nêu, hoặc dùng mẫu gốc.' })] }
  }
}

function modelInput({ template, subject, facts, form }: ComposeInput, head: PaperHead, version: BodyVersion): DocumentModelInput {
  const { toneMarks } = form.wording
  const scope = viewOf(subject, head, facts, template.fields)
  const place: RenderPlace = { scope, toneMarks, id: 'body', node: 'body', recordId: head.recordId, revision: head.revision }
  const { bases } = template
  const signing: SigningPlace = { head, scope, toneMarks, leadSide: form.signatures.jointLeadSide }
  return {
    schemaVersion: 1, kind: head.kind, ...headComponents(head, version, { ...template, names: letterheadNames(template, place) }),
    subject: oneLine(words(template.subject, place)),
    addressees: addresseesOf(subject, head),
    bases: bases === null ? [] : listAt(scope, bases.in)
      .map((element) => oneLine(bases.text.render({ ...scope, [bases.as]: element }, toneMarks))).filter((line) => line !== ''),
    body: [...renderNodes(template.body, place)],
    signatures: signaturesOf(template.signatures, signing),
    recipients: template.recipients ? recipientsOf(head.paper) : null,
    attachedTexts: attachedTexts(template, place, signing),
    appendices: template.appendices
      .filter((appendix) => appendix.when === null || words(appendix.when, place) === '1')
      .map((appendix) => ({
        title: oneLine(words(appendix.title, place)), orientation: appendix.orientation,
        blocks: [...renderNodes(appendix.body, { ...place, id: `appendix.${appendix.id}`, node: `appendices.${appendix.id}` })],
      })),
  }
}

/** The names a template prints at the head; null: the body's own. */
function letterheadNames({ letterhead }: CompiledTemplate, place: RenderPlace): { readonly superior: string | null, readonly issuer: string } | null {
  const issuer = letterhead === null ? '' : oneLine(words(letterhead.issuer, place))
  if (letterhead === null || issuer === '') return null
  return { superior: letterhead.superior === null ? null : oneLine(words(letterhead.superior, place)) || null, issuer }
}

/** Texts issued with the paper; one that has nothing to say is left out. */
function attachedTexts(template: CompiledTemplate, place: RenderPlace, signing: SigningPlace): NonNullable<DocumentModelInput['attachedTexts']> {
  return template.attachedTexts
    .filter((attached) => attached.when === null || words(attached.when, place) === '1')
    .map((attached) => ({
      kind: attached.kind, subject: oneLine(words(attached.subject, place)),
      blocks: [...renderNodes(attached.body, { ...place, id: `attachedTexts.${attached.id}`, node: `attachedTexts.${attached.id}` })],
      signatures: attached.signatures === null ? null : signaturesOf(attached.signatures, signing),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}
