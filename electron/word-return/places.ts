/** Where things begin in the main part of a Word file, by the place of their `w:p` (nested ones count): bookmarks, notes, drawings, tracked changes. Pure. */
import { attribute, child, descendants, everyElement, isNamed, nameOf, path } from '../documents/ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../documents/ooxml/index.ts'
import { isTrackedChange } from '../documents/read/index.ts'
import { flat } from './printed-line.ts'

/** `by`: authors of the changes; `isGone`: they take the whole paragraph out. */
export interface TrackedPlace { readonly by: readonly string[], readonly isGone: boolean }

export interface Places {
  /** Of the copy that went out; null: the file carries no bookmark of ours. */
  readonly token: string | null
  readonly marks: readonly { readonly index: number, readonly number: number }[]
  /** "comment 3", "footnote 7", "endnote 2" → the place it hangs on. */
  readonly hung: ReadonlyMap<string, number>
  readonly tracked: ReadonlyMap<number, TrackedPlace>
  /** The place of the innermost `w:p` around an element; null: it stands between paragraphs. */
  readonly around: (element: XmlElement) => number | null
}

const markName = /^_vpk_([a-z0-9]{12})_(\d{1,5})$/u
const references: Readonly<Record<string, string>> = { commentRangeStart: 'comment', commentReference: 'comment', footnoteReference: 'footnote', endnoteReference: 'endnote' }

export function placesIn(pkg: OfficePackage): Places {
  const found: { readonly index: number, readonly token: string, readonly number: number }[] = []
  const hung = new Map<string, number>()
  const tracked = new Map<XmlElement, Set<string>>()
  const places = new Map<XmlElement, number>()
  const around = (element: XmlElement): number | null => {
    const paragraph = paragraphAround(element)
    return paragraph === null ? null : places.get(paragraph) ?? null
  }
  everyElement(pkg.xml(pkg.mainPart), (element) => {
    // What stands between two paragraphs belongs to the next.
    const index = (): number => around(element) ?? places.size
    const reference = references[nameOf(element)]
    if (isNamed(element, 'w:p')) places.set(element, places.size)
    else if (isNamed(element, 'w:bookmarkStart')) {
      const [, token, number] = markName.exec(attribute(element, 'w:name') ?? '') ?? []
      if (token !== undefined && number !== undefined) found.push({ index: index(), token, number: Number(number) })
    } else if (reference !== undefined) {
      const id = `${reference} ${attribute(element, 'w:id') ?? ''}`
      if (!hung.has(id)) hung.set(id, index())
    } else if (isTrackedChange(element)) noteChange(element, tracked)
  })
  const token = mostOften(found.map((each) => each.token))
  return {
    token, hung, around, marks: found.filter((each) => each.token === token),
    tracked: new Map([...tracked].map(([paragraph, by]) => [places.get(paragraph) ?? 0, { by: [...by], isGone: isGone(paragraph) }])),
  }
}

function paragraphAround(element: XmlElement): XmlElement | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (isNamed(node as XmlElement, 'w:p')) return node as XmlElement
  return null
}

/** A change in a paragraph is that paragraph's; one around paragraphs or of a row belongs to each in it. */
function noteChange(element: XmlElement, tracked: Map<XmlElement, Set<string>>): void {
  const author = flat(attribute(element, 'w:author') ?? '')
  const own = paragraphAround(element)
  const row = isNamed(element.parentNode as XmlElement, 'w:trPr') ? element.parentNode?.parentNode as XmlElement : element
  for (const paragraph of own === null ? descendants(row, 'w:p') : [own]) {
    const known = tracked.get(paragraph) ?? new Set()
    tracked.set(paragraph, known.add(author === '' ? 'người không ghi tên' : author))
  }
}

function isGone(paragraph: XmlElement): boolean {
  const mark = path(paragraph, 'w:pPr', 'w:rPr')
  if (child(mark, 'w:del') === null && child(mark, 'w:moveFrom') === null) return false
  const moved = new Set(descendants(paragraph, 'w:moveFrom').flatMap((from) => descendants(from, 'w:t')))
  return descendants(paragraph, 'w:t').every((words) => moved.has(words))
}

function mostOften(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
