/** A file that came back from Word: its paragraphs with the bookmarks they still carry, its comments, and what the tree of a paper has no place for. Pure. */
import { attribute, child, descendants, elements, everyElement, isNamed, relationshipKind } from '../documents/ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../documents/ooxml/index.ts'
import { readDocument } from '../documents/read/index.ts'
import type { ReadBlock, ReadDocument, ReadParagraph, ReadShape } from '../documents/read/index.ts'
import { even, flat } from './printed-line.ts'

/** `marks`: numbers of the bookmarks that begin in it. `text` keeps line ends, `flat` does not. */
export interface ReturnedParagraph { readonly text: string, readonly flat: string, readonly marks: readonly number[], readonly inTable: boolean, readonly look: string }
/** `paragraph`: its place in the list of paragraphs; null: in none of them. */
export interface ReturnedComment { readonly paragraph: number | null, readonly author: string, readonly text: string }
/** Something a paper's tree cannot hold. */
export interface Unheld { readonly what: string, readonly text: string }

export interface ReturnedPaper {
  /** Of the copy that went out; null: the file carries no bookmark of ours. */
  readonly token: string | null
  readonly paragraphs: readonly ReturnedParagraph[]
  readonly comments: readonly ReturnedComment[]
  readonly unheld: readonly Unheld[]
  readonly trackedChanges: boolean
}

const markName = /^_vpk_([a-z0-9]{12})_(\d{1,5})$/u
export const markOf = (token: string, number: number): string => `_vpk_${token}_${number}`

/** Faults as reading any Word file does. */
export function readReturned(pkg: OfficePackage): ReturnedPaper {
  const read = readDocument(pkg)
  const all = paragraphsIn(read.blocks)
  const inText = all.filter(({ textBox }) => textBox === null)
  const { token, marks, commented } = walk(pkg)
  const paragraphs = inText.map((paragraph, at) => ({ paragraph, words: wordsOf(paragraph), own: within(paragraph.ref.index, inText[at - 1]?.ref.index ?? -1) }))
    .filter(({ words }) => words !== '')
  const placeOf = (index: number): number | null => {
    const at = paragraphs.findIndex(({ own }) => own(index))
    return at < 0 ? null : at
  }
  return {
    token, trackedChanges: read.trackedChanges,
    paragraphs: paragraphs.map(({ paragraph, words, own }) => ({
      text: words, flat: flat(words), marks: marks.filter(({ index }) => own(index)).map(({ number }) => number), inTable: paragraph.cell !== null, look: lookOf(paragraph),
    })),
    comments: commentsOf(pkg).map(({ id, ...comment }) => ({ ...comment, paragraph: commented.has(id) ? placeOf(commented.get(id) ?? -1) : null })),
    unheld: unheldIn(read, all, pkg),
  }
}

/** Whether a `w:p` belongs to a paragraph: those whose mark was deleted belong to the next. */
function within(index: number, before: number): (at: number) => boolean {
  return (at) => at > before && at <= index
}

function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))))
}

/** A number or bullet Word counts by itself stands before the words, as it is printed. */
function wordsOf({ numbering, text }: ReadParagraph): string {
  const words = even(text)
  if (numbering === '' || words === '') return words
  return `${/[\p{L}\p{N}]/u.test(numbering) ? numbering.trim() : numbering.trim() === '+' ? '+' : '-'} ${words}`
}

interface Walked { readonly token: string | null, readonly marks: readonly { readonly index: number, readonly number: number }[], readonly commented: ReadonlyMap<string, number> }

