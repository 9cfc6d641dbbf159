/**
 * A file under the clerk's hand: components are found by the zones of the unharmed file, and their XML is changed. Nothing
 * of the product's own mending is used, so that a mistake made there is not made here too.
 */
import { attribute, child, descendants, elements, isElement, nameOf, openPackage, serialize, writePackage } from '../../electron/documents/ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../../electron/documents/ooxml/index.ts'
import type { ReadParagraph } from '../../electron/documents/read/index.ts'
import type { Zone, ZonedDocument, ZoneId } from '../../electron/documents/zones/index.ts'

/** The unharmed file, read. */
export interface Base { readonly name: string, readonly paper: string, readonly layout: string, readonly bytes: Uint8Array, readonly zoned: ZonedDocument }

/** The paper to be harmed: its zones are those of the unharmed file, its trees are its own. */
export interface Harm { readonly zoned: ZonedDocument, readonly pkg: OfficePackage, readonly document: XmlDocument, readonly parts: Map<string, string>, readonly paragraphs: readonly XmlElement[] }

const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export async function openHarm({ bytes, zoned }: Base): Promise<Harm> {
  const pkg = await openPackage(bytes)
  const document = pkg.xml(pkg.mainPart)
  if (document === null) throw new Error('no main part')
  return { zoned, pkg, document, parts: new Map(), paragraphs: descendants(document, 'w:p') }
}

/** The harmed file. */
export function harmed({ pkg, document, parts }: Harm): Uint8Array {
  return writePackage(pkg, new Map([...parts, [pkg.mainPart, serialize(document)]]))
}

/** Zones of the paper itself (not of an appendix or a copy) with words. */
export function zonesOf({ zoned }: Harm, ...ids: readonly ZoneId[]): readonly Zone[] {
  return zoned.zones.filter(({ id, part, text }) => part === 0 && text.trim() !== '' && ids.includes(id))
}

/** The first zone of the id; throws `NotThere`, which says that the fault cannot be made in this paper. */
export function zoneOf(harm: Harm, ...ids: readonly ZoneId[]): Zone {
  const [zone] = zonesOf(harm, ...ids)
  if (zone === undefined) throw new NotThere(ids.join('/'))
  return zone
}

/** The fault needs something this paper has not. */
export class NotThere extends Error {}

/** The `w:p` of a paragraph that was read. */
export function elementOf(harm: Harm, { ref }: ReadParagraph): XmlElement {
  const element = harm.paragraphs[ref.index]
  if (element === undefined || ref.part !== harm.pkg.mainPart) throw new NotThere(`${ref.part}#${ref.index}`)
  return element
}

/** A piece of a paragraph's text: a text, tab or break of a run, with its place in the text. */
interface Piece { readonly node: XmlElement, readonly run: XmlElement, readonly from: number, readonly to: number }

const leftOut = new Set(['pPr', 'rPr', 'drawing', 'pict', 'object', 'AlternateContent', 'instrText', 'del', 'Fallback'])

function piecesOf(paragraph: XmlElement): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  const walk = (parent: XmlElement): void => {
    for (const node of elements(parent)) {
      const name = nameOf(node)
      const length = name === 't' ? (node.textContent ?? '').length : name === 'tab' || name === 'br' || name === 'cr' || name === 'noBreakHyphen' ? 1 : 0
      if (leftOut.has(name)) continue
      if (length > 0) found.push({ node, run: parent, from: at, to: at += length })
      else if (name !== 't') walk(node)
    }
  }
  walk(paragraph)
  return found
}

/** Cuts runs so that one ends at `at`. */
function cutAt(harm: Harm, paragraph: XmlElement, at: number): void {
  const piece = piecesOf(paragraph).find(({ from, to }) => from < at && at < to)
  if (piece !== undefined) {
    const text = piece.node.textContent ?? ''
    const rest = make(harm, 'w:t', { 'xml:space': 'preserve' })
    rest.textContent = text.slice(at - piece.from)
    piece.node.textContent = text.slice(0, at - piece.from)
    piece.node.setAttribute('xml:space', 'preserve')
    piece.run.insertBefore(rest, piece.node.nextSibling)
  }
  const after = piecesOf(paragraph).find(({ from }) => from === at)
  const before = piecesOf(paragraph).find(({ to }) => to === at)
  if (after === undefined || before === undefined || after.run !== before.run) return
  const { run } = after
  const second = run.cloneNode(false)
  const properties = child(run, 'w:rPr')
  if (properties !== null) second.appendChild(properties.cloneNode(true))
  for (let node = after.node as XmlElement['firstChild']; node !== null;) {
    const next: XmlElement['firstChild'] = node.nextSibling
    second.appendChild(node)
    node = next
  }
  run.parentNode?.insertBefore(second, run.nextSibling)
}

