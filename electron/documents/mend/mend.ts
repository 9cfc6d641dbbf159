/**
 * Changes of form carried out on a copy of a Word file, clean or as tracked changes. A change is made whole or refused
 * with a reason; what changes do not touch keeps its bytes; no letter or digit of the text is changed.
 */
import { descendants } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import type { ParagraphRef } from '../read/index.ts'
import { applyChange, judge, placesOfChange } from './apply.ts'
import type { Scene } from './apply.ts'
import type { Change } from './change.ts'
import { putComments } from './comments.ts'
import type { MendComment } from './comments.ts'
import { takenChanges } from './conflicts.ts'
import { draftOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { styleTraits } from './looks.ts'
import { proveWords, wordsOf } from './word-guard.ts'

export interface MendOptions {
  /** As tracked changes by `author` at `at` (ISO 8601); otherwise clean. */
  readonly tracked: boolean
  readonly author: string
  readonly at: string
  readonly comments?: readonly MendComment[]
}
export interface Mended {
  readonly bytes: Uint8Array
  /** Changes that were carried out. */
  readonly applied: readonly Change[]
  /** Changes whose end was reached already: the file says so without them. */
  readonly already: readonly Change[]
  /** Changes that were not made, with the reason for a person. */
  readonly refused: readonly { readonly change: Change, readonly reason: string }[]
}

/** Kinds in the order they are carried out: looks first, since they know the old offsets; whole paragraphs later. */
const order: readonly Change['type'][] = [
  'runs', 'paragraph', 'charset', 'text', 'titleLine', 'removeShapes', 'moveParagraph', 'insertParagraph', 'removeParagraph',
  'page', 'pageNumbers', 'mirrorMargins', 'clearProperties',
]

/** Carries out changes. Throws a fault where a part of the package is damaged. */
export function mend(pkg: OfficePackage, changes: readonly Change[], options: MendOptions): Mended {
  const draft = draftOf(pkg, options)
  const scene: Scene = { draft, traits: styleTraits(pkg), find: finder(draft), lastInserted: new Map() }
  const taken = takenChanges()
  const refused: { readonly change: Change, readonly reason: string }[] = []
  for (const change of changes) {
    const reason = judge(change, scene) ?? taken.take(change)
    if (reason !== null) refused.push({ change, reason })
  }
  const converted = new Set(taken.all.flatMap((change) => change.type === 'charset' ? placesOfChange(change.at, scene) : []))
  const before = wordsOf(draft, converted)
  // All places are known by their elements before anything moves.
  for (const { at } of options.comments ?? []) scene.find(at)
  putComments(draft, options.comments ?? [], scene.find)
  const done = new Set<Change>()
  for (const change of inOrder(taken.all)) if (applyChange(change, scene)) done.add(change)
  proveWords(before, wordsOf(draft, converted), taken.all)
  const not = new Set(refused.map(({ change }) => change))
  const accepted = changes.filter((change) => !not.has(change))
  const wasDone = (change: Change): boolean => done.has(taken.standIn(change))
  return { bytes: draft.write(), applied: accepted.filter(wasDone), already: accepted.filter((change) => !wasDone(change)), refused }
}

/** The same words with comments at their places. */
export function commentCopy(pkg: OfficePackage, comments: readonly MendComment[], options: { readonly author: string, readonly at: string }): Uint8Array {
  const draft = draftOf(pkg, { ...options, tracked: false })
  putComments(draft, comments, finder(draft))
  return draft.write()
}

/** By kind; within a paragraph from its end, so that the offsets before stay true. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const from = (change: Change): number => 'from' in change ? change.from : 0
  return changes.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type) || from(other) - from(one))
}

/** Finds paragraphs by their address in the file as it was, however it has changed since. */
function finder(draft: Draft): (at: ParagraphRef) => XmlElement | null {
  const parts = new Map<string, readonly XmlElement[]>()
  return ({ part, index }) => {
    let paragraphs = parts.get(part)
    if (paragraphs === undefined) {
      const root = draft.xml(part)?.documentElement ?? null
      paragraphs = root === null ? [] : descendants(root, 'w:p')
      parts.set(part, paragraphs)
    }
    return paragraphs[index] ?? null
  }
}
