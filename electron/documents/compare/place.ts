/** Finds a quoted place again in a paper whose words may have changed since. Pure. */
import type { CommentThread } from '../../../shared/contract/workflow.ts'
import type { Passage } from './passages.ts'

/** `blockId` '' : the paper as a whole. `quote`: words as they stood in the block; '' : the block as a whole. */
export interface QuotedPlace { readonly blockId: string, readonly quote: string }

/** Shorter quotes stand in too many places to be looked for elsewhere. */
const leastQuote = 8

/** See `commentThreadSchema`; `foundIn`: the other block where the words stand now. `passages` null: the paper cannot be set now. */
export function placeOf({ blockId, quote }: QuotedPlace, passages: readonly Passage[] | null): Pick<CommentThread, 'place' | 'foundIn'> {
  if (passages === null) return { place: 'unknown', foundIn: null }
  if (blockId === '') return { place: 'there', foundIn: null }
  const words = spaced(quote)
  const own = passages.filter(({ id }) => id === blockId)
  if (own.some(({ text }) => spaced(text).includes(words))) return { place: 'there', foundIn: null }
  const elsewhere = words.length < leastQuote ? undefined : passages.find(({ text }) => spaced(text).includes(words))
  if (elsewhere !== undefined) return { place: 'moved', foundIn: elsewhere.id }
  return { place: own.length > 0 ? 'changed' : 'gone', foundIn: null }
}

/** White space says nothing: a line may have been broken elsewhere. */
function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
