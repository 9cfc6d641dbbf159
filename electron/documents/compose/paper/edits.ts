/**
 * A person's words over the program's. They are never overwritten: when the records now say something else than the
 * person saw (`base`), their words stay and the difference is told.
 */
import { blockSchema } from '../../../../shared/document/blocks.ts'
import type { Block } from '../../../../shared/document/blocks.ts'
import type { PaperEdit } from '../../../../shared/domain/common.ts'
import { parseTypedLine } from '../free-text/parse.ts'
import { linesOf } from '../render/lines.ts'
import { withWords, wordsOfBlock } from './block-words.ts'

/** Words a person changed while the records now say something else. `now` is empty when the block is gone. */
export interface StaleEdit { readonly blockId: string, readonly theirs: string, readonly base: string, readonly now: string }
/** `groups` as given: the body first, then each appendix. */
export interface EditedBlocks {
  readonly groups: readonly (readonly Block[])[], readonly staleEdits: readonly StaleEdit[]
  /** Each edit that found its place, by the program's block it changes. */
  readonly placed: ReadonlyMap<Block, PaperEdit>
}

/** Applies edits by block id; an edit the records have caught up with is not stale. Where a list grew or shrank, an edit follows the words it was made on. */
export function applyEdits(groups: readonly (readonly Block[])[], edits: readonly PaperEdit[]): EditedBlocks {
  const blocks = groups.flat()
  const placed = new Map<Block, PaperEdit>()
  const lost: PaperEdit[] = []
  for (const edit of edits) {
    const block = placeFor(edit, blocks, placed)
    if (block === null) lost.push(edit)
    else placed.set(block, edit)
  }
  const stale = [...placed].filter(([block, edit]) => wordsUnder(block) !== edit.base && wordsUnder(block) !== edit.text)
    .map(([block, edit]): StaleEdit => ({ blockId: block.id ?? '', theirs: edit.text, base: edit.base, now: wordsUnder(block) }))
  return {
    placed,
    groups: groups.map((group) => group.flatMap((block) => editedBlock(block, placed.get(block)))),
    staleEdits: [...stale, ...lost.map((edit): StaleEdit => ({ blockId: edit.blockId, theirs: edit.text, base: edit.base, now: '' }))],
  }
}

/**
 * Words wiped out take the block away; further lines of a person's text become blocks of their own, each what its beginning says
 * ("- …", "2. …"), as in a typed text. A table or chart keeps its figures: all lines stand under it.
 */
function editedBlock(block: Block, edit: PaperEdit | undefined): readonly Block[] {
  if (edit === undefined) return [block]
  const lines = linesOf(edit.text)
  if (wordsOfBlock(block) === null) return [block, ...lines.map((line, index) => furtherBlock(block, line, index + 2))]
  const [first, ...more] = lines
  return first === undefined ? [] : [withWords(block, first), ...more.map((line, index) => furtherBlock(block, line, index + 2))]
}

function furtherBlock(block: Block, line: string, number: number): Block {
  const isInArticle = block.kind === 'article' || block.kind === 'clause'
  return blockSchema.parse({ ...parseTypedLine(line, isInArticle), id: `${block.id ?? ''}~edit${number}`, edited: true })
}

/** The block an edit belongs to: same id and words; else the same words from the same template node; else the same id. */
function placeFor(edit: PaperEdit, blocks: readonly Block[], placed: ReadonlyMap<Block, PaperEdit>): Block | null {
  const free = blocks.filter((block) => !placed.has(block) && (wordsOfBlock(block) !== null || edit.base === ''))
  const sameId = free.find((block) => block.id === edit.blockId)
  if (sameId !== undefined && wordsUnder(sameId) === edit.base) return sameId
  const moved = free.find((block) => wordsUnder(block) === edit.base && nodeOf(block.id ?? '') === nodeOf(edit.blockId))
  return moved ?? sameId ?? null
}

/** What an edit was made on; a table or chart has no words of its own to change. */
const wordsUnder = (block: Block): string => wordsOfBlock(block) ?? ''

/** An id without the places in lists and lines: what template node it is. */
const nodeOf = (id: string): string => id.replace(/\[\d+\]/gu, '[]').replace(/~\d+$/u, '')
