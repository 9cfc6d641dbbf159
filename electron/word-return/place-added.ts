/** Where a paragraph that nobody sent belongs: behind the block before it, or before the first one where both are of a kind. Pure. */
import type { Matched } from './match.ts'
import { reasons } from './reasons.ts'
import type { ReturnedParagraph } from './returned-paper.ts'
import type { SentParagraph } from './sent-paper.ts'

/** `root` null: nowhere, `why` says so. `after`: the line it stands behind, as sent; -1: before the first. */
export interface AddedPlace { readonly root: string | null, readonly after: number, readonly where: string, readonly why: string }

interface Around { readonly sent: readonly SentParagraph[], readonly returned: readonly ReturnedParagraph[], readonly matched: Matched }

/** Further lines stand under a table, behind whatever was put there before. */
const underAll = Number.MAX_SAFE_INTEGER

export function placeAdded(at: number, around: Around): AddedPlace {
  const before = neighbour(at, -1, around)
  const next = neighbour(at, 1, around)
  const where = (before?.place.is === 'fixed' ? next : before)?.where ?? 'Nội dung'
  if (around.returned[at]?.inTable === true) return { root: null, after: 0, where, why: reasons.inTable }
  if (before?.place.is === 'words') return { root: before.place.root, after: before.place.line, where, why: '' }
  if (before?.place.is === 'figures') return { root: before.place.root, after: underAll, where, why: '' }
  if (next?.place.is === 'words' && next.place.line === 0 && isOfOneKind(next.place.kind, around.returned[at]?.text ?? '')) return { root: next.place.root, after: -1, where, why: '' }
  return { root: null, after: 0, where, why: reasons.noPlace }
}

/** The nearest paragraph on that side which stands where it stood. */
function neighbour(at: number, step: 1 | -1, { sent, returned, matched }: Around): SentParagraph | null {
  for (let place = at + step; place >= 0 && place < returned.length; place += step) {
    const found = matched.sentOf.get(place)
    if (found !== undefined && !matched.moved.has(found)) return sent[found] ?? null
  }
  return null
}

/** The first line takes the block's own look: only a plain paragraph may stand before a plain one. */
function isOfOneKind(kind: string, text: string): boolean {
  return kind === 'paragraph' && !/^(?:[-+–•]|\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\))\s/u.test(text)
}
