/** A paper as the list of its words in reading order: components of its head and foot, then every block, every row of a table by itself. Pure. */
import type { Block } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { inlineText } from '../../../shared/document/inline.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { wordsOfBlock } from '../compose/index.ts'
import type { PaperPart } from '../compose/index.ts'
import { withLabels } from '../print/index.ts'

/** One stretch of words. `id`: the component or block it stands in, `component`: which of the two; `where`: what a person calls the place. */
export interface Passage { readonly id: string, readonly component: boolean, readonly where: string, readonly label: string, readonly text: string }

/** Components that stand under the text. */
const footParts = /^(?:signatures|recipients|appendix\d+)$/u

/** `parts`: the components as composing names them. */
export function passagesOf(model: DocumentModel, parts: readonly PaperPart[], form: ResolvedForm): readonly Passage[] {
  const components = [...marksOf(model, form), ...parts.filter(({ id }) => id !== 'body').map(({ id, label, text }): Passage => ({ id, component: true, where: label, label: '', text: id === 'recipients' ? recipientsText(model) : text }))]
  const groups = [
    { where: 'Nội dung', blocks: model.body },
    ...model.attachedTexts.map(({ subject, blocks }) => ({ where: `Văn bản kèm theo: ${subject}`, blocks })),
    ...model.appendices.map(({ title, blocks }) => ({ where: `Phụ lục: ${title}`, blocks })),
  ]
  const [body, ...further] = groups.map(({ where, blocks }) => withLabels(blocks, form.wording.headingSeparator).flatMap((block, at) => ofBlock(block, where, at)))
  return [
    ...components.filter(({ id }) => !footParts.test(id)), ...body ?? [],
    ...components.filter(({ id }) => footParts.test(id)), ...further.flat(),
  ]
}

/** Marks beside the components, as they are printed. */
function marksOf({ marks }: DocumentModel, { wording }: ResolvedForm): readonly Passage[] {
  const words = [
    ...marks.secrecy === undefined ? [] : [wording.secrecy[marks.secrecy]], ...marks.urgency === undefined ? [] : [wording.urgency[marks.urgency]],
    ...marks.circulation === undefined ? [] : [marks.circulation], ...marks.draftNumber === undefined ? [] : [`Dự thảo ${marks.draftNumber}`],
  ]
  return words.length === 0 ? [] : [{ id: 'marks', component: true, where: 'Dấu chỉ mức độ', label: '', text: words.join('; ') }]
}

/** The purposes behind the names too, which the list of parts leaves out. */
function recipientsText({ recipients }: DocumentModel): string {
  if (recipients === null) return ''
  return [...recipients.items.map(({ name, purpose }) => purpose === undefined || purpose === '' ? name : `${name} (${purpose})`), ...recipients.archive === null ? [] : [recipients.archive]].join('\n')
}

function ofBlock(block: Block, where: string, at: number): readonly Passage[] {
  const id = block.id ?? `${where} ${at + 1}`
  const passage = (label: string, text: string): Passage => ({ id, component: false, where, label, text })
  switch (block.kind) {
    case 'table': return [
      ...block.caption === undefined || block.caption === '' ? [] : [passage('Bảng', block.caption)],
      ...[...block.header, ...block.rows].map((row) => passage('Bảng', row.map((cell) => inlineText(cell.content)).join(' | '))),
    ]
    case 'chart': return [block.caption, ...block.series.map(({ name, values }) => `${name}: ${block.categories.map((category, index) => `${category} ${values[index] ?? '…'}`).join('; ')} (${block.unit})`)]
      .map((text) => passage('Biểu đồ', text))
    default: return [passage(block.label ?? '', wordsOfBlock(block) ?? '')]
  }
}
