/**
 * The look of words and paragraphs written as direct formatting, which wins over every style. What a style may bring
 * back (a theme font, a toggle, a spacing in characters) is set or removed too.
 */
import { attribute, child, descendants, elements, nameOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import type { ParagraphLook, RunLook } from './change.ts'
import { ensureChild, isStrict, make, removeChildren, removeValue, setChild, setValue } from './word-xml.ts'

/** Settings the file's styles and lists make somewhere, so that silence in a paragraph would not be enough. */
export type StyleTraits = ReadonlySet<string>

const traitAttributes = ['beforeLines', 'afterLines', 'beforeAutospacing', 'afterAutospacing', 'leftChars', 'rightChars', 'startChars', 'endChars',
  'firstLineChars', 'hangingChars'] as const
const traitElements = ['contextualSpacing', 'pBdr', 'highlight', 'pageBreakBefore', 'numPr', 'u'] as const

/** What styles and lists of the file set that needs an answer in the paragraph. */
export function styleTraits(pkg: OfficePackage): StyleTraits {
  const found = new Set<string>()
  const related = pkg.relationships(pkg.mainPart).filter(({ type, external }) => !external && /\/(?:styles|numbering)$/u.test(type))
  for (const root of related.map(({ target }) => pkg.xml(target)?.documentElement ?? null)) {
    if (root === null) continue
    for (const name of traitElements) if (descendants(root, name).length > 0) found.add(name)
    if (descendants(root, 'rPr').some((rPr) => child(rPr, 'shd') !== null)) found.add('shd')
    for (const element of [...descendants(root, 'spacing'), ...descendants(root, 'ind')]) {
      for (const name of traitAttributes) if (attribute(element, name) !== null) found.add(name)
    }
  }
  return found
}

/** Word's twentieths of a point. */
const twips = (pt: number): string => String(Math.round(pt * 20))

function setToggle(rPr: XmlElement, name: string, on: boolean): void {
  setChild('rPr', rPr, name, on ? {} : { val: '0' })
}

/** Sets the look of words in their properties. */
export function setRunLook(rPr: XmlElement, look: RunLook, traits: StyleTraits): void {
  if (look.font !== undefined) setFont(rPr, look.font)
  if (look.sizePt !== undefined) for (const name of ['sz', 'szCs']) setChild('rPr', rPr, name, { val: String(Math.round(look.sizePt * 2)) })
  if (look.bold !== undefined) for (const name of ['b', 'bCs']) setToggle(rPr, name, look.bold)
  if (look.italic !== undefined) for (const name of ['i', 'iCs']) setToggle(rPr, name, look.italic)
  if (look.underline !== undefined) setChild('rPr', rPr, 'u', { val: look.underline ? 'single' : 'none' })
  if (look.colour === null) setChild('rPr', rPr, 'color', { val: 'auto' })
  if (look.highlight === null) {
    removeChildren(rPr, 'highlight', 'shd')
    if (traits.has('highlight')) setChild('rPr', rPr, 'highlight', { val: 'none' })
    if (traits.has('shd')) setChild('rPr', rPr, 'shd', { val: 'clear', color: 'auto', fill: 'auto' })
  }
  if (look.strike === false) for (const name of ['strike', 'dstrike']) setToggle(rPr, name, false)
  if (look.hidden === false) setToggle(rPr, 'vanish', false)
}

function setFont(rPr: XmlElement, font: string): void {
  const fonts = ensureChild('rPr', rPr, 'rFonts')
  removeValue(fonts, 'asciiTheme', 'hAnsiTheme', 'eastAsiaTheme', 'cstheme')
  for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) if (attribute(fonts, slot) !== font) setValue(fonts, slot, font)
}

/** Sets the look of a paragraph in its properties. */
export function setParagraphLook(pPr: XmlElement, look: ParagraphLook, traits: StyleTraits): void {
  if (look.keepNext !== undefined) setChild('pPr', pPr, 'keepNext', look.keepNext ? {} : { val: '0' })
  if (look.pageBreakBefore === false) {
    removeChildren(pPr, 'pageBreakBefore')
    if (traits.has('pageBreakBefore')) setChild('pPr', pPr, 'pageBreakBefore', { val: '0' })
  }
  if (look.borders === null) setNoBorders(pPr, traits)
  setSpacing(pPr, look, traits)
  setIndents(pPr, look, traits)
  if (look.align !== undefined) setChild('pPr', pPr, 'jc', { val: alignment(look.align, isStrict(pPr)) })
}

