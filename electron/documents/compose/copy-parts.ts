/** What an extract (trích sao) may be made of: the blocks of the paper, numbered as they are printed. Pure. */
import type { CopyPart } from '../../../shared/contract/papers.ts'
import type { Block } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { withLabels } from '../print/index.ts'
import { wordsOfBlock } from './paper/block-words.ts'

/** Blocks with an id only: nothing else can be named by a copy. */
export function copyPartsOf(model: DocumentModel, form: ResolvedForm): readonly CopyPart[] {
  const groups = [
    { group: 'Nội dung', blocks: model.body },
    ...model.attachedTexts.map(({ subject, blocks }) => ({ group: `Văn bản kèm theo: ${subject}`, blocks })),
    ...model.appendices.map(({ title, blocks }) => ({ group: `Phụ lục: ${title}`, blocks })),
  ]
  return groups.flatMap(({ group, blocks }) => withLabels(blocks, form.wording.headingSeparator)
    .flatMap((block) => block.id === undefined ? [] : [{ id: block.id, group, label: block.label ?? '', text: textOf(block), depth: depthOf(block) }]))
}

function textOf(block: Block): string {
  if (block.kind === 'chart') return block.caption
  return wordsOfBlock(block) ?? `Bảng${block.kind === 'table' && block.caption !== undefined ? `: ${block.caption}` : ''}`
}

/** Divisions over điều over khoản; headings I over 1 over 1.1; plain words belong to what stands above them. */
function depthOf(block: Block): number {
  switch (block.kind) {
    case 'division': return { part: 0, chapter: 1, section: 2 }[block.level]
    case 'article': return 3
    case 'clause': return block.level === 'clause' ? 4 : 5
    case 'heading': case 'numbered': return block.level + 2
    case 'paragraph': case 'centredLine': case 'table': case 'chart': return 7
    case 'item': return 7 + block.level
  }
}
