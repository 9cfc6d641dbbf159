/** The words of one block as a person edits them, and back. */
import { inlineText } from '../../../../shared/document/inline.ts'
import type { Block } from '../../../../shared/document/blocks.ts'

/** Words of a block; null for a table or chart, which is not edited as one text. A run-in title stands before a colon. */
export function wordsOfBlock(block: Block): string | null {
  switch (block.kind) {
    case 'table': case 'chart': return null
    case 'division': return block.title
    case 'centredLine': return block.text
    case 'heading': case 'article': {
      const content = block.content === undefined ? '' : inlineText(block.content)
      return block.content === undefined ? block.title : block.title === '' ? content : `${block.title}: ${content}`
    }
    case 'paragraph': case 'numbered': case 'item': case 'clause': return inlineText(block.content)
  }
}

/** The block with a person's words, marked as theirs. */
export function withWords(block: Block, text: string): Block {
  const words = text.trim()
  switch (block.kind) {
    case 'table': case 'chart': return block
    case 'division': return { ...block, title: words, edited: true }
    case 'centredLine': return { ...block, text: words, edited: true }
    case 'heading': case 'article': return { ...block, ...titled(block, words), edited: true }
    case 'paragraph': case 'numbered': case 'item': case 'clause': return { ...block, content: [{ text: words }], edited: true }
  }
}

type Titled = Pick<Extract<Block, { kind: 'heading' | 'article' }>, 'title' | 'content'>

/** A run-in title ends at the first colon; without one the title stays and the words are the text after it. */
function titled(block: Titled, words: string): Titled {
  if (block.content === undefined) return { title: words }
  const colon = words.indexOf(': ')
  return block.title === '' || colon <= 0
    ? { title: block.title, content: [{ text: words }] }
    : { title: words.slice(0, colon), content: [{ text: words.slice(colon + 2) }] }
}
