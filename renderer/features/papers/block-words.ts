/** The words of a block as a person edits them; the service sets them back the same way. */
import type { Block } from '../../../shared/document/blocks.ts'
import { inlineText } from '../../../shared/document/inline.ts'

/** null for a table or chart: its figures come from the records. A run-in title stands before a colon. */
export function wordsOf(block: Block): string | null {
  switch (block.kind) {
    case 'table': case 'chart': return null
    case 'division': return block.title
    case 'centredLine': return block.text
    case 'heading': case 'article': {
      if (block.content === undefined) return block.title
      const content = inlineText(block.content)
      return block.title === '' ? content : `${block.title}: ${content}`
    }
    case 'paragraph': case 'numbered': case 'item': case 'clause': return inlineText(block.content)
  }
}

const kindNames: Readonly<Record<Block['kind'], string>> = {
  division: 'Phần, chương, mục', article: 'Điều', clause: 'Khoản, điểm', heading: 'Đề mục', numbered: 'Mục đánh số', paragraph: 'Đoạn',
  item: 'Gạch đầu dòng', centredLine: 'Dòng giữa', table: 'Bảng', chart: 'Biểu đồ',
}

export function nameOf(block: Block): string {
  return kindNames[block.kind]
}
