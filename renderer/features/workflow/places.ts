/** The places of a paper a comment can be tied to: its components and the blocks of its text, in reading order. Pure. */
import type { Preview } from '../../../shared/contract/papers.ts'
import type { CommentThread } from '../../../shared/contract/workflow.ts'
import { nameOf, wordsOf } from '../papers/block-words.ts'

/** `id` as comments keep it; `name`: what kind of place it is. */
export interface CommentPlace { readonly id: string, readonly name: string, readonly text: string }

export function placesOf({ parts, body }: Preview): readonly CommentPlace[] {
  const bodyAt = parts.findIndex(({ id }) => id === 'body')
  const [before, after] = bodyAt < 0 ? [parts, []] : [parts.slice(0, bodyAt), parts.slice(bodyAt + 1)]
  const ofPart = ({ id, label, text }: Preview['parts'][number]): CommentPlace => ({ id, name: label, text })
  const blocks = body.flatMap((block): readonly CommentPlace[] => {
    if (block.id === undefined) return []
    const caption = block.kind === 'table' || block.kind === 'chart' ? block.caption ?? '' : ''
    return [{ id: block.id, name: nameOf(block), text: wordsOf(block) ?? caption }]
  })
  return [...before.map(ofPart), ...blocks, ...after.map(ofPart)]
}

/** Threads beside the place they belong to now; `apart`: those of the whole paper, and those whose place is gone. */
export function threadsByPlace(threads: readonly CommentThread[], places: readonly CommentPlace[]): { readonly at: ReadonlyMap<string, readonly CommentThread[]>, readonly apart: readonly CommentThread[] } {
  const known = new Set(places.map(({ id }) => id))
  const at = new Map<string, readonly CommentThread[]>()
  const apart: CommentThread[] = []
  for (const thread of threads) {
    const place = thread.place === 'moved' && thread.foundIn !== null ? thread.foundIn : thread.blockId
    if (thread.place === 'gone' || !known.has(place)) apart.push(thread)
    else at.set(place, [...at.get(place) ?? [], thread])
  }
  return { at, apart }
}
