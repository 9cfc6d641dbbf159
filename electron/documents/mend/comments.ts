/** Comments at places of the text, as Word's own. Comments that are there already stay. */
import { child, descendants, elements, isNamed } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { ParagraphRef } from '../read/index.ts'
import type { Draft } from './draft.ts'
import { partsOfKind } from './draft.ts'
import { partAt, piecesIn, textOf } from './paragraph-text.ts'
import { around, insertAfter, make, parentOf } from './word-xml.ts'

/** A remark on `from`–`to` of a paragraph's text; lines of `text` become paragraphs of the comment. */
export interface MendComment {
  readonly at: ParagraphRef
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Signs of the author shown beside a comment. */
function initials(author: string): string {
  return author.split(/\s+/u).map((word) => [...word][0] ?? '').join('').toUpperCase().slice(0, 4)
}

/** Puts the comments in. `find` gives the paragraph of a place, null when it is not there any more. */
export function putComments(draft: Draft, comments: readonly MendComment[], find: (at: ParagraphRef) => XmlElement | null): void {
  if (comments.length === 0) return
  const body = child(draft.main, 'w:body')
  const first = body === null ? undefined : descendants(body, 'w:p').find((paragraph) => around(paragraph, 'txbxContent') === null && around(paragraph, 'Fallback') === null)
  const list = listOf(draft)
  // From the end, so that a place put in earlier does not stand between another and its words.
  for (const comment of comments) {
    const paragraph = find(comment.at)
    const host = paragraph === null || comment.at.part !== draft.pkg.mainPart ? first : hostOf(paragraph)
    if (host === undefined) continue
    const id = draft.tracking.nextId()
    const [from, to] = host === paragraph ? [comment.from, comment.to] : [0, 0]
    enclose(host, from, to, id)
    list.appendChild(commentOf(list, id, placed(comment, host === paragraph), draft))
  }
}

/** Word takes no comment in headers, notes' marks and text boxes: it then stands at the text, and says where it belongs. */
function placed(comment: MendComment, inPlace: boolean): string {
  if (inPlace) return comment.text
  const part = comment.at.part
  const where = /header/u.test(part) ? 'Đầu trang' : /footer/u.test(part) ? 'Chân trang' : /notes/u.test(part) ? 'Chú thích' : 'Khung chữ'
  return `${where}: ${comment.text}`
}

function hostOf(paragraph: XmlElement): XmlElement {
  let host = paragraph
  for (let box = around(host, 'txbxContent'); box !== null; box = around(host, 'txbxContent')) host = around(box, 'p') ?? host
  return host
}

function listOf(draft: Draft): XmlElement {
  const part = partsOfKind(draft.pkg, 'comments')[0]
  const known = part === undefined ? null : draft.xml(part)?.documentElement
  return known ?? draft.addPart('comments').root
}

function commentOf(list: XmlElement, id: string, text: string, draft: Draft): XmlElement {
  const { author, at } = draft.tracking
  const comment = make(list, 'comment', { id, author, date: at, initials: initials(author) })
  for (const line of text.split('\n')) {
    const words = make(list, 't')
    words.textContent = line
    const run = make(list, 'r')
    run.appendChild(words)
    const paragraph = make(list, 'p')
    paragraph.appendChild(run)
    comment.appendChild(paragraph)
  }
  return comment
}

/** Marks a stretch as commented. An empty or lost stretch is the whole paragraph. */
function enclose(paragraph: XmlElement, from: number, to: number, id: string): void {
  const length = textOf(paragraph).text.length
  const valid = from >= 0 && from < to && to <= length
  if (valid) for (const offset of [from, to]) partAt(paragraph, offset)
  const runs = valid ? piecesIn(textOf(paragraph), from, to).map(({ run }) => run) : textOf(paragraph).runs
  const [start, end] = [make(paragraph, 'commentRangeStart', { id }), make(paragraph, 'commentRangeEnd', { id })]
  const reference = make(paragraph, 'r')
  reference.appendChild(make(paragraph, 'commentReference', { id }))
  const first = runs[0] === undefined ? null : topOf(runs[0], paragraph)
  const last = runs.at(-1)
  if (first === null || last === undefined) {
    const pPr = elements(paragraph).find((node) => isNamed(node, 'w:pPr'))
    if (pPr === undefined) paragraph.insertBefore(start, paragraph.firstChild)
    else insertAfter(pPr, start)
    insertAfter(start, end)
  } else {
    paragraph.insertBefore(start, first)
    insertAfter(topOf(last, paragraph), end)
  }
  insertAfter(end, reference)
}

/** The paragraph's own child that holds the run: marks stand outside links and controls, where the schema lets them. */
function topOf(run: XmlElement, paragraph: XmlElement): XmlElement {
  let at = run
  for (let parent = parentOf(at); parent !== null && parent !== paragraph; parent = parentOf(at)) at = parent
  return at
}
