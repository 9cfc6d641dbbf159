/** Where a paragraph that nobody sent belongs: behind the block before it, or before the first one where both are of a kind. Pure. */
import type { Matched } from './match.ts'
import { canHold, isListRoot } from './own-lists.ts'
import { reasons } from './reasons.ts'
import type { ReturnedParagraph } from './returned-paper.ts'
import type { SentParagraph } from './sent-paper.ts'

/** `root` null: nowhere, `why` says so. `after`: the line it stands behind, as sent; -1: before the first. */
export interface AddedPlace { readonly root: string | null, readonly after: number, readonly where: string, readonly why: string }

export interface Around { readonly sent: readonly SentParagraph[], readonly returned: readonly ReturnedParagraph[], readonly matched: Matched }

interface Neighbour { readonly place: SentParagraph['place'], readonly where: string, readonly cell: string }

/** Further lines stand under a table, behind whatever was put there before. */
const underAll = Number.MAX_SAFE_INTEGER

export function placeAdded(at: number, around: Around): AddedPlace {
  const { text = '', cell = '' } = around.returned[at] ?? {}
  const [before, next] = [neighbour(at, -1, around), neighbour(at, 1, around)]
  const inList = placeInList({ text, cell }, before, next)
  if (inList !== null) return inList
  const where = (before === null || before.place.is === 'fixed' || before.place.is === 'list' ? next : before)?.where ?? 'Nội dung'
  if (cell !== '') return { root: null, after: 0, where, why: before?.place.is === 'figures' || next?.place.is === 'figures' ? reasons.inTable : reasons.noPlace }
  if (before?.place.is === 'words' && !isListRoot(before.place.root)) return { root: before.place.root, after: before.place.line, where, why: '' }
  if (before?.place.is === 'figures') return { root: before.place.root, after: underAll, where, why: '' }
  if (next?.place.is === 'words' && next.place.line === 0 && isOfOneKind(next.place.kind, text)) return { root: next.place.root, after: -1, where, why: '' }
  return { root: null, after: 0, where, why: reasons.noPlace }
}

/** Among the lines of a list of the record; null: it is none of them. */
function placeInList({ text, cell }: Pick<ReturnedParagraph, 'text' | 'cell'>, before: Neighbour | null, next: Neighbour | null): AddedPlace | null {
  const holds = (found: Neighbour | null): found is Neighbour & { readonly place: { readonly root: string } } =>
    found !== null && found.cell === cell && 'root' in found.place && isListRoot(found.place.root) && canHold(found.place.root, text)
  if (holds(before)) return { root: before.place.root, after: before.place.is === 'words' ? before.place.line : underAll, where: before.where, why: '' }
  return holds(next) && next.place.is === 'words' ? { root: next.place.root, after: -1, where: next.where, why: '' } : null
}

/** The nearest paragraph on that side which stands where it stood. */
function neighbour(at: number, step: 1 | -1, { sent, returned, matched }: Around): Neighbour | null {
  for (let place = at + step; place >= 0 && place < returned.length; place += step) {
    const found = matched.sentOf.get(place)
    const paragraph = found === undefined || matched.moved.has(found) ? undefined : sent[found]
    if (paragraph !== undefined) return { place: paragraph.place, where: paragraph.where, cell: returned[place]?.cell ?? '' }
  }
  return null
}

/** The first line takes the block's own look: only a plain paragraph may stand before a plain one. */
function isOfOneKind(kind: string, text: string): boolean {
  return kind === 'paragraph' && !/^(?:[-+–•]|\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\))\s/u.test(text)
}
