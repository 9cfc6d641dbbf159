/** Changes that cannot both be carried out. The first stands, a later one that contradicts it is refused. */
import type { ParagraphRef } from '../read/index.ts'
import type { Change } from './change.ts'

/** Why a change is refused beside those already taken. */
const overlap = 'Chỗ này đã có một sửa đổi khác chồng lên; hãy sửa lần lượt và kiểm tra lại sau mỗi lần.'
const removed = 'Đoạn này được bỏ đi bởi một sửa đổi khác.'

const same = (one: ParagraphRef, other: ParagraphRef): boolean => one.part === other.part && one.index === other.index

/** Changes already taken, found again by what they touch: a long paper has thousands. */
export interface Taken {
  /** Why `change` cannot be made together with what was taken; null: it was taken too, or says the same as one that was. */
  take(change: Change): string | null
  /** What was taken, each once. */
  readonly all: readonly Change[]
  /** The one taken for this change: itself, or one that says the same. */
  standIn(change: Change): Change
}

export function takenChanges(): Taken {
  const all: Change[] = []
  const byWords = new Map<string, Change>()
  const byPlace = new Map<string, Change[]>()
  function take(change: Change): string | null {
    if (byWords.has(words(change))) return null
    const places = placesOf(change)
    for (const other of places.flatMap((place) => byPlace.get(place) ?? [])) {
      const reason = between(change, other) ?? between(other, change)
      if (reason !== null) return reason
    }
    all.push(change)
    // Empty paragraphs are counted: two of them are two, not one said twice.
    if (change.type !== 'insertParagraph' || change.text.trim() !== '') byWords.set(words(change), change)
    for (const place of places) byPlace.set(place, [...byPlace.get(place) ?? [], change])
    return null
  }
  return { take, all, standIn: (change) => byWords.get(words(change)) ?? change }
}

const words = (change: Change): string => JSON.stringify(change)

/** What a change touches, by name; changes that touch nothing in common cannot contradict each other. */
function placesOf(change: Change): readonly string[] {
  switch (change.type) {
    case 'page': case 'pageNumbers': return [`section ${change.section}`]
    case 'mirrorMargins': return ['settings']
    case 'clearProperties': case 'insertParagraph': return []
    case 'moveParagraph': return [name(change.at), 'moves']
    default: return [name(change.at)]
  }
}

const name = ({ part, index }: ParagraphRef): string => `${part} ${index}`

function between(one: Change, other: Change): string | null {
  switch (one.type) {
    case 'runs': return other.type === 'runs' && same(one.at, other.at) && crossing(one, other) && differ(one.look, other.look) ? overlap : null
    case 'paragraph': return other.type === 'paragraph' && same(one.at, other.at) && differ(one.look, other.look) ? overlap : null
    case 'text': case 'charset':
      return (other.type === 'text' || other.type === 'charset') && same(one.at, other.at) && touching(one, other) ? overlap : null
    case 'removeParagraph': return 'at' in other && same(one.at, other.at) ? removed : null
    case 'moveParagraph': return movesApart(one, other) ? overlap : null
    case 'titleLine': return (other.type === 'titleLine' || other.type === 'removeShapes') && same(one.at, other.at) ? overlap : null
    case 'page': return other.type === 'page' && one.section === other.section && differ(one, other) ? overlap : null
    case 'pageNumbers':
      return (other.type === 'pageNumbers' && one.section === other.section)
        || (other.type === 'page' && one.section === other.section && other.headerPt !== undefined && other.headerPt !== one.headerPt) ? overlap : null
    case 'mirrorMargins': return other.type === 'mirrorMargins' && other.on !== one.on ? overlap : null
    case 'insertParagraph': case 'removeShapes': case 'clearProperties': return null
  }
}

interface Stretch { readonly from: number, readonly to: number }

function crossing(one: Stretch, other: Stretch): boolean {
  return (one.from < other.to && other.from < one.to) || (one.from === other.from && one.to === other.to)
}

/** Two replacements at one place have no order, so even those that only touch an empty stretch collide. */
function touching(one: Stretch, other: Stretch): boolean {
  return crossing(one, other) || ((one.from === one.to || other.from === other.to) && one.from <= other.to && other.from <= one.to)
}

/** Some value is set by both, and to different ones. */
function differ(one: object, other: object): boolean {
  const values = new Map(Object.entries(other))
  return Object.entries(one).some(([key, value]) => values.has(key) && value !== undefined && values.get(key) !== undefined && values.get(key) !== value)
}

function movesApart(move: Extract<Change, { readonly type: 'moveParagraph' }>, other: Change): boolean {
  if (other.type !== 'moveParagraph') return false
  return same(move.at, other.at) || same(move.beside, other.at)
}
