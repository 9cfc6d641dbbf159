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
import { signaturesOf } from './paper/signatures.ts'
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
  const edited = applyEdits([built.model.body, ...built.model.appendices.map((appendix) => appendix.blocks)], head.paper.edits)
  const [body = [], ...appendices] = edited.groups
  const model: DocumentModel = {
    ...built.model,
    body: body.length === 0 ? built.model.body : [...body],
    appendices: built.model.appendices.map((appendix, index) => ({ ...appendix, blocks: [...appendices[index] ?? []] })),
  }
  return { model, problems, staleEdits: edited.staleEdits, parts: partsOf(model, subject, form) }
}

const nothing = (problems: readonly Problem[]): ComposedPaper => ({ model: null, problems, staleEdits: [], parts: [] })

function checkContent(subject: PaperSubjectRecord, facts: OfficeFacts, template: CompiledTemplate): readonly Problem[] {
  switch (subject.kind) {
    case 'plan': return checkPlan(subject.record, facts)
    case 'summaryReport': return checkSummaryReport(subject.record, facts)
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
  return {
    schemaVersion: 1, kind: head.kind, ...headComponents(head, version, template),
    subject: oneLine(words(template.subject, place)),
    addressees: addresseesOf(subject, head),
    bases: bases === null ? [] : listAt(scope, bases.in)
      .map((element) => oneLine(bases.text.render({ ...scope, [bases.as]: element }, toneMarks))).filter((line) => line !== ''),
    body: [...renderNodes(template.body, place)],
    signatures: signaturesOf(template, head, scope, toneMarks),
    recipients: template.recipients ? recipientsOf(head) : null,
    appendices: template.appendices
      .filter((appendix) => appendix.when === null || words(appendix.when, place) === '1')
      .map((appendix) => ({
        title: oneLine(words(appendix.title, place)), orientation: appendix.orientation,
        blocks: [...renderNodes(appendix.body, { ...place, id: `appendix.${appendix.id}`, node: `appendices.${appendix.id}` })],
      })),
  }
}