/** Where bookmarks begin and comments hang, by the place of their `w:p`; a bookmark between two paragraphs belongs to the next. */
function walk(pkg: OfficePackage): Walked {
  const found: { readonly index: number, readonly token: string, readonly number: number }[] = []
  const commented = new Map<string, number>()
  const places = new Map<XmlElement, number>()
  everyElement(pkg.xml(pkg.mainPart), (element) => {
    if (isNamed(element, 'w:p')) places.set(element, places.size)
    else if (isNamed(element, 'w:bookmarkStart')) {
      const [, token, number] = markName.exec(attribute(element, 'w:name') ?? '') ?? []
      if (token !== undefined && number !== undefined) found.push({ index: paragraphAround(element, places) ?? places.size, token, number: Number(number) })
    } else if (isNamed(element, 'w:commentRangeStart') || isNamed(element, 'w:commentReference')) {
      const id = attribute(element, 'w:id') ?? ''
      if (!commented.has(id)) commented.set(id, paragraphAround(element, places) ?? places.size)
    }
  })
  const token = mostOften(found.map((each) => each.token))
  return { token, commented, marks: found.filter((each) => each.token === token) }
}

function paragraphAround(element: XmlElement, places: ReadonlyMap<XmlElement, number>): number | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) {
    const place = places.get(node as XmlElement)
    if (place !== undefined) return place
  }
  return null
}

function mostOften(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** Emphasis of the words, so that a change of looks alone is seen: stretches that are bold, italic, underlined, struck out or coloured. */
function lookOf({ runs }: ReadParagraph): string {
  let look = ''
  let last = ''
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const own = `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}${run.underline === null ? '' : 'u'}${run.strike ? 's' : ''}${run.highlight === null ? '' : 'h'}${run.position === 'baseline' ? '' : run.position}`
    if (own === last) look += run.text
    else look += `|${own}:${run.text}`
    last = own
  }
  return flat(look)
}

interface OwnComment { readonly id: string, readonly author: string, readonly text: string }

function commentsOf(pkg: OfficePackage): readonly OwnComment[] {
  const part = pkg.relationships(pkg.mainPart).find((each) => !each.external && relationshipKind(each) === 'comments')?.target
  const root = part === undefined ? null : pkg.xml(part)?.documentElement ?? null
  return elements(root, 'w:comment').flatMap((comment) => {
    const text = descendants(comment, 'w:p').map((paragraph) => descendants(paragraph, 'w:t').map((words) => words.textContent ?? '').join('')).map(flat).filter((line) => line !== '').join('\n')
    return text === '' ? [] : [{ id: attribute(comment, 'w:id') ?? '', author: flat(attribute(comment, 'w:author') ?? ''), text }]
  })
}

const shapeNames: Readonly<Partial<Record<ReadShape['kind'], string>>> = { picture: 'Ảnh', other: 'Hình vẽ' }

/** Named one by one. What a paper of ours has itself (page numbers, the line under the title, its own charts) is taken off by who asks. */
function unheldIn(read: ReadDocument, all: readonly ReadParagraph[], pkg: OfficePackage): readonly Unheld[] {
  const around = new Map(read.sections.flatMap(({ headersAndFooters }) => headersAndFooters).map((each) => [each.part, each]))
  return [
    ...read.footnotes.flatMap((note) => named('Chú thích cuối trang', note.text)),
    ...all.filter(({ textBox }) => textBox !== null).flatMap((paragraph) => named('Khung chữ', paragraph.text)),
    ...[...around.values()].flatMap(({ kind, blocks }) => paragraphsIn(blocks).filter(({ runs }) => runs.some(({ field, text }) => field === null && text.trim() !== ''))
      .flatMap((paragraph) => named(kind === 'header' ? 'Đầu trang' : 'Chân trang', paragraph.text))),
    ...all.flatMap((paragraph) => paragraph.shapes.flatMap(({ kind }) => {
      const what = shapeNames[kind]
      return what === undefined ? [] : [{ what, text: paragraph.text.trim() === '' ? '' : `cạnh đoạn “${flat(paragraph.text).slice(0, 60)}”` }]
    })),
    ...descendants(child(pkg.xml(pkg.mainPart)?.documentElement, 'w:body'), 'm:oMath').map((formula) => ({ what: 'Công thức', text: flat(formula.textContent ?? '') })),
  ]
}

function named(what: string, text: string): readonly Unheld[] {
  return flat(text) === '' ? [] : [{ what, text: flat(text) }]
}
