/**
 * Making and changing elements of Word's XML. New elements take namespace and prefix of the element they are made for,
 * so that strict files stay strict and a writer's own prefixes stay valid.
 */
import { attribute, child, elements, isElement, isNamed, nameOf, serialize } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement, XmlNode } from '../ooxml/index.ts'
import { putInOrder } from './element-order.ts'
import type { OrderedParent } from './element-order.ts'

const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const transitional = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'
const relationshipsIn = { strict: `${strict}officeDocument/relationships`, transitional: `${transitional}officeDocument/2006/relationships` } as const

export function isStrict(element: XmlElement): boolean {
  return element.namespaceURI === strictWord
}

/** Namespace of `r:id` and of relationship types in files like the element's. */
export function relationshipNamespace(element: XmlElement): string {
  return isStrict(element) ? relationshipsIn.strict : relationshipsIn.transitional
}

/** The tree a node stands in. */
export function documentOf(node: XmlNode): XmlDocument {
  const owner = node.ownerDocument
  if (owner === null) throw new Error('A node without a document.')
  return owner
}

/** A new Word element (`rPr`, without a prefix) made for the tree of `like`, which must be a Word element too. */
export function make(like: XmlElement, name: string, values: Readonly<Record<string, string>> = {}): XmlElement {
  const made = documentOf(like).createElementNS(like.namespaceURI, like.prefix === null || like.prefix === '' ? name : `${like.prefix}:${name}`)
  for (const [key, value] of Object.entries(values)) setValue(made, key, value)
  return made
}

/** Sets an attribute of Word's own namespace (`val`, without a prefix); one that is there keeps its place and spelling. */
export function setValue(element: XmlElement, name: string, value: string): void {
  const known = Array.from(element.attributes).find((found) => found.prefix !== 'xmlns' && (found.localName ?? found.nodeName) === name)
  const prefix = element.prefix === null || element.prefix === '' ? element.lookupPrefix(element.namespaceURI ?? '') ?? 'w' : element.prefix
  if (known === undefined) element.setAttributeNS(element.namespaceURI, `${prefix}:${name}`, value)
  else element.setAttributeNS(known.namespaceURI, known.nodeName, value)
}

/** Removes attributes by their local names. */
export function removeValue(element: XmlElement, ...names: readonly string[]): void {
  for (const found of Array.from(element.attributes)) {
    if (found.prefix !== 'xmlns' && names.includes(found.localName ?? found.nodeName)) element.removeAttributeNode(found)
  }
}

export function remove(node: XmlNode): void {
  node.parentNode?.removeChild(node)
}

/** Puts `made` right after `node`. */
export function insertAfter(node: XmlNode, made: XmlNode): void {
  node.parentNode?.insertBefore(made, node.nextSibling)
}

/** Puts `made` before all that a paragraph holds, behind its properties. */
export function putFirst(paragraph: XmlElement, made: XmlElement): void {
  const pPr = child(paragraph, 'w:pPr')
  if (pPr === null) paragraph.insertBefore(made, paragraph.firstChild)
  else insertAfter(pPr, made)
}

/** Puts a paragraph right before or after another. */
export function putBesideParagraph(beside: XmlElement, made: XmlElement, place: 'before' | 'after'): void {
  beside.parentNode?.insertBefore(made, place === 'before' ? beside : beside.nextSibling)
}

/** The child of that name of an ordered parent, made where it belongs when missing. */
export function ensureChild(kind: OrderedParent, parent: XmlElement, name: string): XmlElement {
  const known = child(parent, name)
  if (known !== null) return known
  const made = make(parent, name)
  putInOrder(kind, parent, made)
  return made
}

/** Sets the child `name` to exactly these values, whatever it said before. */
export function setChild(kind: OrderedParent, parent: XmlElement, name: string, values: Readonly<Record<string, string>> = {}): void {
  removeChildren(parent, name)
  putInOrder(kind, parent, make(parent, name, values))
}

export function removeChildren(parent: XmlElement, ...names: readonly string[]): void {
  for (const found of elements(parent)) if (names.includes(nameOf(found))) remove(found)
}

/** Properties of a run or paragraph (`rPr`, `pPr`), made as its first child when missing. */
export function properties(owner: XmlElement, name: 'rPr' | 'pPr'): XmlElement {
  const known = child(owner, name)
  if (known !== null) return known
  const made = make(owner, name)
  owner.insertBefore(made, owner.firstChild)
  return made
}

/** A copy with everything in it. */
export function copyOf(element: XmlElement): XmlElement {
  const copy = element.cloneNode(true)
  if (!isElement(copy)) throw new Error('A copy of another kind.')
  return copy
}

/** A copy of a whole tree, to be changed without touching the other. */
export function copyOfDocument(document: XmlDocument): XmlDocument {
  const copy = document.cloneNode(true)
  const root = copy.firstChild
  if (root === null) throw new Error('A part without a root.')
  return documentOf(root)
}

/** Whether two elements say the same. */
export function sameXml(one: XmlElement, other: XmlElement): boolean {
  return one.isEqualNode(other)
}

/** Whether two trees say the same. */
export function sameDocument(one: XmlDocument, other: XmlDocument): boolean {
  return serialize(one) === serialize(other)
}

/** The element around a node; null: none. */
export function parentOf(node: XmlNode): XmlElement | null {
  return isElement(node.parentNode) ? node.parentNode : null
}

/** Nearest element of that name around the node; null: none. */
export function around(node: XmlNode, name: string): XmlElement | null {
  for (let at = parentOf(node); at !== null; at = parentOf(at)) if (isNamed(at, name)) return at
  return null
}

/** A toggle is on: there, and not said to be off. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? '1')
}

/** An element of other namespaces, described as data: name with prefix, attributes, children. */
export interface Sketch {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly Sketch[]
  readonly text?: string
}

const drawingNamespaces = {
  wp: `${transitional}drawingml/2006/wordprocessingDrawing`, a: `${transitional}drawingml/2006/main`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const

/** Makes a drawing from its sketch; each element says its namespace, as the file may not know it yet. */
export function draw(like: XmlElement, sketch: Sketch): XmlElement {
  const [prefix = '', local = ''] = sketch.name.split(':')
  const made = prefix === 'w' ? make(like, local) : documentOf(like).createElementNS(namespaceOf(prefix, isStrict(like)), sketch.name)
  for (const [name, value] of Object.entries(sketch.attributes ?? {})) made.setAttribute(name, value)
  if (sketch.text !== undefined) made.textContent = sketch.text
  for (const part of sketch.children ?? []) made.appendChild(draw(like, part))
  return made
}

function namespaceOf(prefix: string, inStrict: boolean): string {
  if (prefix === 'wp') return inStrict ? `${strict}drawingml/wordprocessingDrawing` : drawingNamespaces.wp
  if (prefix === 'a') return inStrict ? `${strict}drawingml/main` : drawingNamespaces.a
  if (prefix === 'wps') return drawingNamespaces.wps
  throw new Error(`A drawing knows no prefix ${prefix}.`)
}
