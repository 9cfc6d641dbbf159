/** One change: whether it can be made (`judge`, before anything is touched), and making it (`applyChange`). */
import { child, descendants, elements, isElement, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { ParagraphRef } from '../read/index.ts'
import type { Change } from './change.ts'
import { heldInPlace, insertParagraph, moveParagraph, notRemovable, removeParagraph } from './change-paragraphs.ts'
import { differenceOf, isFilledByWord, replaceWords } from './change-words.ts'
import type { Draft } from './draft.ts'
import { clearProperties, setMirrorMargins } from './file-settings.ts'
import { isConversion, keptWords, mayInsert } from './form-words.ts'
import { setParagraphLook, setRunLook } from './looks.ts'
import type { StyleTraits } from './looks.ts'
import { setPageNumbers } from './page-numbers.ts'
import { canPartAt, isolate, textOf } from './paragraph-text.ts'
import { changePage, sectionsOf } from './sections.ts'
import { isContent, removeShapes, shapesOf } from './shapes.ts'
import { drawTitleLine } from './title-line.ts'
import { changeMark, changeOwn } from './tracking.ts'
import { around } from './word-xml.ts'

/** What changes are made on. */
export interface Scene {
  readonly draft: Draft
  readonly traits: StyleTraits
  readonly find: (at: ParagraphRef) => XmlElement | null
  /** The last paragraph put after each place, so that several stand in their order. */
  readonly lastInserted: Map<XmlElement, XmlElement>
}

const lost = 'Không còn tìm thấy đoạn này trong tệp; hãy kiểm tra lại rồi sửa.'
const moved = 'Chữ ở chỗ này không còn như lúc kiểm tra; hãy kiểm tra lại rồi sửa.'

/** Why a change cannot be made; null: it can. Touches nothing. */
export function judge(change: Change, scene: Scene): string | null {
  const { draft, find } = scene
  switch (change.type) {
    case 'page': case 'pageNumbers':
      return sectionsOf(draft.main)[change.section] === undefined ? 'Không còn tìm thấy phần văn bản này trong tệp; hãy kiểm tra lại rồi sửa.' : null
    case 'mirrorMargins': case 'clearProperties': return null
    case 'insertParagraph': {
      const beside = find(change.beside)
      if (beside === null) return lost
      if (change.place === 'after' && child(child(beside, 'w:pPr'), 'w:sectPr') !== null) return heldInPlace(beside, false)
      return mayInsert(change.text) ? null : 'Đoạn thêm vào có chữ không thuộc thể thức nên không thêm.'
    }
    default: return judgeAt(change, find(change.at), scene)
  }
}

type PlacedChange = Extract<Change, { readonly at: ParagraphRef }>

function judgeAt(change: PlacedChange, paragraph: XmlElement | null, scene: Scene): string | null {
  if (paragraph === null) return lost
  const { text } = textOf(paragraph)
  switch (change.type) {
    case 'runs': return judgeStretch(change, paragraph)
    case 'text': case 'charset': return judgeWords(change, paragraph)
    case 'removeParagraph':
      if (change.was !== undefined && change.was !== text) return moved
      return notRemovable(paragraph)
    case 'moveParagraph': return judgeMove(change, paragraph, scene)
    case 'removeShapes': {
      const shapes = shapesOf(paragraph)
      return shapes.length > 0 && shapes.every(isContent) ? 'Hình ở đây là ảnh hoặc khung có chữ, thuộc nội dung nên được giữ nguyên.' : null
    }
    case 'paragraph': case 'titleLine': return null
  }
}

/** Whether the stretch is there and can be parted from what stands around it. */
function judgeStretch({ from, to }: { readonly from: number, readonly to: number }, paragraph: XmlElement): string | null {
  const mapped = textOf(paragraph)
  if (from < 0 || from > to || to > mapped.text.length) return moved
  if (!canPartAt(mapped, from) || !canPartAt(mapped, to)) return 'Chỗ này là một ký hiệu ghép của Word nên hãy sửa trong Word.'
  return followsDeletedEnd(paragraph) ? 'Đoạn này đang nối với đoạn trước bằng vết sửa; hãy chấp nhận hoặc bỏ vết sửa trong Word rồi kiểm tra lại.' : null
}

/** The reader joins a paragraph whose end is marked as deleted with the next; its words then come before these. */
function followsDeletedEnd(paragraph: XmlElement): boolean {
  for (let before = paragraph.previousSibling; before !== null; before = before.previousSibling) {
    if (!isElement(before)) continue
    const mark = nameOf(before) === 'p' ? child(child(before, 'w:pPr'), 'w:rPr') : null
    if (child(mark, 'w:del') === null && child(mark, 'w:moveFrom') === null) return false
    if (textOf(before).text !== '') return true
  }
  return false
}

function judgeWords(change: Extract<Change, { readonly type: 'text' | 'charset' }>, paragraph: XmlElement): string | null {
  const mapped = textOf(paragraph)
  const { from, to, text, was } = change
  const place = judgeStretch(change, paragraph)
  if (place !== null) return place
  const old = mapped.text.slice(from, to)
  if (was !== undefined && was !== old) return moved
  const whole = mapped.text.slice(0, from) + text + mapped.text.slice(to)
  if (change.type === 'charset') {
    const converts = change.font === null ? old.normalize('NFC') === text.normalize('NFC') : isConversion(old, text)
    if (!converts) return 'Chữ sau khi chuyển bảng mã không khớp với chữ trước khi chuyển nên được giữ nguyên.'
    return sameSigns(old, text) ? null : 'Đoạn chuyển bảng mã vắt qua dấu tách dòng hoặc bước nhảy; hãy chuyển từng phần.'
  }
  if (keptWords(mapped.text) !== keptWords(whole)) return 'Sửa đổi này làm thay chữ hoặc số của nội dung nên không thực hiện.'
  return isFilledByWord(mapped, from, to) ? 'Chỗ này do trường tự động của Word điền nên hãy sửa trong Word.' : null
}

const signs = (text: string): string => text.replace(/[^\t\n\f]/gu, '')

/** A conversion goes stretch by stretch between tabs and breaks. */
function sameSigns(old: string, text: string): boolean {
  return signs(old) === signs(text)
}

function judgeMove(change: Extract<Change, { readonly type: 'moveParagraph' }>, paragraph: XmlElement, { draft, find }: Scene): string | null {
  const beside = find(change.beside)
  if (beside === null) return lost
  if (change.was !== undefined && change.was !== textOf(paragraph).text) return moved
  if (change.at.part !== change.beside.part) return 'Không chuyển đoạn giữa nội dung với đầu trang, chân trang hay chú thích.'
  if (descendants(paragraph, 'w:p').includes(beside)) return 'Không chuyển một đoạn vào khung chữ của chính nó.'
  if (change.place === 'after' && child(child(beside, 'w:pPr'), 'w:sectPr') !== null) return heldInPlace(beside, false)
  return heldInPlace(paragraph, draft.tracking.tracked)
}

/** Makes a change that was judged possible. False: the file says so already. */
export function applyChange(change: Change, scene: Scene): boolean {
  const { draft } = scene
  const { tracking } = draft
  switch (change.type) {
    case 'page': {
      const section = sectionsOf(draft.main)[change.section]
      return section !== undefined && changePage(section, change, tracking)
    }
    case 'pageNumbers': return setPageNumbers(draft, change)
    case 'mirrorMargins': return setMirrorMargins(draft, change.on)
    case 'clearProperties': return clearProperties(draft)
    case 'insertParagraph': return applyInsert(change, scene)
    default: {
      return placesOfChange(change.at, scene).map((place) => applyAt(change, place, scene)).some(Boolean)
    }
  }
}

function applyAt(change: PlacedChange, paragraph: XmlElement, scene: Scene): boolean {
  const { draft: { tracking }, traits, find } = scene
  switch (change.type) {
    case 'runs': return applyLook(change, paragraph, scene)
    case 'paragraph': return changeOwn('pPr', paragraph, tracking, (pPr) => { setParagraphLook(pPr, change.look, traits) })
    case 'text': return applyWords(paragraph, change.from, change.to, change.text, scene, null)
    case 'charset': return applyCharset(change, paragraph, scene)
    case 'removeParagraph': return removeParagraph(paragraph, tracking)
    case 'moveParagraph': {
      const beside = find(change.beside)
      return beside !== null && moveParagraph(paragraph, beside, change.place, tracking)
    }
    case 'titleLine': return drawTitleLine(paragraph, change.lengthPt, change.weightPt, traits, tracking)
    case 'removeShapes': return removeShapes(paragraph, tracking)
  }
}

/** Sets the look of words; over the whole paragraph also that of its mark and of fields without a result. */
function applyLook(change: Extract<Change, { readonly type: 'runs' }>, paragraph: XmlElement, { draft: { tracking }, traits }: Scene): boolean {
  const set = (rPr: XmlElement): void => { setRunLook(rPr, change.look, traits) }
  const whole = change.from === 0 && change.to === textOf(paragraph).text.length
  if (!whole && change.from === change.to) return false
  const runs = whole ? textOf(paragraph).runs : withFields(paragraph, change.from, change.to)
  const changed = runs.map((run) => changeOwn('rPr', run, tracking, set)).some(Boolean)
  return (whole && changeMark(paragraph, tracking, set)) || changed
}

/** Runs of a stretch, and the other runs of fields that show in it: Word takes a field's look from its first. */
function withFields(paragraph: XmlElement, from: number, to: number): readonly XmlElement[] {
  const runs = isolate(paragraph, from, to)
  const { pieces } = textOf(paragraph)
  const fields = new Set(pieces.filter(({ run, field }) => field !== null && runs.includes(run)).map(({ field }) => field))
  const others = pieces.filter(({ field, text }) => text === '' && field !== null && fields.has(field)).map(({ run }) => run)
  return [...new Set([...runs, ...others])]
}

function applyWords(paragraph: XmlElement, from: number, to: number, text: string, { draft: { tracking } }: Scene, look: ((rPr: XmlElement) => void) | null): boolean {
  const old = textOf(paragraph).text.slice(from, to)
  if (old === text) return false
  const part = look === null ? differenceOf(old, from, text) : { from, to, text }
  replaceWords(paragraph, part.from, part.to, part.text, tracking, look ?? undefined)
  return true
}

/** Converts the stretches between tabs and breaks, each in the look it has and in the new face. */
function applyCharset(change: Extract<Change, { readonly type: 'charset' }>, paragraph: XmlElement, scene: Scene): boolean {
  const { font } = change
  const look = font === null ? null : (rPr: XmlElement): void => { setRunLook(rPr, { font }, scene.traits) }
  const parts = change.text.split(/[\t\n\f]/u)
  let changed = false
  let end = change.to
  for (const old of textOf(paragraph).text.slice(change.from, change.to).split(/[\t\n\f]/u).toReversed()) {
    const text = parts.pop() ?? ''
    const from = end - old.length
    if (applyWords(paragraph, from, end, text, scene, look)) changed = true
    else if (look !== null && old !== '') changed = isolate(paragraph, from, end).map((run) => changeOwn('rPr', run, scene.draft.tracking, look)).some(Boolean) || changed
    end = from - 1
  }
  return changed
}

function applyInsert(change: Extract<Change, { readonly type: 'insertParagraph' }>, scene: Scene): boolean {
  const beside = scene.find(change.beside)
  if (beside === null || isThere(change, beside)) return false
  const { draft: { tracking }, traits, lastInserted } = scene
  const place = change.place === 'after' ? lastInserted.get(beside) ?? beside : beside
  const made = insertParagraph(place, change.place, change.text, change.look, traits, tracking)
  if (change.place === 'after') lastInserted.set(beside, made)
  return true
}

/** The paragraph stands there already: beside its place, or at it after an earlier mend. An empty one never counts. */
function isThere(change: Extract<Change, { readonly type: 'insertParagraph' }>, beside: XmlElement): boolean {
  if (change.text.trim() === '') return false
  const parent = beside.parentNode
  const siblings = parent === null ? [] : elements(parent)
  const neighbour = siblings[siblings.indexOf(beside) + (change.place === 'after' ? 1 : -1)]
  return [beside, neighbour].some((found) => found !== undefined && nameOf(found) === 'p' && textOf(found).text === change.text)
}

/** The paragraph at an address with its double. */
export function placesOfChange(at: ParagraphRef, { find }: Scene): readonly XmlElement[] {
  const paragraph = find(at)
  return paragraph === null ? [] : twinsOf(paragraph)
}

/**
 * The paragraph and, in a drawing that is kept in two forms, its double in the other form. Only where both say the same;
 * whoever opens the file then sees one look.
 */
function twinsOf(paragraph: XmlElement): readonly XmlElement[] {
  const choice = around(paragraph, 'mc:Choice')
  const fallback = choice === null ? null : child(choice.parentNode, 'mc:Fallback')
  if (choice === null || fallback === null) return [paragraph]
  const twin = descendants(fallback, 'w:p')[descendants(choice, 'w:p').indexOf(paragraph)]
  return twin === undefined || textOf(twin).text !== textOf(paragraph).text ? [paragraph] : [paragraph, twin]
}
