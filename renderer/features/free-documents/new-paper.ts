/** What a new paper can be begun with: a template, or a kind with free text; and the record it begins as. Pure. */
import type { TemplateInUse } from '../../../shared/contract/templates.ts'
import { documentKindSchema, documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { freeTemplateId } from '../../../shared/domain/free-document.ts'
import { citationLinkChoices } from '../../ui/choices.ts'
import { blankPaper } from '../shared-fields/paper-facts.tsx'

/** One line of "Văn bản mới": `kind` is set where the template leaves it to the record. */
export interface NewPaperChoice {
  readonly templateId: string
  readonly subjectKind: TemplateInUse['subjectKind']
  readonly kind: DocumentKind | null
  /** Of a summary report: what it is begun as. */
  readonly review: TemplateInUse['reviews'][number] | null
  readonly name: string
  readonly sentence: string
}

export interface NewPaperGroup { readonly title: string, readonly choices: readonly NewPaperChoice[] }

const vietnamese = new Intl.Collator('vi')

/** Choices by kind, in the order of the kinds; last in each group the kind with text typed freely. */
export function newPaperGroups(templates: readonly TemplateInUse[]): readonly NewPaperGroup[] {
  return documentKindSchema.options.filter((kind) => documentKinds[kind].group !== 'national').map((kind): NewPaperGroup => ({
    title: documentKinds[kind].name,
    choices: [
      ...templates.filter((template) => template.kind === kind).toSorted((left, right) => vietnamese.compare(left.name, right.name)).map(choiceOf),
      ...templates.filter((template) => template.kind === null && template.subjectKind === 'freeDocument').map((template): NewPaperChoice => ({
        ...choiceOf(template), kind, name: template.id === freeTemplateId ? `${documentKinds[kind].name} khác, tự gõ nội dung` : `${documentKinds[kind].name} theo mẫu “${template.name}”`,
        sentence: template.id === freeTemplateId ? 'Gõ hoặc dán lời văn; chương trình nhận ra điều, khoản, mục và đánh số.' : sentenceOf(template),
      })),
    ],
  }))
}

function choiceOf(template: TemplateInUse): NewPaperChoice {
  return { templateId: template.id, subjectKind: template.subjectKind, kind: null, review: template.reviews[0] ?? null, name: template.name, sentence: sentenceOf(template) }
}

/** What the template is for; where its author says nothing, what has to be filled in. */
function sentenceOf({ purpose, fields }: TemplateInUse): string {
  if (purpose !== '') return purpose
  return fields.length === 0 ? '' : `Cần điền: ${fields.map((field) => field.label.toLocaleLowerCase('vi')).join(', ')}.`
}

/** A record nobody has filled in yet, with what papers of this template usually have. */
export function blankFreeDocument(id: string, bodyId: string, template: TemplateInUse | undefined, kind: DocumentKind | null) {
  const suggested = template?.suggested
  return {
    id, kind: template?.kind ?? kind ?? 'announcement', subject: '', addressees: [], text: '', templateId: template?.id ?? freeTemplateId, fields: {},
    paper: {
      ...blankPaper(bodyId),
      ...suggested !== undefined && { recipients: [...suggested.recipients], archive: suggested.archive, bases: suggested.bases.map(basisOf) },
    },
  }
}

/** "Căn cứ Điều lệ Đảng" as a citation in the author's own words: the linking word is a choice of its own. */
function basisOf(line: string) {
  const link = citationLinkChoices.find(({ label }) => line.startsWith(`${label} `))
  return { type: 'text', link: link?.value ?? 'basis', text: link === undefined ? line : line.slice(link.label.length + 1) }
}