function alignment(align: NonNullable<ParagraphLook['align']>, strict: boolean): string {
  switch (align) {
    case 'left': return strict ? 'start' : 'left'
    case 'right': return strict ? 'end' : 'right'
    case 'centre': return 'center'
    case 'justify': return 'both'
  }
}

function setNoBorders(pPr: XmlElement, traits: StyleTraits): void {
  removeChildren(pPr, 'pBdr')
  if (!traits.has('pBdr')) return
  const borders = ensureChild('pPr', pPr, 'pBdr')
  for (const side of ['top', isStrict(pPr) ? 'start' : 'left', 'bottom', isStrict(pPr) ? 'end' : 'right', 'between']) {
    borders.appendChild(make(borders, side, { val: 'none' }))
  }
}

function setSpacing(pPr: XmlElement, look: ParagraphLook, traits: StyleTraits): void {
  const { beforePt, afterPt, exactLinePt } = look
  if (beforePt === undefined && afterPt === undefined && exactLinePt === undefined) return
  const spacing = ensureChild('pPr', pPr, 'spacing')
  for (const [side, pt] of [['before', beforePt], ['after', afterPt]] as const) {
    if (pt === undefined) continue
    set(spacing, side, twips(pt))
    silence(spacing, [`${side}Lines`, `${side}Autospacing`], traits)
  }
  if (exactLinePt !== undefined) {
    set(spacing, 'line', twips(exactLinePt))
    set(spacing, 'lineRule', 'exact')
  }
  if (beforePt === undefined && afterPt === undefined) return
  const contextual = child(pPr, 'contextualSpacing')
  if (contextual !== null || traits.has('contextualSpacing')) setChild('pPr', pPr, 'contextualSpacing', { val: '0' })
}

function setIndents(pPr: XmlElement, look: ParagraphLook, traits: StyleTraits): void {
  const { leftPt, rightPt, firstLinePt } = look
  if (leftPt === undefined && rightPt === undefined && firstLinePt === undefined) return
  const indents = ensureChild('pPr', pPr, 'ind')
  const [left, right] = isStrict(pPr) ? ['start', 'end'] as const : ['left', 'right'] as const
  for (const [name, other, pt] of [[left, left === 'left' ? 'start' : 'left', leftPt], [right, right === 'right' ? 'end' : 'right', rightPt]] as const) {
    if (pt === undefined) continue
    removeValue(indents, other, `${other}Chars`)
    set(indents, name, twips(pt))
    silence(indents, [`${name}Chars`], traits)
  }
  if (firstLinePt === undefined) return
  removeValue(indents, firstLinePt < 0 ? 'firstLine' : 'hanging')
  set(indents, firstLinePt < 0 ? 'hanging' : 'firstLine', twips(Math.abs(firstLinePt)))
  silence(indents, ['firstLineChars', 'hangingChars'], traits)
}

/** Sets a value only where it differs, so that what is right already keeps its bytes. */
function set(element: XmlElement, name: string, value: string): void {
  if (attribute(element, name) !== value) setValue(element, name, value)
}

/** Takes settings away; where a style could bring them back they are set to nothing instead. */
function silence(element: XmlElement, names: readonly string[], traits: StyleTraits): void {
  for (const name of names) {
    if (traits.has(name)) set(element, name, '0')
    else removeValue(element, name)
  }
}

/** Removes what a new paragraph must not take over from its neighbour. */
export function plainParagraph(pPr: XmlElement, traits: StyleTraits): void {
  for (const found of elements(pPr)) {
    if (!['pStyle', 'widowControl', 'spacing', 'ind', 'contextualSpacing', 'jc', 'rPr'].includes(nameOf(found))) pPr.removeChild(found)
  }
  if (!traits.has('numPr') || child(pPr, 'pStyle') === null) return
  const numbering = ensureChild('pPr', pPr, 'numPr')
  setValue(ensureChild('pPr', numbering, 'numId'), 'val', '0')
}