/** The runs that hold a zone's words and nothing else. */
function runsOf(harm: Harm, zone: Zone, from = 0, to = zone.text.length): readonly XmlElement[] {
  const paragraph = elementOf(harm, zone.paragraph)
  cutAt(harm, paragraph, zone.from + from)
  cutAt(harm, paragraph, zone.from + to)
  return [...new Set(piecesOf(paragraph).filter((piece) => piece.from >= zone.from + from && piece.to <= zone.from + to).map(({ run }) => run))]
}

export function make({ document }: Pick<Harm, 'document'>, name: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
  const element = document.createElementNS(mainNamespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** Order of the schema (ECMA-376 §17.3.1.26, §17.3.2.28, §17.6.17), as far as faults need it. */
const orders = {
  'w:rPr': ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang'],
  'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
} as const

/** Sets `name` with these attributes in the properties of a run or paragraph; attributes not named stay. */
export function setProperty(harm: Pick<Harm, 'document'>, owner: XmlElement, holder: keyof typeof orders, name: string, attributes: Readonly<Record<string, string>>): void {
  const properties = child(owner, holder) ?? owner.insertBefore(make(harm, holder), owner.firstChild)
  const existing = child(properties, name)
  if (existing !== null) {
    for (const [key, value] of Object.entries(attributes)) existing.setAttribute(key, value)
    return
  }
  const order: readonly string[] = orders[holder]
  const rank = order.indexOf(name.slice(2))
  const next = elements(properties).find((one) => order.indexOf(nameOf(one)) > rank) ?? null
  properties.insertBefore(make(harm, name, attributes), next)
}

export interface Look { readonly bold?: boolean, readonly italic?: boolean, readonly size?: number, readonly font?: string, readonly colour?: string, readonly underline?: boolean, readonly hidden?: true }

/** Sets the look of a zone's words, or of a stretch of them. */
export function restyle(harm: Harm, zone: Zone, look: Look, from?: number, to?: number): void {
  for (const run of runsOf(harm, zone, from, to)) {
    const set = (name: string, attributes: Readonly<Record<string, string>>): void => setProperty(harm, run, 'w:rPr', name, attributes)
    if (look.font !== undefined) set('w:rFonts', { 'w:ascii': look.font, 'w:hAnsi': look.font, 'w:cs': look.font })
    if (look.bold !== undefined) set('w:b', { 'w:val': look.bold ? '1' : '0' })
    if (look.italic !== undefined) set('w:i', { 'w:val': look.italic ? '1' : '0' })
    if (look.hidden === true) set('w:vanish', {})
    if (look.colour !== undefined) set('w:color', { 'w:val': look.colour })
    if (look.size !== undefined) { set('w:sz', { 'w:val': String(look.size * 2) }); set('w:szCs', { 'w:val': String(look.size * 2) }) }
    if (look.underline !== undefined) set('w:u', { 'w:val': look.underline ? 'single' : 'none' })
  }
}

/** Puts other words in place of `from`–`to` of a zone; they take the look of the first one replaced. */
export function retext(harm: Harm, zone: Zone, from: number, to: number, text: string): void {
  const paragraph = elementOf(harm, zone.paragraph)
  const [start, end] = [zone.from + from, zone.from + to]
  if (start < end) cutAt(harm, paragraph, start)
  cutAt(harm, paragraph, end)
  const pieces = piecesOf(paragraph)
  const touched = pieces.filter((piece) => piece.from >= start && piece.to <= end)
  const [first] = touched
  if (first === undefined) {
    const before = (from === 0 ? pieces.find((piece) => piece.from === start && nameOf(piece.node) === 't') : undefined) ?? pieces.find((piece) => piece.to === start && nameOf(piece.node) === 't') ?? pieces.find((piece) => piece.from <= start && start <= piece.to && nameOf(piece.node) === 't')
    if (before === undefined) throw new Error(`no words at ${start} of “${zone.paragraph.text}”`)
    const words = before.node.textContent ?? ''
    setWords(before.node, words.slice(0, start - before.from) + text + words.slice(start - before.from))
    return
  }
  const holder = touched.find(({ node }) => nameOf(node) === 't') ?? first
  for (const { node } of touched) if (node !== holder.node) node.parentNode?.removeChild(node)
  setWords(holder.node, text)
}

function setWords(node: XmlElement, text: string): void {
  node.textContent = text
  node.setAttribute('xml:space', 'preserve')
}

/** Replaces the first match in a zone's words; `NotThere` when it does not match. */
export function reword(harm: Harm, zone: Zone, from: string | RegExp, to: string): void {
  const match = typeof from === 'string' ? { index: zone.text.indexOf(from), 0: from } : from.exec(zone.text)
  if (match === null || match.index < 0) throw new NotThere(`“${String(from)}” in “${zone.text}”`)
  retext(harm, zone, match.index, match.index + match[0].length, match[0].replace(from, to))
}

/** Sets what a paragraph looks like as a whole. Lengths in points; `line` in 240ths of a line or exact points. */
export function relay(harm: Harm, paragraph: ReadParagraph, name: 'w:jc' | 'w:ind' | 'w:spacing' | 'w:pageBreakBefore', attributes: Readonly<Record<string, string>>): void {
  setProperty(harm, elementOf(harm, paragraph), 'w:pPr', name, attributes)
}

/** Is the paragraph the zone's alone? */
export function isAlone({ zoned }: Harm, zone: Zone): boolean {
  return zoned.zones.every(({ paragraph, from }) => paragraph !== zone.paragraph || from === zone.from)
}

/** Takes a component away: its paragraph when it stands alone in it, otherwise its words. */
export function remove(harm: Harm, zone: Zone): void {
  const element = elementOf(harm, zone.paragraph)
  const cell = element.parentNode
  if (!isAlone(harm, zone) || descendants(element, 'w:drawing').length > 0) { retext(harm, zone, 0, zone.text.length, ''); return }
  if (isElement(cell) && nameOf(cell) !== 'body' && elements(cell, 'w:p').length === 1) { for (const run of elements(element, 'w:r')) element.removeChild(run); return }
  element.parentNode?.removeChild(element)
}

/** A copy of a zone's paragraph with other words, before or after it. Only where the zone stands alone. */
export function besides(harm: Harm, zone: Zone, place: 'before' | 'after', text: string, look: Look = {}): void {
  if (!isAlone(harm, zone)) throw new NotThere('shares its line')
  const element = elementOf(harm, zone.paragraph)
  const copy = make(harm, 'w:p')
  const [properties, first] = [child(element, 'w:pPr'), piecesOf(element)[0]]
  if (properties !== null) copy.appendChild(properties.cloneNode(true))
  for (const sectPr of descendants(copy, 'w:sectPr')) sectPr.parentNode?.removeChild(sectPr)
  const run = make(harm, 'w:r')
  const type = first === undefined ? null : child(first.run, 'w:rPr')
  if (type !== null) run.appendChild(type.cloneNode(true))
  if (look.bold !== undefined) setProperty(harm, run, 'w:rPr', 'w:b', { 'w:val': look.bold ? '1' : '0' })
  const words = make(harm, 'w:t', { 'xml:space': 'preserve' })
  words.textContent = text
  if (text !== '') { run.appendChild(words); copy.appendChild(run) }
  element.parentNode?.insertBefore(copy, place === 'before' ? element : element.nextSibling)
}

/** Sentences added to a paragraph of the running text. */
export function say(harm: Harm, sentence: string): void {
  const zone = zonesOf(harm, 'body', 'clause', 'article', 'item', 'point').find(({ text }) => text.length > 40 && /[.:;]$/u.test(text))
  if (zone === undefined) throw new NotThere('no running text')
  retext(harm, zone, zone.text.length - 1, zone.text.length - 1, `, ${sentence}`)
}

/** Section properties in order. */
export function sections({ document }: Harm): readonly XmlElement[] {
  return descendants(document, 'w:sectPr')
}

/** Changes attributes of a child of every section's properties. */
export function resheet(harm: Harm, name: 'w:pgSz' | 'w:pgMar', attributes: Readonly<Record<string, string>>): void {
  for (const section of sections(harm)) {
    const element = child(section, name)
    if (element === null) throw new NotThere(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  }
}

/** Changes the text of another part; `NotThere` when nothing changes. */
export function repart(harm: Harm, part: string, change: (xml: string) => string): void {
  const before = harm.parts.get(part) ?? (harm.pkg.bytes(part) === null ? null : new TextDecoder().decode(harm.pkg.bytes(part) ?? undefined))
  const after = before === null ? null : change(before)
  if (after === null || after === before) throw new NotThere(part)
  harm.parts.set(part, after)
}

/** Parts of the headers that show page numbers. */
export function numberedHeaders({ pkg }: Harm): readonly string[] {
  const text = (part: string): string => new TextDecoder().decode(pkg.bytes(part) ?? undefined)
  return pkg.parts.filter((part) => /^word\/header\d*\.xml$/u.test(part) && /\bPAGE\b/u.test(text(part)))
}

export { attribute, child, descendants, elements }
